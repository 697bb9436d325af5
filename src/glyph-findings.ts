import type { GlyphProblem } from './layout/index.js';
import type { Diagnostic, Issue, ParagraphFlow, Span } from './model/index.js';

type Problem = GlyphProblem & { readonly paragraph: ParagraphFlow };

/** Findings about characters that no face has (error) or that only a fallback face has (info): one for each character, at its first place. */
export function glyphFindings(problems: readonly Problem[], issue: Issue): Diagnostic[] {
  const byCharacter = new Map<string, Problem[]>();
  for (const problem of problems) {
    // A fallback for a mark that the tool itself made (a footnote's ①) is no news to the editor.
    if (problem.servedBy !== undefined && problem.offset < 0) continue;
    const key = `${problem.codePoint} ${problem.servedBy === undefined ? '' : problem.role}`;
    const known = byCharacter.get(key);
    if (known) known.push(problem);
    else byCharacter.set(key, [problem]);
  }
  return [...byCharacter.values()].map((same) => describe(same, issue));
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

function describe(same: readonly Problem[], issue: Issue): Diagnostic {
  const [first, ...others] = same;
  const { codePoint, servedBy, role } = first!;
  const character = String.fromCodePoint(codePoint);
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const times = same.length > 1 ? { zh: `（共 ${same.length} 处）`, en: ` (${same.length} places)` } : { zh: '', en: '' };
  const base = { file: issue.source, span: placeOf(first!, issue), related: [] };
  if (servedBy !== undefined) {
    return {
      ...base,
      code: 'font/fallback',
      severity: 'info',
      message: {
        zh: `${role}里没有“${character}”（${name}），用后备字体印出${times.zh}。`,
        en: `The ${role} face has no '${character}' (${name}); a fallback face prints it${times.en}.`,
      },
      hints: [],
    };
  }
  return {
    ...base,
    code: 'font/missing',
    severity: 'error',
    message: {
      zh: `没有一种字体有“${character}”（${name}），印不出来${times.zh}。`,
      en: `No face has '${character}' (${name}); it cannot be printed${times.en}.`,
    },
    hints: [
      {
        zh: '换一个常用的字或符号；如果是从别处粘贴来的表情、特殊符号或看不见的字符，请删去。',
        en: 'Use another character; delete it if it came along with pasted text (emoji, special or invisible characters).',
      },
    ],
    related: others.slice(0, 3).map((other) => ({ message: { zh: '这里也有。', en: 'Also here.' }, span: placeOf(other, issue) })),
  };
}

/** The character's place; text the tool made comes from the front matter, where the character is looked up. */
function placeOf({ codePoint, offset, paragraph }: Problem, { source }: Issue): Span {
  const character = String.fromCodePoint(codePoint);
  if (offset >= 0) return { start: offset, end: offset + character.length };
  const found = source.text.indexOf(character, paragraph.span.start);
  return found >= 0 && found < paragraph.span.end ? { start: found, end: found + character.length } : paragraph.span;
}
