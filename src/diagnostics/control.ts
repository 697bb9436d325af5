import type { Diagnostic, Message, RuleInfo, Severity, SourceFile, Span } from '../model/index.js';
import { matchesOf } from '../text/matches.js';
import { nearest } from '../text/nearest.js';
import { diagnose } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import { ignoreUnknown, ignoreUnused } from './kinds/ignore.js';
import {
  settingsSeverity,
  settingsSyntax,
  settingsUnknownKey,
  settingsUnknownRule,
  settingsWords,
} from './kinds/settings.js';

/** What `bulletin.yaml` says of rules, as written. */
export interface RuleSettings {
  readonly file: SourceFile;
  /** Code and severity of each rule set there. */
  readonly rules: readonly { readonly code: string; readonly severity: string; readonly span: Span }[];
  /** Keys that mean nothing, and those that would. */
  readonly keys: readonly { readonly key: string; readonly known: readonly string[]; readonly span: Span }[];
  /** What could not be read. */
  readonly errors: readonly { readonly why: Message; readonly span: Span }[];
  /** What is not understood of the institution's own words. */
  readonly houseFaults: readonly { readonly written: string; readonly kind: 'key' | 'value'; readonly span: Span }[];
}

/** Every kind of finding by its code. */
export type Catalogue = ReadonlyMap<string, RuleInfo>;

const SEVERITIES: Readonly<Record<string, Severity | 'off'>> = {
  错误: 'error',
  警告: 'warning',
  说明: 'info',
  关: 'off',
  error: 'error',
  warning: 'warning',
  info: 'info',
  off: 'off',
};

/**
 * The findings that are left when settings and comments have had their say: `bulletin.yaml` changes severities and
 * turns rules off, `<!-- bulletin-ignore toc/page -->` (in the front matter `# bulletin-ignore …`) silences a rule on
 * its own or the next line. Rules marked essential stay as they are.
 */
export function controlled(
  diagnostics: readonly Diagnostic[],
  source: SourceFile,
  frontMatterEnd: number,
  catalogue: Catalogue,
  settings?: RuleSettings,
): Diagnostic[] {
  const control = settings
    ? readRules(settings, catalogue)
    : { severities: new Map<string, Severity | 'off'>(), diagnostics: [] };
  const ignores = readIgnores(source, frontMatterEnd);
  const silenced = openSilence(ignores);
  const left = diagnostics.flatMap((diagnostic) => {
    const info = catalogue.get(diagnostic.code);
    const severity = (!info?.essential && control.severities.get(diagnostic.code)) || diagnostic.severity;
    if (severity === 'off') return [];
    if (!info?.essential && diagnostic.file === source && silenced(diagnostic)) return [];
    return [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
  });
  return [...left, ...control.diagnostics, ...ignores.flatMap((ignore) => aboutIgnore(ignore, source, catalogue))];
}

function readRules({ file, rules, keys, errors, houseFaults }: RuleSettings, catalogue: Catalogue) {
  const severities = new Map<string, Severity | 'off'>();
  const diagnostics = errors.map(({ why, span }) =>
    diagnose(file, {
      kind: settingsSyntax,
      span,
      message: settingsSyntax.words.unreadable({ why }),
      hints: [settingsSyntax.words.writePairs()],
    }),
  );
  for (const { key, known, span } of keys) {
    const { words } = settingsUnknownKey;
    const [near] = nearest(key, known);
    const hints = [...(near ? [didYouMean(near)] : []), words.keys()];
    diagnostics.push(diagnose(file, { kind: settingsUnknownKey, span, message: words.noKey({ key }), hints }));
  }
  for (const { written, kind, span } of houseFaults) {
    const { words } = settingsWords;
    const message = kind === 'key' ? words.noKey({ written }) : words.noWord({ written });
    diagnostics.push(diagnose(file, { kind: settingsWords, span, message, hints: [words.keys()] }));
  }
  for (const { code, severity, span } of rules) {
    const known = SEVERITIES[severity];
    if (!catalogue.has(code)) diagnostics.push(unknownRule(settingsUnknownRule, { code, span }, file, catalogue));
    else if (known) severities.set(code, known);
    else diagnostics.push(wrongSeverity(severity, span, file));
  }
  return { severities, diagnostics };
}

function wrongSeverity(severity: string, span: Span, file: SourceFile): Diagnostic {
  const { words } = settingsSeverity;
  return diagnose(file, {
    kind: settingsSeverity,
    span,
    message: severity === '' ? words.none() : words.wrong({ severity }),
    hints: [words.write()],
  });
}

function unknownRule(
  kind: typeof settingsUnknownRule | typeof ignoreUnknown,
  { code, span }: { readonly code: string; readonly span: Span },
  file: SourceFile,
  catalogue: Catalogue,
): Diagnostic {
  const [near] = nearest(code, [...catalogue.keys()]);
  return diagnose(file, {
    kind,
    span,
    message: kind.words.noRule({ code }),
    hints: [...(near ? [didYouMean(near)] : []), kind.words.list()],
  });
}

/** A comment that silences a rule on a line. */
interface Ignore {
  readonly code: string;
  /** Place of the code. */
  readonly span: Span;
  readonly line: Span;
  used: boolean;
}

const COMMENT =
  /<!--[ \t]*bulletin-ignore[ \t:：]*((?:(?!<!--)[^>])*?)-->|^[ \t]*#[ \t]*bulletin-ignore[ \t:：]*([^\r\n]*)/gm;
const CODE = /^[ \t,，、]*([a-z-]+\/[a-z-]+)/;

function readIgnores(source: SourceFile, frontMatterEnd: number): Ignore[] {
  if (!source.text.includes('bulletin-ignore')) return [];
  const lineOf = openLines(source.text);
  return matchesOf(source.text, COMMENT).flatMap((match) => {
    if (match[1] === undefined && match.index >= frontMatterEnd) return [];
    const line = lineOf(match.index, match[0].length);
    const ignores: Ignore[] = [];
    let rest = match[1] ?? match[2]!;
    let at = match.index + match[0].indexOf(rest, match[0].indexOf('bulletin-ignore') + 'bulletin-ignore'.length);
    for (let code = CODE.exec(rest); code; code = CODE.exec(rest)) {
      const end = at + code[0].length;
      ignores.push({ code: code[1]!, span: { start: end - code[1]!.length, end }, line, used: false });
      rest = rest.slice(code[0].length);
      at = end;
    }
    return ignores;
  });
}

/**
 * Tells the line that a comment stands on; where it stands alone, the next line with text. Comments are asked for in
 * their order, so that each line is looked at once.
 */
function openLines(text: string): (start: number, length: number) => Span {
  const lines = /[^\r\n]+/g;
  let own = { start: 0, end: 0, length: 0 };
  let next = { start: 0, end: 0 };
  return (start, length) => {
    while (own.end <= start) {
      const found = lines.exec(text)!;
      own = { start: found.index, end: lines.lastIndex, length: found[0].trim().length };
    }
    if (own.length > length + 1) return { start: own.start, end: own.end };
    if (next.start < own.end) next = nextText(text, own.end);
    return next;
  };
}

/** The first line with text that begins behind a place. */
function nextText(text: string, from: number): Span {
  const lines = /[^\r\n]+/g;
  lines.lastIndex = from;
  for (let next = lines.exec(text); next; next = lines.exec(text)) {
    if (next[0].trim() !== '' && !/^\s*(?:<!--.*-->|# *bulletin-ignore.*)\s*$/.test(next[0]))
      return { start: next.index, end: lines.lastIndex };
  }
  return { start: text.length, end: text.length };
}

/** Tells whether a comment silences a finding, the first of those that do. */
function openSilence(ignores: readonly Ignore[]): (found: Diagnostic) => boolean {
  const byCode = new Map<string, Ignore[]>();
  // In order of their comments, hence of the lines that they hold for.
  for (const ignore of ignores) {
    const same = byCode.get(ignore.code);
    // Of two for one line the first counts.
    if (!same) byCode.set(ignore.code, [ignore]);
    else if (same.at(-1)!.line.start !== ignore.line.start) same.push(ignore);
  }
  return ({ code, span }) => {
    const same = byCode.get(code) ?? [];
    let low = 0;
    let high = same.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (same[middle]!.line.end < span.start) low = middle + 1;
      else high = middle;
    }
    const ignore = same[low];
    if (!ignore || span.start < ignore.line.start) return false;
    ignore.used = true;
    return true;
  };
}

function aboutIgnore({ code, span, used }: Ignore, source: SourceFile, catalogue: Catalogue): Diagnostic[] {
  if (used) return [];
  const known = catalogue.get(code);
  if (!known) return [unknownRule(ignoreUnknown, { code, span }, source, catalogue)];
  const { words } = ignoreUnused;
  return [
    diagnose(source, {
      kind: ignoreUnused,
      span,
      message: known.essential ? words.essential({ code }) : words.nothing({ code }),
      hints: [words.deleteComment()],
    }),
  ];
}
