import type { FlowLeaf, PageLabel } from '../../model/index.js';
import { leavesOf } from '../../model/walk.js';
import { READERS_FOOT } from '../../text/readers.js';
import { contentsOf } from './contents.js';
import type { DocxContext } from './context.js';
import { endsInTable, figureRowXml, figureXml } from './figure.js';
import { notePages, pageOpening } from './note-pages.js';
import type { Body } from './package/parts.js';
import { lastPage } from './page-ends.js';
import { paragraphXml, ruleXml, type Surroundings } from './paragraph.js';
import { beginsSection, contextOn, endSection, sectionXml } from './sections.js';
import { CARRIER, spacerXml } from './spacer.js';
import { tableXml } from './table.js';

/**
 * Blocks that are made into bytes at once: strings in pieces weigh several times as much, and the longer they are kept,
 * the more.
 */
const BATCH = 16;

/** The flow as the body of a document, in sections where some pages lie on their side. */
export function bodyXml(context: DocxContext): Body {
  const { flow, layout } = context.compiled;
  const blocks = [...leavesOf(flow.body)];
  const contents = contentsOf(flow, context);
  const chunks: Buffer[] = [];
  const parts: string[] = [];
  /** The last part waits: a section may end in it. */
  const flush = (kept: number): void => {
    chunks.push(Buffer.from(parts.splice(0, parts.length - kept).join(''), 'utf8'));
  };
  let sectionCount = 0;
  const turn = (turned: boolean, between: string): void => {
    const section = sectionXml(context.sections!, turned, sectionCount++ === 0);
    parts.push(endSection((parts.pop() ?? '') + between, section));
  };
  blocks.forEach((block, i) => {
    const edges = pageEdges(blocks, i, context);
    const page = layout.pageOf.get(block.id)!;
    const begins = edges.pageBreakBefore || edges.sectionHead;
    const between = begins ? notePages(lastPageOf(blocks, i, context), page, context) : '';
    if (edges.sectionHead) turn(!context.sections!.turnedBlocks.has(block), between);
    const opening = (begins ? pageOpening(page, context) : '') + contents.opening(block.id);
    const xml = blockXml(
      block,
      { ...edges, ...tableSpace(blocks, i, context), opening, closing: contents.closing(block.id) },
      contextOn(block, context),
    );
    if (block.kind !== 'page-break') parts.push(edges.sectionHead ? xml : between + xml);
    if (parts.length > BATCH) flush(1);
  });
  const foot = flow.foot[0] ? layout.pageOf.get(flow.foot[0].id)! : layout.pages.length + 1;
  const last = lastPageOf(blocks, blocks.length, context);
  const notes = notePages(last, foot, context);
  const turned = context.sections?.turnedBlocks.has(blocks.findLast(({ kind }) => kind !== 'page-break')!) ?? false;
  const isBare = layout.blank !== undefined;
  if (isBare || (turned && flow.foot.length > 0)) turn(turned, notes);
  else parts.push(notes);
  if (isBare) parts.push(spacerXml(CARRIER));
  parts.push(...footXml(blocks, { foot, last, begun: turned && !isBare }, context));
  // A body never ends in a table (ISO/IEC 29500-1 §17.2.2).
  const end = blocks.at(-1);
  if (flow.foot.length === 0 && end && endsInTable(end)) parts.push(spacerXml(CARRIER));
  flush(0);
  if (isBare) return { content: chunks, section: context.sections!.bare! };
  if (sectionCount === 0 && !turned) return { content: chunks };
  return { content: chunks, section: sectionXml(context.sections!, turned && flow.foot.length === 0, false) };
}

/** The pages on which the foot stands and the text before it ends; whether a section has begun with the foot's. */
interface FootPlace {
  readonly foot: PageLabel;
  readonly last: PageLabel;
  readonly begun: boolean;
}

/** The foot at the bottom of its page, a part each block. */
function footXml(blocks: readonly FlowLeaf[], { foot, last, begun }: FootPlace, context: DocxContext): string[] {
  const { flow, layout } = context.compiled;
  const ends = flow.foot.length > 0 && foot > last;
  // On which side of the paper it stands is for the editor to see to, once the text has changed.
  const firm = context.faithful || context.template.colophonPlace === 'even';
  // Less than the gap, so that rounding never pushes the foot to another page.
  const gap = ends && !firm ? 0 : Math.max(0, layout.footGap - READERS_FOOT);
  const alone = ends && firm;
  const opening = alone && !begun ? { opening: pageOpening(foot, context) } : undefined;
  const footSpace = alone ? { pageHead: true } : { before: spaceAfterTable(blocks.at(-1), context) + gap };
  return [
    // A page's head has no space above: an empty line stands there.
    ...(alone ? [spacerXml(Math.max(CARRIER, gap), opening)] : []),
    ...flow.foot.map((block, i) => blockXml(block, i === 0 ? footSpace : {}, context)),
  ];
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
  const begins = beginsPage(blocks, i, context);
  const sectionHead = beginsSection(blocks, i, context);
  const pageHead = begins || i === 0;
  return {
    pageBreakBefore: begins && !sectionHead,
    ...(sectionHead && { sectionHead }),
    pageHead,
    pageFoot: beginsPage(blocks, i + 1, context),
  };
}

function beginsPage(blocks: readonly FlowLeaf[], i: number, context: DocxContext): boolean {
  const { faithful, compiled } = context;
  const [before, block] = [blocks[i - 1], blocks[i]];
  if (before === undefined || block === undefined || block.kind === 'page-break') return false;
  if (before.kind === 'page-break' || beginsSection(blocks, i, context)) return true;
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
