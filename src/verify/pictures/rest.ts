import type { ImageItem, Item, LeaderItem, Page, PageLabel, RuleItem } from '../../model/index.js';
import type { PictureFault } from './fault.js';
import { type DotBox, dotsOf, SCALE, type Sheets } from './find.js';
import type { Traced } from './lines.js';
import { type Raster, thickened } from './raster.js';

/** Images and leaders may stand this much elsewhere, dots. */
const REACH = Math.ceil(6 * SCALE);
/** And rules: the one above notes is where each reader has it. */
const RULE_REACH = Math.ceil(10 * SCALE);
/** Share of a rule’s or leader’s length that must be there: an underline is as short as its squeezed text. */
const WHOLE = 0.6;
/** How much longer a rule may be, dots: the one above notes is as long as each reader likes it. */
const LONGER = Math.ceil(80 * SCALE);
/** Share of its darkness in ours that a dot of a rule has in any case. */
const FAINT = 0.3;
/** Side of the squares in which ink that ours has not is summed, dots. */
const SQUARE = 12;
/** Ink in such a square that is a fault, in dots of full black: less than a comma of 10 pt has. */
const EXTRA = 8;
/** Ink by which a dot must be darker to count. */
const DARKER = 96;
/** Side of the squares in which images are compared, dots, and how much their mean ink may differ, of 255. */
const COARSE = 16;
const SHADE = 48;

/**
 * Marks the ink of the other file's page that belongs to pieces of a line. A piece that was not found has its whole
 * box, as it is told of already, and so has one of a line that readers may have `squeezed`: there it need not have our
 * shape.
 */
export function coverPieces(covered: Raster, traced: readonly Traced[], squeezed: boolean, { ours }: Sheets): void {
  for (const { box, match, found } of traced) {
    if (!found || squeezed) {
      cover(covered, moved(box, match.dx, match.dy, found ? 2 : SQUARE / 2));
      continue;
    }
    for (let y = box.top; y < box.bottom; y++) {
      for (let x = box.left; x < box.right; x++) {
        const at = (y + match.dy) * covered.width + x + match.dx;
        const ink = ours.ink[y * ours.width + x]!;
        if (ink > (covered.ink[at] ?? 255)) covered.ink[at] = ink;
      }
    }
  }
}

/** Compares rules, leaders and images, and covers them; `rise` is by how many dots the page's lines are lower. */
export function furnitureFaults(page: Page, rise: number, sheets: Sheets, covered: Raster): readonly PictureFault[] {
  return page.items.filter((item) => !isThere(item, rise, sheets, covered)).map((item) => faultOf(item, page.label));
}

function faultOf(item: Item, page: PageLabel): PictureFault {
  return {
    kind: item.kind === 'rule' || item.kind === 'leader' ? item.kind : 'image',
    page,
    x: item.x,
    y: item.y,
    text: '',
  };
}

function isThere(item: Item, rise: number, sheets: Sheets, covered: Raster): boolean {
  switch (item.kind) {
    case 'rule':
      return hasRule(item, rise, sheets, covered);
    case 'leader':
      return hasLeader(item, sheets, covered);
    case 'image':
      return hasImage(item, sheets, covered);
    case 'glyphs':
    case 'watermark':
    case 'link':
    case 'anchor':
      return true;
  }
}

function hasRule({ x, y, width, height }: RuleItem, rise: number, sheets: Sheets, covered: Raster): boolean {
  const box = dotsOf({ left: x, right: x + width, top: y, bottom: y + height }, sheets);
  const across = width >= height;
  const length = across ? box.right - box.left : box.bottom - box.top;
  let best = { share: -1, shift: 0 };
  for (let shift = -RULE_REACH; shift <= RULE_REACH; shift++) {
    let there = 0;
    for (let i = 2; i < length - 2; i++) {
      const from = across ? { x: box.left + i, y: box.top } : { x: box.left, y: box.top + i };
      const thick = across ? box.bottom - box.top : box.right - box.left;
      const [own, other] = [
        darkestOf(sheets.ours, from, across, thick, 0),
        darkestOf(sheets.theirs, from, across, thick, shift),
      ];
      if (other >= own * FAINT) there++;
    }
    const share = there / Math.max(1, length - 4);
    if (share > best.share || (share === best.share && Math.abs(shift - rise) < Math.abs(best.shift - rise)))
      best = { share, shift };
  }
  const there = moved(box, across ? 0 : best.shift, across ? best.shift : 0, 2);
  cover(covered, across ? { ...there, right: there.right + LONGER } : there);
  return best.share >= WHOLE;
}

/** The darkest dot across a rule at a place of its length. */
function darkestOf(
  { width, ink }: Raster,
  from: { readonly x: number; readonly y: number },
  across: boolean,
  thick: number,
  shift: number,
): number {
  let most = 0;
  for (let t = shift; t < shift + thick; t++) {
    const value = ink[across ? (from.y + t) * width + from.x : from.y * width + from.x + t] ?? 0;
    if (value > most) most = value;
  }
  return most;
}

/**
 * Is there a dot wherever a leader has three? Which dots is each reader's own affair, and whether the first stands at
 * the text's end: ours keep up to two of their distances from it.
 */
function hasLeader({ x, y, pitch, count }: LeaderItem, sheets: Sheets, covered: Raster): boolean {
  const box = dotsOf({ left: x, right: x + (count - 1) * pitch, top: y, bottom: y }, sheets);
  const all = moved(box, 0, 0, REACH);
  const three = Math.ceil(pitch * 3 * SCALE);
  let [stretches, there] = [0, 0];
  for (let left = box.left; left + three <= box.right; left += three) {
    stretches++;
    if (inkIn(sheets.theirs, { ...all, left, right: left + three }) > 0) there++;
  }
  cover(covered, { ...all, left: all.left - Math.ceil(2 * pitch * SCALE) });
  return there >= WHOLE * stretches;
}

function hasImage({ x, y, width, height }: ImageItem, sheets: Sheets, covered: Raster): boolean {
  const box = dotsOf({ left: x, right: x + width, top: y, bottom: y + height }, sheets);
  cover(covered, moved(box, 0, 0, REACH));
  for (let dy = -REACH; dy <= REACH; dy++) if (alike(box, dy, sheets)) return true;
  return false;
}

function alike({ left, top, right, bottom }: DotBox, dy: number, { ours, theirs }: Sheets): boolean {
  for (let y = top; y < bottom; y += COARSE) {
    for (let x = left; x < right; x += COARSE) {
      const square = { left: x, top: y, right: Math.min(right, x + COARSE), bottom: Math.min(bottom, y + COARSE) };
      const dots = (square.right - square.left) * (square.bottom - square.top);
      if (dots < (COARSE * COARSE) / 4) continue;
      if (Math.abs(inkIn(ours, square) - inkIn(theirs, moved(square, 0, dy, 0))) > SHADE * dots) return false;
    }
  }
  return true;
}

/** Squares of the other file's page with ink that nothing of ours explains; neighbours are told once. */
export function extraFaults(page: Page, { theirs }: Sheets, covered: Raster): readonly PictureFault[] {
  const { width, height, ink } = theirs;
  const allowed = thickened(covered).ink;
  const columns = Math.ceil(width / SQUARE);
  const squares = new Float64Array(columns * Math.ceil(height / SQUARE));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const more = ink[y * width + x]! - allowed[y * width + x]!;
      if (more > DARKER) squares[Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)]! += more / 255;
    }
  }
  const faults: PictureFault[] = [];
  squares.forEach((sum, i) => {
    if (sum < EXTRA) return;
    const [x, y] = [((i % columns) * SQUARE) / SCALE, (Math.floor(i / columns) * SQUARE) / SCALE];
    const near = faults.at(-1);
    if (near && Math.abs(near.y - y) < 1 && x - near.x < 100) return;
    faults.push({ kind: 'extra', page: page.label, x, y, text: '' });
  });
  return faults;
}

function cover({ width, height, ink }: Raster, { left, top, right, bottom }: DotBox): void {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    ink.fill(255, y * width + Math.max(0, left), y * width + Math.min(width, right));
  }
}

function inkIn({ width, height, ink }: Raster, { left, top, right, bottom }: DotBox): number {
  let sum = 0;
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) sum += ink[y * width + x]!;
  }
  return sum;
}

function moved({ left, top, right, bottom }: DotBox, dx: number, dy: number, margin: number): DotBox {
  return { left: left + dx - margin, top: top + dy - margin, right: right + dx + margin, bottom: bottom + dy + margin };
}
