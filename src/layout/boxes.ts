import { ruleExtent } from '../model/geometry.js';
import type { BlockId, FigureFlow, FigureRowFlow, FlowLeaf, Item, RuleFlow, Template } from '../model/index.js';
import { type BlockBox, type Box, heightOf, type SolidBox } from './box.js';
import type { LayoutContext } from './context.js';
import { breakParagraph, paragraphBox } from './paragraph/index.js';
import type { BreakOptions } from './paragraph/line.js';
import { indented, type Measure } from './region.js';
import { tableBox } from './table/index.js';

/**
 * Makes blocks boxes for a measure: shapes and breaks what is text, by `options` as the template says where none are
 * given, and measures the rest. Nothing is on a page yet.
 */
export function boxesOf(
  blocks: Iterable<FlowLeaf>,
  measure: Measure,
  context: LayoutContext,
  options: BreakOptions = context.template.breaking,
): BlockBox[] {
  const boxes: BlockBox[] = [];
  let breakBefore = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      breakBefore = true;
      continue;
    }
    const box = boxOf(block, measure, context, options);
    boxes.push(breakBefore ? { ...box, breakBefore } : box);
    breakBefore = false;
  }
  return boxes;
}

function boxOf(
  block: Exclude<FlowLeaf, { kind: 'page-break' }>,
  measure: Measure,
  context: LayoutContext,
  options: BreakOptions,
): BlockBox {
  switch (block.kind) {
    case 'paragraph':
      return paragraphBox(breakParagraph(block, measure.width, context, options), measure.left, context);
    case 'table':
      // A mark that hangs would stand on the rule beside its cell.
      return tableBox(block, indented(measure, block), context, (inside, cell) =>
        boxesOf(inside, cell, context, { ...options, hanging: false, lastLine: 3, whole: true }),
      );
    case 'figure':
      return figureBox(block, indented(measure, block));
    case 'figure-row':
      return figureRowBox(block, indented(measure, block), context, options);
    case 'rule':
      return ruleBox(block, measure, context.template);
  }
}

/** A picture in the middle of the measure. */
function figureBox(figure: FigureFlow, measure: Measure): BlockBox {
  const { id, width, spaceBefore, keepWithNext } = figure;
  const box = pictureBox(figure, measure.left + (measure.width - width) / 2);
  return { ...ALONE, block: id, boxes: [box], spaceBefore, keepWithNext, part: 'text' };
}

/** A picture with its left edge at `x`, pt on the sheet. */
function pictureBox({ id, width, height, picture, alt }: FigureFlow, x: number): SolidBox {
  return solidBox(id, height, { kind: 'image', x, y: 0, width, height, picture, alt, block: id });
}

/** Pictures side by side in the middle of the measure, each with its caption as wide as itself. */
function figureRowBox(
  { id, figures, gap, spaceBefore, keepWithNext }: FigureRowFlow,
  measure: Measure,
  context: LayoutContext,
  options: BreakOptions,
): BlockBox {
  const total = figures.reduce((sum, { figure }) => sum + figure.width, gap * (figures.length - 1));
  const highest = Math.max(...figures.map(({ figure }) => figure.height));
  let left = measure.left + (measure.width - total) / 2;
  const columns = figures.map(({ figure, caption }): readonly Box[] => {
    const { width, height } = figure;
    const above: Box = { kind: 'solid', height: highest - height, notes: [] };
    const below = caption ? boxesOf([caption], { left, width }, context, options).flatMap(({ boxes }) => boxes) : [];
    const column = [above, pictureBox(figure, left), ...below];
    left += width + gap;
    return column;
  });
  const box: Box = { kind: 'side', block: id, columns, height: Math.max(...columns.map(heightOf)), notes: [] };
  return { ...ALONE, block: id, boxes: [box], spaceBefore, keepWithNext, part: 'text' };
}

/** A rule as wide as the measure or as it says; one without weight is space. */
function ruleBox({ id, rule, keepWithPrevious }: RuleFlow, measure: Measure, template: Template): BlockBox {
  const { weight, colour, spaceBefore, spaceAfter } = rule;
  const item: Item = { kind: 'rule', ...ruleExtent(rule, measure, template), y: spaceBefore, height: weight, colour };
  const box = solid(id, spaceBefore + weight + spaceAfter, weight > 0 ? item : undefined);
  return keepWithPrevious ? { ...box, keepWithPrevious, part: 'space' } : box;
}

function solid(block: BlockId, height: number, item: Item | undefined): BlockBox {
  return { ...ALONE, block, boxes: [solidBox(block, height, item)] };
}

function solidBox(block: BlockId, height: number, item: Item | undefined): SolidBox {
  return { kind: 'solid', height, notes: [], block, ...(item && { item }) };
}

/** What a block has that is one box. */
const ALONE = {
  spaceBefore: 0,
  spaceAfter: 0,
  widowControl: false,
  keepWithNext: true,
  keepWithPrevious: 0,
  part: 'furniture',
  breakBefore: false,
  repeated: 0,
} as const;
