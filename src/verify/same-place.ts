import type { ReadLine, ReadPiece } from './read-lines.js';

/** How far a piece may stand from where the other file has it, pt: readers squeeze and stretch spaces in lines. */
const SHIFTED = { x: 8, y: 4 };
/** Pieces of one text stand no further apart, in the larger one's size; cells of a table do. */
const GAP = 0.3;
/** How far the height of a note's mark may differ from that of its text, in the larger one's size. */
const RAISED = 0.55;

/**
 * Do lines hold the same texts in the same places? Lines of neighbouring cells that stand at almost one height are read
 * as one line of the page or as several, by a hair.
 */
export function samePlaces(ours: readonly ReadLine[], theirs: readonly ReadLine[]): boolean {
  const [texts, others] = [textsOf(ours), textsOf(theirs)];
  if (texts.length === 0 || texts.length !== others.length) return false;
  for (const { text, x, y } of texts) {
    const at = others.findIndex(
      (other) => other.text === text && Math.abs(other.x - x) <= SHIFTED.x && Math.abs(other.y - y) <= SHIFTED.y,
    );
    if (at < 0) return false;
    others.splice(at, 1);
  }
  return true;
}

/** The texts that pieces beside one another make, with the place of the first. */
function textsOf(lines: readonly ReadLine[]): { text: string; readonly x: number; readonly y: number }[] {
  const texts: { text: string; readonly x: number; readonly y: number; last: ReadPiece }[] = [];
  const pieces = lines.flatMap(({ pieces = [] }) => pieces).sort((a, b) => a.x - b.x);
  for (const piece of pieces) {
    const before = texts.findLast(({ last }) => isBeside(last, piece));
    if (before) {
      before.text += piece.text;
      before.last = piece;
    } else texts.push({ text: piece.text, x: piece.x, y: piece.y, last: piece });
  }
  return texts;
}

function isBeside(last: ReadPiece, next: ReadPiece): boolean {
  const size = Math.max(last.size, next.size);
  return Math.abs(last.y - next.y) < RAISED * size && next.x - (last.x + last.width) < GAP * size;
}
