import type { GlyphProblem } from '../layout/index.js';
import type { Diagnostic, Issue, ParagraphFlow, SourceFile, Span } from '../model/index.js';
import { diagnose } from './diagnostic.js';
import { fontFallback, fontMissing } from './kinds/font.js';

type Problem = GlyphProblem & { readonly paragraph: ParagraphFlow };

/** A character that no face has, and the place where it is written. */
interface Missing {
  readonly codePoint: number;
  readonly file: SourceFile;
  readonly span: Span;
}

/**
 * Findings about characters that no face has, one for each in a file (error), and about those that only a fallback face
 * has, one for each role of the type (info); each at its first place. `templates`: the files of the template, in which
 * words of its own stand.
 */
export function glyphFindings(
  problems: readonly Problem[],
  issue: Issue,
  templates: readonly SourceFile[],
): Diagnostic[] {
  const missing = grouped(
    problems
      .filter(({ servedBy }) => servedBy === undefined)
      .map((problem): Missing => ({ codePoint: problem.codePoint, ...whereIs(problem, issue, templates) })),
    ({ codePoint, file }) => `${codePoint} ${file.path}`,
  );
  // A fallback for a mark that the tool itself made (a footnote's ①) is no news to the editor.
  const served = grouped(
    problems.filter(({ servedBy, offset }) => servedBy !== undefined && offset >= 0),
    ({ role }) => role,
  );
  return [...missing.map((same) => missingFinding(same)), ...served.map((same) => fallbackFinding(same, issue))];
}

/** Problems with the same key together, in order of their first. */
function grouped<Of>(problems: readonly Of[], key: (problem: Of) => string | number): (readonly Of[])[] {
  const groups = new Map<string | number, Of[]>();
  for (const problem of problems) {
    const group = groups.get(key(problem));
    if (group) group.push(problem);
    else groups.set(key(problem), [problem]);
  }
  return [...groups.values()];
}

/** One finding for a character that is neither seen nor printable: what says it is invisible, as an error. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const marked = ({ file, span }: Diagnostic): string => file.text.slice(span.start, span.end);
  const missing = diagnostics.filter(({ code }) => code === fontMissing.code).map(marked);
  const unseen = diagnostics.filter(({ code }) => code === 'text/invisible').map(marked);
  return diagnostics.flatMap((diagnostic): Diagnostic[] => {
    const text = marked(diagnostic);
    if (diagnostic.code === fontMissing.code) return unseen.some((each) => each.includes(text)) ? [] : [diagnostic];
    const unprintable = diagnostic.code === 'text/invisible' && missing.some((each) => text.includes(each));
    return [unprintable ? { ...diagnostic, severity: 'error' } : diagnostic];
  });
}

/** Characters that a message names at most. */
const NAMED = 30;

function fallbackFinding(same: readonly Problem[], issue: Issue): Diagnostic {
  const lacking = grouped(same, ({ codePoint }) => codePoint).map((each) => ({
    character: String.fromCodePoint(each[0]!.codePoint),
    times: each.length,
  }));
  const { role } = same[0]!;
  return diagnose(issue.source, {
    kind: fontFallback,
    span: placeOf(same[0]!, issue.source) ?? same[0]!.paragraph.span,
    message: fontFallback.words.fallback({ role, named: lacking.slice(0, NAMED), count: lacking.length }),
  });
}

function missingFinding(same: readonly Missing[]): Diagnostic {
  const [first, ...others] = same;
  const { words } = fontMissing;
  const character = String.fromCodePoint(first!.codePoint);
  const name = `U+${first!.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const times = same.length;
  return diagnose(first!.file, {
    kind: fontMissing,
    span: first!.span,
    message: times > 1 ? words.missingOften({ character, name, times }) : words.missing({ character, name }),
    hints: [words.useAnother()],
    related: others.slice(0, 3).map((other) => ({ message: words.also(), span: other.span })),
  });
}

/**
 * Where a character is written. Text that the tool made comes from the front matter or the block that it belongs to, or
 * from the template: there it is looked up.
 */
function whereIs(
  problem: Problem,
  { source }: Issue,
  templates: readonly SourceFile[],
): { readonly file: SourceFile; readonly span: Span } {
  const span = placeOf(problem, source);
  if (span) return { file: source, span };
  const character = String.fromCodePoint(problem.codePoint);
  for (const file of templates) {
    const start = withoutComments(file.text).indexOf(character);
    if (start >= 0) return { file, span: { start, end: start + character.length } };
  }
  return { file: source, span: problem.paragraph.span };
}

/** A character's place in the source; undefined where it is not written there. */
function placeOf({ codePoint, offset, paragraph }: Problem, source: SourceFile): Span | undefined {
  const character = String.fromCodePoint(codePoint);
  if (offset >= 0) return { start: offset, end: offset + character.length };
  const found = source.text.indexOf(character, paragraph.span.start);
  return found >= 0 && found < paragraph.span.end ? { start: found, end: found + character.length } : undefined;
}

/** A YAML text whose lines of comments are blank, everything else at its place. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length));
}
