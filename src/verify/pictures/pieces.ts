import type { FontSet } from '../../fonts/index.js';
import type { TypeArea } from '../../model/geometry.js';
import type { GlyphRun, Layout, Page } from '../../model/index.js';
import { NOWHERE, sourceOffset } from '../../model/text.js';

/** A glyph with the box of its ink. Lengths are pt from the sheet's upper left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Stands above or below its line: a note's mark. */
  readonly raised: boolean;
  /** Source offset, UTF-16; undefined for text the tool made. */
  readonly offset: number | undefined;
}

/** The pieces of a line of one block, left to right. */
export interface PieceLine {
  readonly text: string;
  /** Size of its largest type, pt. */
  readonly size: number;
  /** How far its last mark stands out of the type area (clreq §3.1.7), pt; 0 for most lines. */
  readonly hung: number;
  readonly pieces: readonly Piece[];
}

/** Runs of one line stand as high as this allows, of the size: notes' marks are raised. */
const RAISED = 0.6;

/** The lines of a page with their pieces; blanks have none. */
export function linesOf(
  page: Page,
  { starts }: Pick<Layout, 'starts'>,
  fonts: FontSet,
  area: Pick<TypeArea, 'left' | 'width'>,
): PieceLine[] {
  const lines: GlyphRun[][] = [];
  for (const run of page.items) {
    if (run.kind !== 'glyphs') continue;
    const before = lines.at(-1)?.at(-1);
    const goesOn =
      before?.block === run.block &&
      before.role === run.role &&
      Math.abs(before.y - run.y) < RAISED * Math.max(before.size, run.size);
    if (goesOn && run.x > before.x) lines.at(-1)!.push(run);
    else lines.push([run]);
  }
  return lines
    .map((runs) => {
      const largest = runs.reduce((a, b) => (b.size > a.size ? b : a));
      return {
        text: runs.map(({ text }) => text).join(''),
        size: largest.size,
        hung: Math.max(0, rightOf(runs.at(-1)!) - area.left - area.width),
        pieces: runs.flatMap((run) => piecesOf(run, starts.get(run.block) ?? 0, run.y !== largest.y, fonts)),
      };
    })
    .filter(({ pieces }) => pieces.length > 0);
}

/** Where a run ends, pt. */
function rightOf({ x, advances }: GlyphRun): number {
  return advances.reduce((sum, advance) => sum + advance, x);
}

function piecesOf(run: GlyphRun, start: number, raised: boolean, fonts: FontSet): Piece[] {
  const characters = Array.from(run.text);
  const pieces: Piece[] = [];
  let pen = run.x;
  run.glyphs.forEach((glyph, i) => {
    const [x1, y1, x2, y2] = inkBox(run.face, glyph, fonts);
    const origin = pen + (run.shifts?.[i] ?? 0);
    pen += run.advances[i]!;
    if (!(x2 > x1)) return;
    pieces.push({
      text: characters[i] ?? '',
      left: origin + x1 * run.size,
      right: origin + x2 * run.size,
      top: run.y - y2 * run.size,
      bottom: run.y - y1 * run.size,
      raised,
      offset: sourceOffset(run.offsets[i] ?? NOWHERE, start),
    });
  });
  return pieces;
}

type Box = readonly [left: number, lower: number, right: number, upper: number];

const boxes = new WeakMap<FontSet, Map<string, Box>>();

/** Left, lower, right and upper edge of a glyph's ink, em from its origin, y upwards; 0 wide for a blank one. */
function inkBox(face: string, glyph: number, fonts: FontSet): Box {
  const known = boxes.get(fonts) ?? new Map<string, Box>();
  boxes.set(fonts, known);
  const key = `${face} ${glyph}`;
  let box = known.get(key);
  if (!box) {
    const points = (fonts.outline(face, glyph).match(/-?[\d.]+/g) ?? []).map(
      (number) => Number(number) / fonts.info(face).unitsPerEm,
    );
    const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)];
    box = points.length === 0 ? [0, 0, 0, 0] : [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    known.set(key, box);
  }
  return box;
}
