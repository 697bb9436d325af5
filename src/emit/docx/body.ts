import type { FlowBlock } from '../../model/index.js';
import type { DocxContext } from './context.js';
import { figureXml } from './figure.js';
import { paragraphXml, ruleXml, type Surroundings } from './paragraph.js';
import { fieldCharacter } from './runs.js';
import { tableXml } from './table.js';

/** What readers may add to the rules and notes above and inside the foot, pt. */
const ROUNDING = 6;
const TOC_FIELD = ' TOC \\o "1-1" \\h \\z \\u ';

/** The flow as the content of `w:body`, without the section's properties. */
export function bodyXml(context: DocxContext): string {
  const { flow, layout } = context.compiled;
  const parts: string[] = [];
  let breakBefore = false;
  flow.blocks.forEach((block, i) => {
    if (block.kind === 'page-break') {
      breakBefore = true;
      return;
    }
    parts.push(blockXml(block, { ...(breakBefore && { pageBreakBefore: true }), ...tocField(flow.blocks, i) }, context));
    breakBefore = false;
  });
  flow.foot.forEach((block, i) => {
    // Less than the gap, so that rounding never pushes the foot to another page.
    const before = i === 0 ? { before: Math.max(0, layout.footGap - ROUNDING) } : {};
    parts.push(blockXml(block, before, context));
  });
  return parts.join('');
}

function blockXml(block: FlowBlock, around: Surroundings, context: DocxContext): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphXml(block, context, around);
    case 'table':
      return tableXml(block, context, around.pageBreakBefore ?? false);
    case 'figure':
      return figureXml(block, context, around.pageBreakBefore ?? false);
    case 'rule':
      return ruleXml(block.rule, around);
    case 'page-break':
      return '';
  }
}

/** The TOC field begins in the first entry and ends in the last; its cached result is the entries themselves. */
function tocField(blocks: readonly FlowBlock[], i: number): Surroundings {
  const isEntry = (block: FlowBlock | undefined): boolean => block?.kind === 'paragraph' && block.role === 'toc-entry';
  if (!isEntry(blocks[i])) return {};
  const first = !isEntry(blocks[i - 1]);
  const last = !isEntry(blocks[i + 1]);
  const begin = `${fieldCharacter('begin')}<w:r><w:instrText xml:space="preserve">${TOC_FIELD.replaceAll('"', '&quot;')}</w:instrText></w:r>${fieldCharacter('separate')}`;
  return { ...(first && { opening: begin }), ...(last && { closing: fieldCharacter('end') }) };
}
