import type { GlyphProblem } from '../layout/index.js';
import type { Diagnostic, Issue, ParagraphFlow, Span } from '../model/index.js';

type Problem = GlyphProblem & { readonly paragraph: ParagraphFlow };

/**
 * Findings about characters that no face has, one for each (error), and about those that only a fallback face has, one for each role of
 * the type (info); each at its first place.
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
  const missing = diagnostics.filter(({ code }) => code === 'font/missing').map(marked);
  const unseen = diagnostics.filter(({ code }) => code === 'text/invisible').map(marked);
  return diagnostics.flatMap((diagnostic): Diagnostic[] => {
    const text = marked(diagnostic);
    if (diagnostic.code === 'font/missing') return unseen.some((each) => each.includes(text)) ? [] : [diagnostic];
    const unprintable = diagnostic.code === 'text/invisible' && missing.some((each) => text.includes(each));
    return [unprintable ? { ...diagnostic, severity: 'error' } : diagnostic];
  });
}

/** Characters that a message names at most. */
const NAMED = 30;

function fallbackFinding(same: readonly Problem[], issue: Issue): Diagnostic {
  const counts = grouped(same, ({ codePoint }) => codePoint).map((each) => ({
    character: String.fromCodePoint(each[0]!.codePoint),
    length: each.length,
  }));
  const named = counts.slice(0, NAMED);
  const more =
    counts.length > NAMED
      ? { zh: `等 ${counts.length} 个字符`, en: ` and ${counts.length - NAMED} more` }
      : { zh: '', en: '' };
  const zh = named.map(({ character, length }) => `“${character}”${length > 1 ? `（${length} 处）` : ''}`).join('');
  const en = named
    .map(({ character, length }) => `“${character}”${length > 1 ? ` (${length} places)` : ''}`)
    .join(', ');
  const { role } = same[0]!;
  return {
    code: 'font/fallback',
    severity: 'info',
    message: {
      zh: `${role}里没有${zh}${more.zh}，用后备字体印出。`,
      en: `The ${role} face has no ${en}${more.en}: a fallback face prints ${counts.length > 1 ? 'them' : 'it'}.`,
    },
    file: issue.source,
    span: placeOf(same[0]!, issue),
    hints: [],
    related: [],
  };
}

function missingFinding(same: readonly Problem[], issue: Issue): Diagnostic {
  const [first, ...others] = same;
  const character = String.fromCodePoint(first!.codePoint);
  const name = `U+${first!.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const times =
    same.length > 1 ? { zh: `（共 ${same.length} 处）`, en: ` (${same.length} places)` } : { zh: '', en: '' };
  return {
    code: 'font/missing',
    severity: 'error',
    message: {
      zh: `没有一种字体有“${character}”（${name}），印不出来${times.zh}。`,
      en: `No face has “${character}” (${name}): it cannot be printed${times.en}.`,
    },
    file: issue.source,
    span: placeOf(first!, issue),
    hints: [
      {
        zh: '换一个常用的字或符号；如果是从别处粘贴来的表情、特殊符号或看不见的字符，请删去。',
        en: 'Use another character; delete it if it came along with pasted text (emoji, special or invisible characters).',
      },
    ],
    related: others
      .slice(0, 3)
      .map((other) => ({ message: { zh: '这里也有。', en: 'Also here.' }, span: placeOf(other, issue) })),
  };
}

/** The character's place; text the tool made comes from the front matter, where the character is looked up. */
function placeOf({ codePoint, offset, paragraph }: Problem, { source }: Issue): Span {
  const character = String.fromCodePoint(codePoint);
  if (offset >= 0) return { start: offset, end: offset + character.length };
  const found = source.text.indexOf(character, paragraph.span.start);
  return found >= 0 && found < paragraph.span.end ? { start: found, end: found + character.length } : paragraph.span;
}
