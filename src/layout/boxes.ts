import type { BlockId, FigureFlow, FlowLeaf, Item, RuleFlow } from '../model/index.js';
import type { BlockBox } from './box.js';
import type { LayoutContext } from './context.js';
import { breakParagraph, paragraphBox } from './paragraph/index.js';
import type { BreakOptions } from './paragraph/line.js';
import type { Measure } from './region.js';
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
      return tableBox(block, measure, context, (inside, cell) =>
        boxesOf(inside, cell, context, { ...options, hanging: false, lastLine: 2, whole: true }),
      );
    case 'figure':
      return figureBox(block, measure);
    case 'rule':
      return ruleBox(block, measure);
  }
}

/** A picture in the middle of the measure. */
function figureBox(figure: FigureFlow, measure: Measure): BlockBox {
  const { id, width, height, spaceBefore, picture, alt, keepWithNext } = figure;
  const x = measure.left + (measure.width - width) / 2;
  const image: Item = { kind: 'image', x, y: 0, width, height, picture, alt, block: id };
  return { ...solid(id, height, image), spaceBefore, keepWithNext, part: 'text' };
}

/** A rule as wide as the measure; one without weight is space. */
function ruleBox({ id, rule, keepWithPrevious }: RuleFlow, { left, width }: Measure): BlockBox {
  const { weight, colour, spaceBefore, spaceAfter } = rule;
  const item: Item = { kind: 'rule', x: left, y: spaceBefore, width, height: weight, colour };
  const box = solid(id, spaceBefore + weight + spaceAfter, weight > 0 ? item : undefined);
  return keepWithPrevious ? { ...box, keepWithPrevious, part: 'space' } : box;
}

function solid(block: BlockId, height: number, item: Item | undefined): BlockBox {
  return {
    block,
    boxes: [{ kind: 'solid', height, notes: [], block, ...(item && { item }) }],
    spaceBefore: 0,
    spaceAfter: 0,
    widowControl: false,
    keepWithNext: true,
    keepWithPrevious: 0,
    part: 'furniture',
    breakBefore: false,
    repeated: 0,
  };
}
