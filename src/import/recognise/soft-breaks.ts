import { emWidth } from '../../text/em-width.js';
import type { ImportedRun } from '../document.js';
import type { OnRemark } from '../remark.js';
import type { Paragraph, Piece } from './pieces.js';

/** Lines that were broken to a measure end within so much of it, em. */
const SLACK = 3;
/** Shorter lines are no lines of running text, em. */
const SHORTEST = 16;
/** So many of them tell a habit. */
const LEAST = 3;

/**
 * The pieces without the line ends that stand at the measure's end in each line of a paragraph, as in documents whose
 * lines were fixed. Line ends of the author, which stand anywhere, stay.
 */
export function withoutSoftBreaks(pieces: readonly Piece[], report: OnRemark): readonly Piece[] {
  const measures = pieces.flatMap((piece) => (piece.kind === 'paragraph' ? (measureOf(piece) ?? []) : []));
  if (measures.length < LEAST) return pieces;
  const sorted = [...measures].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)]!;
  let mended = 0;
  const result = pieces.map((piece): Piece => {
    if (piece.kind === 'table') return piece;
    const own = measureOf(piece);
    if (own === undefined || Math.abs(own - usual) > 2 * SLACK) return piece;
    mended++;
    return unbroken(piece);
  });
  if (mended > 0)
    report({
      kind: 'joined',
      what: {
        zh: `${mended} 段里每行末尾的换行去掉了，由版式来分行`,
        en: `line ends within ${mended} paragraphs were taken away; lines are broken anew`,
      },
      text: '',
    });
  return result;
}

/** The width that all lines of a paragraph but its last have; undefined where they differ or there is one. */
function measureOf({ text }: Paragraph): number | undefined {
  const lines = text.split('\n');
  if (lines.length < 2) return undefined;
  const widths = lines.slice(0, -1).map((line) => emWidth(line.trim(), 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const least = widths.slice(1).reduce((so, width) => Math.min(so, width), widest);
  const last = emWidth(lines.at(-1)!.trim(), 0);
  const even = widest - least <= SLACK && widest - widths[0]! <= SLACK + 2 && last <= widest + SLACK;
  return widest >= SHORTEST && even ? widest : undefined;
}

function unbroken(paragraph: Paragraph): Paragraph {
  let before = '';
  const runs = paragraph.runs.map((run): ImportedRun => {
    if (run.kind !== 'text') return run;
    const text = run.text.replace(/[ \t]*\n[ \t]*/g, (_, at: number, whole: string) => {
      const left = at > 0 ? whole[at - 1]! : before;
      const right = whole.slice(at).trimStart()[0] ?? '';
      return /[0-9A-Za-z,.;]/.test(left) && /[A-Za-z]/.test(right) ? ' ' : '';
    });
    before = text.at(-1) ?? before;
    return { ...run, text };
  });
  return {
    ...paragraph,
    runs,
    text: runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'page-reference' ? run.shown : '')).join(''),
  };
}
