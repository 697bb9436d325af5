import type {
  BlockId,
  Container,
  DocumentProperties,
  Flow,
  FlowBlock,
  Issue,
  PageLabel,
  Run,
  Section,
  Template,
} from '../model/index.js';
import { spokenText } from '../model/text.js';
import { writable } from '../text/xml.js';
import { type Poured, PREFACE, paragraph, pourBlocks } from './blocks.js';
import { type FlowContext, sectionBlock } from './context.js';
import { pourFurniture, withoutIdleRules } from './furniture.js';
import { headStyle, setHeadAsText } from './items.js';
import { firstComplete } from './placeholders.js';
import { runsOf } from './runs.js';
import { pourToc } from './toc.js';

/**
 * Pours an issue into a template: masthead, table of contents, opening text, sections, colophon. `pages` are the sections'
 * pages as last laid out, printed in the table of contents and in page references; empty before the first layout. `modified` is when the
 * issue was changed last, if that is known; else its own day counts.
 */
export function pour(issue: Issue, template: Template, pages: ReadonlyMap<BlockId, PageLabel>, modified?: Date): Flow {
  let count = 0;
  const context: FlowContext = {
    issue,
    template,
    nextId: () => `b${++count}`,
    pageOf: (section) => pages.get(sectionBlock(section)),
  };
  const poured: Poured = { blocks: [...pourFurniture(template.masthead, 'masthead', context)], outline: [] };
  if (showsToc(issue, template)) {
    poured.blocks.push(...pourToc(context));
    if (template.toc.breakAfter) poured.blocks.push(pageBreak(context));
  }
  pourBlocks(issue.preface, context, poured, PREFACE);
  issue.sections.forEach((section, i) => {
    if (i > 0 && template.sections.breakBefore) poured.blocks.push(pageBreak(context));
    pourSection(section, context, poured);
  });
  poured.blocks.push(...pourFurniture(template.closing, 'colophon', context).map(keptWithText));
  const colophon = withoutIdleRules(pourFurniture(template.colophon, 'colophon', context)).map(keptWithNext);
  const foot = template.colophonPlace === 'foot' ? colophon : [];
  if (foot.length === 0) poured.blocks.push(...colophon);
  return { blocks: poured.blocks, foot, properties: propertiesOf(issue, template, modified), outline: poured.outline };
}

/** Lines of the text that stand on the page of what closes it. */
const CLOSING_LINES = 2;

/** Attachments, signature and date, remark: what closes the text stays with its last lines. */
function keptWithText(block: FlowBlock): FlowBlock {
  return block.kind === 'paragraph' || block.kind === 'rule' ? { ...block, keepWithPrevious: CLOSING_LINES } : block;
}

/** The colophon's lines and rules stay on one page. */
function keptWithNext(block: FlowBlock): FlowBlock {
  return block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block;
}

function showsToc(issue: Issue, template: Template): boolean {
  const { show } = template.toc;
  return show !== 'never' && (issue.toc !== undefined || (show === 'always' && issue.sections.length > 0));
}

function pourSection(section: Section, context: FlowContext, into: Poured): void {
  const ordinal: Run[] = section.ordinal
    ? [{ kind: 'text', text: section.ordinal.text, span: section.ordinal.span }]
    : [];
  const runs = [...ordinal, ...runsOf(section.title, context)];
  const { template } = context;
  const style = headStyle(section.ordinal, template.sections.headingStyle, template);
  const line = section.ordinal && setHeadAsText(runs, style, template);
  const head = paragraph(line?.runs ?? runs, line?.style ?? style, 'section-head', section.span, context, 0);
  const id = sectionBlock(section.id);
  const within: Container = { kind: 'section' };
  into.blocks.push({
    ...head,
    id,
    level: 1,
    within,
    ...((line || section.blocks.length === 0) && { keepWithNext: false }),
  });
  const declared = context.issue.toc?.entries.find(
    ({ ordinal }) => ordinal && ordinal.value === section.ordinal?.value,
  );
  const title = declared ? declared.title.value : spokenText(runs);
  into.outline.push({ level: 1, text: declared ? `${declared.ordinal?.text ?? ''}${title}` : title, block: id });
  pourBlocks(section.blocks, context, into, { ...PREFACE, within, top: section.ordinal?.form === 'chinese' ? 1 : 2 });
}

function pageBreak(context: FlowContext): FlowBlock {
  return { kind: 'page-break', id: context.nextId() };
}

function propertiesOf({ meta, name }: Issue, template: Template, modified?: Date): DocumentProperties {
  const { year, month, day } = meta.date.value;
  // Noon in China: the same calendar day for every reader.
  const created = new Date(Date.UTC(year, month - 1, day, 4));
  return {
    // A file has a title (ISO 14289-1 §7.1), a draft without a name that can be written too.
    title:
      writable(firstComplete(template.title, meta) ?? meta.title.value).trim() ||
      writable(meta.title.value).trim() ||
      name,
    author: writable(meta.publisher?.value ?? ''),
    created,
    modified: modified ?? created,
    language: 'zh-CN',
  };
}
