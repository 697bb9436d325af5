import type { GlyphProblem } from '../layout/index.js';
import type { Diagnostic, Issue, ParagraphFlow, Span } from '../model/index.js';
import { diagnose } from './diagnostic.js';
import { fontFallback, fontMissing } from './kinds/font.js';

type Problem = GlyphProblem & { readonly paragraph: ParagraphFlow };

/**
 * Findings about characters that no face has, one for each (error), and about those that only a fallback face has, one
 * for each role of the type (info); each at its first place.
 */
export function glyphFindings(problems: readonly Problem[], issue: Issue): Diagnostic[] {
  const missing = grouped(
    problems.filter(({ servedBy }) => servedBy === undefined),
    ({ codePoint }) => codePoint,
  );
  // A fallback for a mark that the tool itself made (a footnote's ①) is no news to the editor.
  const served = grouped(
    problems.filter(({ servedBy, offset }) => servedBy !== undefined && offset >= 0),
    ({ role }) => role,
  );
  return [...missing.map((same) => missingFinding(same, issue)), ...served.map((same) => fallbackFinding(same, issue))];
}

/** Problems with the same key together, in order of their first. */
function grouped(problems: readonly Problem[], key: (problem: Problem) => string | number): (readonly Problem[])[] {
  const groups = new Map<string | number, Problem[]>();
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
    span: placeOf(same[0]!, issue),
    message: fontFallback.words.fallback({ role, named: lacking.slice(0, NAMED), count: lacking.length }),
  });
}

function missingFinding(same: readonly Problem[], issue: Issue): Diagnostic {
  const [first, ...others] = same;
  const { words } = fontMissing;
  const character = String.fromCodePoint(first!.codePoint);
  const name = `U+${first!.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const times = same.length;
  return diagnose(issue.source, {
    kind: fontMissing,
    span: placeOf(first!, issue),
    message: times > 1 ? words.missingOften({ character, name, times }) : words.missing({ character, name }),
    hints: [words.useAnother()],
    related: others.slice(0, 3).map((other) => ({ message: words.also(), span: placeOf(other, issue) })),
  });
}

/** The character's place; text the tool made comes from the front matter, where the character is looked up. */
function placeOf({ codePoint, offset, paragraph }: Problem, { source }: Issue): Span {
  const character = String.fromCodePoint(codePoint);
  if (offset >= 0) return { start: offset, end: offset + character.length };
  const found = source.text.indexOf(character, paragraph.span.start);
  return found >= 0 && found < paragraph.span.end ? { start: found, end: found + character.length } : paragraph.span;
}
