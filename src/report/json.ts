import { type AnyLanguage, inLanguage } from '../language/index.js';
import type { Diagnostic, Span } from '../model/index.js';
import { type Range, rangeOf } from './position.js';
import type { Score } from './score.js';
import type { Report, ReportOptions, Summary } from './types.js';

/** The machine form of a report. A reader may rely on these fields while `version` is 1; new ones may be added. */
export interface JsonReport {
  readonly version: 1;
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly summary: Summary;
  /** Absent where it was not asked for. */
  readonly score?: Score;
}

/** One finding, its texts in the chosen language. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly hints: readonly string[];
  /** How many findings it stands for, where these are not told one by one. */
  readonly count?: number;
  /** What `bulletin fix` would do; absent where only the editor can tell. */
  readonly fix?: {
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly text: string }[];
  };
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
}

/**
 * What a terminal would obey or not show, and `##[` that a log would take for a command: JSON need not hold it as it
 * is, and escapes the rest itself.
 */
const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}]|#(?=#[a-z]*\[)/gu;

/** An object as JSON text that hides nothing and commands nothing: such characters are escaped. */
export function jsonText(object: object): string {
  return `${escaped(JSON.stringify(object, null, 2))}\n`;
}

function escaped(text: string): string {
  return text.replace(UNSEEN, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Stands for the entries of the long list. */
const ENTRIES = '\u0000';

/**
 * An object as {@link jsonText} writes it, in parts: one list of the object is long, and its entries are made as they
 * are written, each on a line of its own.
 * @param made makes an entry
 * @param around the object around the list, which is the first thing in it that holds what it is given
 */
export function* jsonParts<Thing, Entry extends object>(
  things: readonly Thing[],
  made: (thing: Thing) => Entry,
  around: (list: readonly Entry[]) => object,
): Generator<string> {
  if (things.length === 0) return yield jsonText(around([]));
  const text = jsonText(around([ENTRIES as unknown as Entry]));
  const mark = JSON.stringify(ENTRIES);
  const at = text.indexOf(mark);
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const indent = text.slice(lineStart, at);
  yield text.slice(0, lineStart);
  for (const [index, thing] of things.entries()) {
    yield `${indent}${escaped(JSON.stringify(made(thing)))}${index < things.length - 1 ? ',' : ''}\n`;
  }
  yield text.slice(at + mark.length + 1);
}

/** Shows a report as one JSON object. */
export function json(report: Report, { language }: ReportOptions): Iterable<string> {
  return jsonParts(
    report.diagnostics,
    (diagnostic) => jsonDiagnostic(diagnostic, language),
    (diagnostics): JsonReport => ({
      version: 1,
      diagnostics,
      summary: report.summary,
      ...(report.score && { score: report.score }),
    }),
  );
}

function jsonDiagnostic(
  { code, severity, message, file, span, hints, related, fix, count }: Diagnostic,
  language: AnyLanguage,
): JsonDiagnostic {
  const place = (at: Span) => ({ file: file.path, range: rangeOf(file, at) });
  return {
    code,
    severity,
    message: inLanguage(message, language),
    ...place(span),
    hints: hints.map((hint) => inLanguage(hint, language)),
    ...(count !== undefined && { count }),
    ...(fix && {
      fix: { safe: fix.safe, edits: fix.edits.map((edit) => ({ range: rangeOf(file, edit), text: edit.text })) },
    }),
    related: related.map((other) => ({ message: inLanguage(other.message, language), ...place(other.span) })),
  };
}
