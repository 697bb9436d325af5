import type { ParagraphFlow, RuleTokens, StyleTokens } from '../../model/index.js';
import type { DocxContext } from './context.js';
import { pinLines } from './pins.js';
import { type LineMarks, runsXml } from './runs.js';
import { indentXml, justification, spacingXml } from './styles.js';
import { eighths, twips } from './xml.js';

/** What a paragraph's surroundings ask of it. */
export interface Surroundings {
  /** Starts a new page. */
  readonly pageBreakBefore?: boolean;
  /** Extra space above and below, pt. */
  readonly before?: number;
  readonly after?: number;
  /** Runs around the paragraph's own: the begin and end of the TOC field. */
  readonly opening?: string;
  readonly closing?: string;
}

/** A paragraph: its style, what differs from the style, an empty bookmark where something leads to it, and its runs. */
export function paragraphXml(paragraph: ParagraphFlow, context: DocxContext, around: Surroundings = {}): string {
  const { template, styleIds, measure } = context;
  const tokens = template.styles[paragraph.style]!;
  const size = paragraph.size ?? tokens.size;
  const tab = paragraph.runs.find((run) => run.kind === 'tab');
  const right = paragraph.indentRight ?? tokens.indentRight;
  const edge = tab?.leader === 'dots' ? measure : measure - right * size;
  const tabs = tab ? `<w:tabs><w:tab w:val="right"${tab.leader === 'dots' ? ' w:leader="dot"' : ''} w:pos="${twips(edge)}"/></w:tabs>` : '';
  const indented = paragraph.nesting > 0 || paragraph.indentRight !== undefined || paragraph.size !== undefined || tab?.leader === 'dots';
  const properties = [
    `<w:pStyle w:val="${styleIds.paragraph(paragraph.style)}"/>`,
    paragraph.keepWithNext === undefined ? '' : `<w:keepNext${paragraph.keepWithNext ? '' : ' w:val="0"'}/>`,
    around.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    tabs,
    spaceXml(paragraph, tokens, around),
    indented ? indentXml(tokens, size, paragraph.nesting, tab?.leader === 'dots' ? 0 : paragraph.indentRight) : '',
    paragraph.align ? `<w:jc w:val="${justification(paragraph.align)}"/>` : '',
  ].join('');
  const mark = context.bookmarkOf(paragraph.id);
  // Empty, at the start: LibreOffice adds a blank line where a bookmark wraps a head whose last mark hangs.
  const bookmark = mark ? `<w:bookmarkStart w:id="${mark.id}" w:name="${mark.name}"/><w:bookmarkEnd w:id="${mark.id}"/>` : '';
  return `<w:p><w:pPr>${properties}</w:pPr>${bookmark}${around.opening ?? ''}${runsXml(paragraph, context, lineMarks(paragraph, context), cutXml(paragraph, context))}${around.closing ?? ''}</w:p>`;
}

/** Ends a paragraph and begins its second part on a new page, without the first line's indent and the space above. */
function cutXml(paragraph: ParagraphFlow, { template, styleIds }: DocxContext): string {
  const tokens = template.styles[paragraph.style]!;
  const indent = indentXml({ ...tokens, indentFirst: 0 }, paragraph.size ?? tokens.size, paragraph.nesting, paragraph.indentRight);
  const align = paragraph.align ? `<w:jc w:val="${justification(paragraph.align)}"/>` : '';
  return `</w:p><w:p><w:pPr><w:pStyle w:val="${styleIds.paragraph(paragraph.style)}"/><w:pageBreakBefore/>${spacingXml({ ...tokens, spaceBefore: 0 })}${indent}${align}</w:pPr>`;
}

/** Space where it is not the style's. At a page's head there is none above; readers leave it out of themselves where they break pages. */
function spaceXml({ lineHeight }: ParagraphFlow, tokens: StyleTokens, { before = 0, after = 0, pageBreakBefore }: Surroundings): string {
  const above = pageBreakBefore ? before - tokens.spaceBefore : before;
  if (above === 0 && after === 0 && lineHeight === undefined) return '';
  return spacingXml({ ...tokens, lineHeight: lineHeight ?? tokens.lineHeight }, above, after);
}

/**
 * TOC entries keep the layout's line ends by forced breaks: LibreOffice does not draw a folio that stands in a right indent,
 * so there is no indent here to end the lines.
 */
function lineMarks(paragraph: ParagraphFlow, context: DocxContext): LineMarks | undefined {
  const { compiled } = context;
  if (!paragraph.runs.some((run) => run.kind === 'tab' && run.leader === 'dots')) return pinLines(paragraph, context);
  const starts = new Set(
    compiled.layout.paragraphs
      .get(paragraph.id)
      ?.lines.slice(1)
      .map(({ start }) => start),
  );
  context.tally.forced += starts.size;
  context.tally.free++;
  return { pin: () => undefined, breakBefore: (offset) => (starts.has(offset) ? 'line' : undefined) };
}

/** Least height of the empty line that carries a rule, pt. */
const CARRIER = 1;

/**
 * A rule: an empty line as high as the space above it, with a border below; of weight 0, an empty paragraph of exact height. The space
 * above is no paragraph space, since readers differ in whether that adds to what the block before has below.
 */
export function ruleXml(rule: RuleTokens, around: Surroundings = {}): string {
  const breakBefore = around.pageBreakBefore ? '<w:pageBreakBefore/>' : '';
  const drawn = rule.weight > 0;
  const line = Math.max(CARRIER, drawn ? rule.spaceBefore : rule.spaceBefore + rule.spaceAfter);
  const after = (around.after ?? 0) + (drawn ? Math.max(0, rule.spaceAfter - Math.max(0, CARRIER - rule.spaceBefore)) : 0);
  const border = drawn
    ? `<w:pBdr><w:bottom w:val="single" w:sz="${eighths(rule.weight)}" w:space="0" w:color="${rule.colour.slice(1).toUpperCase()}"/></w:pBdr>`
    : '';
  return `<w:p><w:pPr><w:keepNext/>${breakBefore}<w:widowControl w:val="0"/>${border}<w:spacing w:before="${twips(around.before ?? 0)}" w:after="${twips(after)}" w:line="${twips(line)}" w:lineRule="exact"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>`;
}
