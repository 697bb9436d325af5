import { readPoints } from './points.js';
import type { Sfnt } from './sfnt.js';
import { range, writeContours } from './simplify.js';

/** Where an outline's box has its least and greatest x and y (ISO/IEC 14496-22 §5.3.3), bytes. */
const [LEFT, LOWEST, RIGHT, HIGHEST] = [2, 4, 6, 8] as const;

/**
 * A face's full-width dash, made as thick as its own dash between Western words and as long as its box. The full-width
 * form of many faces is the horizontal bar, a hairline of 0.04 em in any weight, which looks torn off beside the
 * strokes of 黑体 and 小标宋, and two of it make no line of 2 em (GB/T 15834-2011 §4.10) where a reader sets them side
 * by side; the other dash stands at the height of Western letters. Its height stays what it is.
 */
export function fillDash(face: Sfnt, wide: number, narrow: number): void {
  const outline = face.outlineOf(wide);
  if (outline.length < 10 || outline.readInt16BE(0) <= 0) return;
  const points = readPoints(outline);
  const [left, lowest, right, highest] = [LEFT, LOWEST, RIGHT, HIGHEST].map((at) => outline.readInt16BE(at)) as Box;
  const thicker = Math.max(1, thicknessOf(face.outlineOf(narrow)) / (highest - lowest));
  const middle = (lowest + highest) / 2;
  const x = points.x.map((each) => Math.round(((each - left) * face.advanceOf(wide)) / (right - left)));
  const y = points.y.map((each) => Math.round(middle + (each - middle) * thicker));
  const contours = points.ends.map((end, i) => range(i === 0 ? 0 : points.ends[i - 1]! + 1, end));
  const made = writeContours(outline, { ...points, x, y }, contours);
  [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)].forEach((edge, i) => {
    made.writeInt16BE(edge, [LEFT, LOWEST, RIGHT, HIGHEST][i]!);
  });
  face.reshape(wide, made);
}

type Box = [left: number, lowest: number, right: number, highest: number];

/** Height of an outline's box, font units; 0 for a blank one. */
function thicknessOf(outline: Buffer): number {
  return outline.length < 10 ? 0 : outline.readInt16BE(HIGHEST) - outline.readInt16BE(LOWEST);
}
