import { inLanguage } from '../language/index.js';
import type { SourceFile, Span } from '../model/index.js';
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
  /** What `bulletin fix` would do; absent where only the editor can tell. */
  readonly fix?: {
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly text: string }[];
  };
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
}

/** What a terminal would obey or not show, and JSON need not hold as it is: JSON itself escapes the rest. */
const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;

/** An object as JSON text that hides nothing: characters that are not seen are escaped. */
export function jsonText(object: object): string {
  const text = JSON.stringify(object, null, 2).replace(UNSEEN, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
  return `${text}\n`;
}

/** Shows a report as one JSON object. */
export function json(report: Report, { language }: ReportOptions): string {
  const place = (file: SourceFile, span: Span) => ({ file: file.path, range: rangeOf(file, span) });
  const object: JsonReport = {
    version: 1,
    diagnostics: report.diagnostics.map(({ code, severity, message, file, span, hints, related, fix }) => ({
      code,
      severity,
      message: inLanguage(message, language),
      ...place(file, span),
      hints: hints.map((hint) => inLanguage(hint, language)),
      ...(fix && {
        fix: { safe: fix.safe, edits: fix.edits.map((edit) => ({ range: rangeOf(file, edit), text: edit.text })) },
      }),
      related: related.map((other) => ({ message: inLanguage(other.message, language), ...place(file, other.span) })),
    })),
    summary: report.summary,
    ...(report.score && { score: report.score }),
  };
  return jsonText(object);
}
