import { typeArea } from '../model/geometry.js';
import type {
  BlockId,
  DocumentProperties,
  Flow,
  FlowBlock,
  FlowLeaf,
  Issue,
  PageLabel,
  Section,
  SectionFlow,
  Template,
} from '../model/index.js';
import { captionTargets } from '../text/captions.js';
import { writable } from '../text/xml.js';
import { annexesStart, pourAnnexes } from './annexes.js';
import { pourBlocks } from './blocks.js';
import { type FlowContext, sectionBlock, type TableRoom, type WidthsOf } from './context.js';
import { pourFurniture, withoutIdleRules } from './furniture.js';
import { pourSectionHead } from './heads.js';
import { marginLines } from './margin-lines.js';
import { PREFACE } from './paragraph.js';
import { firstComplete } from './placeholders.js';
import type { Styles } from './styles.js';
import { pourToc } from './toc.js';

export { openStyleBook, type StyleBook, type Styles } from './styles.js';

/** What an edition of an issue has that is not in its text. */
export interface Edition {
  /** When the issue was changed last, if that is known; else its own day counts. */
  readonly modified: Date | undefined;
  /** Words across every page, if any. */
  readonly watermark: string | undefined;
}

/** What a flow needs to know that neither the issue nor the template says. */
export interface PourOptions extends Edition {
  /**
   * The sections' pages as last laid out, printed in the table of contents and in page references; empty before the
   * first layout.
   */
  readonly pages: ReadonlyMap<BlockId, PageLabel>;
  readonly widthsOf: WidthsOf;
  readonly roomIn: TableRoom;
  /** Those of the template. */
  readonly styles: Styles;
}

/** Pours an issue into a template: masthead, table of contents, opening text, sections, closing, annexes, colophon. */
export function pour(issue: Issue, template: Template, options: PourOptions): Flow {
  const { pages, styles, widthsOf, roomIn, modified, watermark } = options;
  let count = 0;
  const context: FlowContext = {
    issue,
    template,
    styles,
    widthsOf,
    roomIn,
    captions: captionTargets(issue),
    measure: typeArea(template).width,
    nextId: () => `b${++count}`,
    pageOf: (section) => pages.get(sectionBlock(section)),
  };
  const before: FlowBlock[] = pourFurniture(template.masthead, 'masthead', context);
  if (showsToc(issue, template)) {
    before.push(...pourToc(context));
    if (template.toc.breakAfter) before.push(pageBreak(context));
  }
  const preface = pourBlocks(issue.preface, context, PREFACE);
  const annexesAt = annexesStart(context);
  const sections = issue.sections.slice(0, annexesAt).flatMap((section, i): FlowBlock[] => {
    const pageBreaks = i > 0 && template.sections.breakBefore ? [pageBreak(context)] : [];
    return [...pageBreaks, pourSection(section, context)];
  });
  const lines = pourFurniture(template.closing, 'colophon', context);
  const closing = endsText(template) ? lines.map(keptWithText) : lines;
  const colophon = withoutIdleRules(pourFurniture(template.colophon, 'colophon', context)).map(keptWithNext);
  const foot = template.colophonPlace === 'flow' ? [] : colophon;
  const annexes = pourAnnexes(issue.sections.slice(annexesAt), (section) => pourSection(section, context), context);
  const after = [...closing, ...annexes, ...(foot.length === 0 ? colophon : [])];
  return {
    body: [...before, ...preface, ...sections, ...after],
    foot,
    ...marginLines(template, context),
    ...(watermark !== undefined && { watermark }),
    properties: propertiesOf(issue, template, modified),
  };
}

/** Lines of the text that stand on the page of what closes it. */
const CLOSING_LINES = 2;

/** Does what closes the text belong to its last lines: attachments, a signature? */
function endsText({ closing }: Template): boolean {
  return closing.some(({ kind }) => kind === 'signature' || kind === 'credits' || kind === 'attachments');
}

/** Attachments, signature and date, remark: what closes the text stays with its last lines. */
function keptWithText(block: FlowLeaf): FlowLeaf {
  return block.kind === 'paragraph' || block.kind === 'rule' ? { ...block, keepWithPrevious: CLOSING_LINES } : block;
}

/** The colophon's lines and rules stay on one page. */
function keptWithNext(block: FlowLeaf): FlowLeaf {
  return block.kind === 'paragraph' ? { ...block, style: { ...block.style, keepWithNext: true } } : block;
}

function showsToc(issue: Issue, template: Template): boolean {
  const { show } = template.toc;
  return show !== 'never' && (issue.toc !== undefined || (show === 'always' && issue.sections.length > 0));
}

function pourSection(section: Section, context: FlowContext): SectionFlow {
  const head = pourSectionHead(section, context);
  const place = { ...PREFACE, top: section.ordinal?.form === 'chinese' ? 1 : 2 };
  return { kind: 'section', children: [head, ...pourBlocks(section.blocks, context, place)] };
}

function pageBreak(context: FlowContext): FlowLeaf {
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
