import type { GlyphRun, Item, LinkTarget, ParagraphFlow, RuleItem, Run, TextStyle } from '../../model/index.js';
import type { Piece, PlacedPieces } from '../paragraph/pieces.js';

/** Share of the em above the baseline in the ideographic em box. */
export const ASCENT = 0.88;

/** Baseline of a line whose strip starts at `top`: the em box stands in the middle of the pitch. */
export function baseline(top: number, lineHeight: number, size: number): number {
  return top + (lineHeight - size) / 2 + size * ASCENT;
}

/** Where an underline lies, em below the baseline. */
const UNDERLINE = 0.14;
/** Where a line through text lies: in the middle of a hanzi. */
const STRIKE = -0.36;

/** Glyphs and underlines of a stretch of a line. */
export interface DrawnRuns {
  readonly items: readonly Item[];
  /** Where the stretch ends, pt on the sheet. */
  readonly right: number;
}

/** Draws a line or a stretch of one. `x` is its left edge, `y` its baseline, pt. */
export function drawRuns(paragraph: ParagraphFlow, { offset, pieces }: PlacedPieces, x: number, y: number): DrawnRuns {
  const items: Item[] = [];
  let pen = x + offset;
  for (const piece of pieces) {
    if (piece.visible) {
      items.push(glyphRun(paragraph, piece, pen, y));
      if (piece.look.underline) items.push(stroke(piece.look, UNDERLINE, pen, y, piece.width));
      if (piece.look.strike) items.push(stroke(piece.look, STRIKE, pen, y - piece.look.raise, piece.width));
    }
    pen += piece.width;
  }
  return { items, right: pen };
}

function glyphRun(paragraph: ParagraphFlow, piece: Piece, x: number, y: number): GlyphRun {
  const { look, face, glyphs, advances, shifts, text, offsets } = piece;
  const run = paragraph.runs[piece.run]!;
  const link = targetOf(run);
  return {
    kind: 'glyphs',
    x,
    y: y - look.raise,
    face,
    size: look.size,
    colour: look.colour,
    embolden: look.embolden,
    glyphs,
    advances,
    ...(shifts && { shifts }),
    text,
    offsets,
    block: paragraph.id,
    ...(link && { link }),
    ...partOf(run),
    role: paragraph.role,
  };
}

/** `drop` is how far it lies below the baseline, em. */
function stroke(look: TextStyle, drop: number, x: number, y: number, width: number): RuleItem {
  return { kind: 'rule', x, y: y + look.size * drop, width, height: look.size / 24, colour: look.colour };
}

function targetOf(run: Run): LinkTarget | undefined {
  if (run.kind === 'page') return { kind: 'block', block: run.target };
  return run.kind === 'text' ? run.link : undefined;
}

function partOf(run: Run): Pick<GlyphRun, 'part'> {
  if (run.kind === 'note') return { part: 'reference' };
  return run.kind === 'text' && run.label ? { part: 'label' } : {};
}
