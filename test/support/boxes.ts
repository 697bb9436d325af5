import type { BlockBox, Box, LineBox } from '../../src/layout/box.js';
import type { PageRegions } from '../../src/layout/page/notes.js';
import type { ParagraphFlow } from '../../src/model/index.js';

/** Pages of ten lines of 10 pt, 5 pt above their notes. */
export const REGIONS = {
  area: { left: 20, top: 50, width: 200, height: 100, pitch: 10 },
  tokens: { style: 'note', ruleLength: 0.25, ruleWeight: 0.5, spaceBefore: 5 },
} as const satisfies PageRegions;

/** Lines of 10 pt of a paragraph: 甲1, 甲2, … */
export function linesFor(name: string, count: number): LineBox[] {
  const paragraph = { paragraph: { id: name } as ParagraphFlow, lines: Array.from({ length: count }) };
  return Array.from(
    { length: count },
    (_, index) => ({ kind: 'line', height: 10, notes: [], paragraph, index, left: 20 }) as unknown as LineBox,
  );
}

/** A block of so many lines of text. */
export function blockOf(name: string, count: number, own: Partial<BlockBox> = {}): BlockBox {
  const rules = {
    widowControl: true,
    keepWithNext: false,
    keepWithPrevious: 0,
    part: 'text',
    breakBefore: false,
  } as const;
  const spaces = { spaceBefore: 0, spaceAfter: 0, repeated: 0 };
  return { block: name, boxes: linesFor(name, count), ...rules, ...spaces, ...own };
}

/** Lines by their names: `甲1 甲2`. */
export function namesOf(boxes: readonly Box[]): string {
  return boxes
    .map((box) => (box.kind === 'line' ? `${box.paragraph.paragraph.id}${box.index + 1}` : box.kind))
    .join(' ');
}
