import type { FlowLeaf, PageLabel } from '../../model/index.js';
import { leavesOf } from '../../model/walk.js';
import { READERS_FOOT } from '../../text/readers.js';
import { contentsOf } from './contents.js';
import type { DocxContext } from './context.js';
import { endsInTable, figureRowXml, figureXml } from './figure.js';
import { notePages, pageOpening } from './note-pages.js';
import { lastPage } from './page-ends.js';
import { paragraphXml, ruleXml, type Surroundings } from './paragraph.js';
import { CARRIER, spacerXml } from './spacer.js';
import { tableXml } from './table.js';

/**
 * Blocks that are made into bytes at once: strings in pieces weigh several times as much, and the longer they are kept,
 * the more.
 */
const BATCH = 16;

/** The flow as the content of `w:body`, without the section's properties, in UTF-8. */
export function bodyXml(context: DocxContext): readonly Buffer[] {
  const { flow, layout } = context.compiled;
  const blocks = [...leavesOf(flow.body)];
  const contents = contentsOf(flow, context);
  const chunks: Buffer[] = [];
  const parts: string[] = [];
  const flush = (): void => {
    chunks.push(Buffer.from(parts.join(''), 'utf8'));
    parts.length = 0;
  };
  blocks.forEach((block, i) => {
    const edges = pageEdges(blocks, i, context);
    const page = layout.pageOf.get(block.id)!;
    const between = edges.pageBreakBefore ? notePages(lastPageOf(blocks, i, context), page, context) : '';
    const opening = (edges.pageBreakBefore ? pageOpening(page, context) : '') + contents.opening(block.id);
    parts.push(
      between +
        blockXml(
          block,
          { ...edges, ...tableSpace(blocks, i, context), opening, closing: contents.closing(block.id) },
          context,
        ),
    );
    if (parts.length === BATCH) flush();
  });
  const foot = flow.foot[0] ? layout.pageOf.get(flow.foot[0].id)! : layout.pages.length + 1;
  const last = lastPageOf(blocks, blocks.length, context);
  parts.push(notePages(last, foot, context));
  // Less than the gap, so that rounding never pushes the foot to another page.
  const ends = flow.foot.length > 0 && foot > last;
  const gap = ends && !context.faithful ? 0 : Math.max(0, layout.footGap - READERS_FOOT);
  const alone = ends && context.faithful;
  // A page's head has no space above: an empty line stands there.
  if (alone) parts.push(spacerXml(Math.max(CARRIER, gap), { opening: pageOpening(foot, context) }));
  const footSpace = alone ? { pageHead: true } : { before: spaceAfterTable(blocks.at(-1), context) + gap };
  flow.foot.forEach((block, i) => {
    parts.push(blockXml(block, i === 0 ? footSpace : {}, context));
  });
  // A body never ends in a table (ISO/IEC 29500-1 §17.2.2).
  const end = blocks.at(-1);
  if (flow.foot.length === 0 && end && endsInTable(end)) parts.push(spacerXml(CARRIER));
  flush();
  return chunks;
}

function blockXml(block: FlowLeaf, around: Surroundings, context: DocxContext): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block, context, around);
    case 'table':
      return tableXml(block, context, around);
    case 'figure':
      return figureXml(block, context, around);
    case 'figure-row':
      return figureRowXml(block, context, around);
    case 'rule':
      return ruleXml(block.rule, context.template, around);
    case 'page-break':
      return '';
  }
}

/** Whether a block stands at the head or the foot of a page; each page of a faithful document begins by force. */
function pageEdges(blocks: readonly FlowLeaf[], i: number, context: DocxContext): Surroundings {
  const pageBreakBefore = beginsPage(blocks, i, context);
  return { pageBreakBefore, pageHead: pageBreakBefore || i === 0, pageFoot: beginsPage(blocks, i + 1, context) };
}

function beginsPage(blocks: readonly FlowLeaf[], i: number, { faithful, compiled }: DocxContext): boolean {
  const [before, block] = [blocks[i - 1], blocks[i]];
  if (before === undefined || block === undefined || block.kind === 'page-break') return false;
  if (before.kind === 'page-break') return true;
  return faithful && compiled.layout.pageOf.get(block.id)! > lastPage(before, compiled.layout)!;
}

/**
 * A table has no space of its own: the block before it has it below, the block after it above, where readers leave it
 * out at a page's edge as the layout does. Only between two tables an empty paragraph stands.
 */
function tableSpace(blocks: readonly FlowLeaf[], i: number, context: DocxContext): Surroundings {
  const { spaceBefore } = context.template.table;
  const before = beginsPage(blocks, i, context) ? 0 : spaceAfterTable(blocks[i - 1], context);
  if (blocks[i]!.kind === 'table') return blocks[i - 1]?.kind === 'table' ? { before: before + spaceBefore } : {};
  return {
    ...(before > 0 && { before }),
    ...(blocks[i + 1]?.kind === 'table' && !beginsPage(blocks, i + 1, context) && { after: spaceBefore }),
  };
}

/** Page on which the last block before the one at `i` ends. */
function lastPageOf(blocks: readonly FlowLeaf[], i: number, { compiled }: DocxContext): PageLabel {
  return Math.max(0, ...blocks.slice(Math.max(0, i - 2), i).map((block) => lastPage(block, compiled.layout) ?? 0));
}

/**
 * Space below a table, pt, its last rule's own height left out since readers give it that themselves; 0 after other
 * blocks.
 */
function spaceAfterTable(block: FlowLeaf | undefined, { template }: DocxContext): number {
  return block?.kind === 'table' ? template.table.spaceAfter : 0;
}
