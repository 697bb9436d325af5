import { indentsIn, ruleExtent, styleIndents, typeArea } from '../../model/geometry.js';
import type {
  BlockRole,
  Indents,
  ParagraphFlow,
  ParagraphStyle,
  RuleTokens,
  StyleTokens,
  Template,
} from '../../model/index.js';
import type { DocxContext } from './context.js';
import { noteCharacters } from './faces.js';
import { partsOf } from './lines.js';
import { notePages, pageOpening } from './note-pages.js';
import type { Part } from './parts.js';
import { linesXml } from './runs.js';
import { CARRIER } from './spacer.js';
import { justification, spacingXml } from './styles.js';
import { eighths, indentXml, twips, xml } from './xml.js';

/** What a block's surroundings ask of it. */
export interface Surroundings {
  /** Stands at a page's head: no space above. */
  readonly pageHead?: boolean;
  /** Begins a page by force. */
  readonly pageBreakBefore?: boolean;
  /** Begins a section, and a page with it. */
  readonly sectionHead?: boolean;
  /** The next block begins a page: nothing to be kept with. */
  readonly pageFoot?: boolean;
  /** The paragraph began elsewhere. */
  readonly continued?: boolean;
  /** Extra space above and below, pt. */
  readonly before?: number;
  readonly after?: number;
  /**
   * Runs around its own: references to notes that go on on the page, the begin and end of the TOC field, a note's
   * number.
   */
  readonly opening?: string;
  readonly closing?: string;
}

/**
 * A paragraph: its style, what differs from the style, an empty bookmark where something leads to it, and its lines.
 */
export function paragraphXml(
  paragraph: ParagraphFlow,
  context: DocxContext,
  around: Surroundings = {},
  parts: readonly Part[] = partsOf(paragraph, context),
): string {
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      const before = parts[index - 1];
      const pageBreakBefore = before ? part.page > before.page : (around.pageBreakBefore ?? false);
      const own: PartSurroundings = {
        first: index === 0 && !around.continued,
        last: index === last,
        pageBreakBefore,
        pageHead: before ? true : (around.pageHead ?? pageBreakBefore),
        pageFoot: index === last ? (around.pageFoot ?? false) : parts[index + 1]!.page > part.page,
        before: before ? 0 : (around.before ?? 0),
        after: index === last ? (around.after ?? 0) : 0,
      };
      const between = before ? notePages(before.page, part.page, context) : '';
      const page = before && pageBreakBefore ? pageOpening(part.page, context) : '';
      const opening = before ? page : bookmarkXml(paragraph, context) + (around.opening ?? '');
      const closing = index === last ? (around.closing ?? '') : '';
      const properties = propertiesXml(paragraph, part, context, own);
      return `${between}<w:p><w:pPr>${properties}</w:pPr>${opening}${linesXml(part.lines, paragraph, context)}${closing}</w:p>`;
    })
    .join('');
}

/** Empty, at the start: LibreOffice adds a blank line where a bookmark wraps a head whose last mark hangs. */
function bookmarkXml({ id }: ParagraphFlow, context: DocxContext): string {
  const mark = context.bookmarkOf(id);
  return mark ? `<w:bookmarkStart w:id="${mark.id}" w:name="${mark.name}"/><w:bookmarkEnd w:id="${mark.id}"/>` : '';
}

interface PartSurroundings extends Required<Omit<Surroundings, 'opening' | 'closing' | 'continued' | 'sectionHead'>> {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * `w:pPr` of a part of a paragraph: the first has the first line's indent and the space above, the last the space
 * below.
 */
function propertiesXml(paragraph: ParagraphFlow, part: Part, context: DocxContext, around: PartSurroundings): string {
  const { template, styleIds, measure, lists, rows } = context;
  const { style, fitted } = paragraph;
  const named = template.styles[style.name]!;
  const list = lists.get(paragraph.id);
  const counted = list ?? rows.get(paragraph.id);
  const tab = paragraph.runs.find((run) => run.kind === 'tab');
  const hangs = paragraph.runs.some((run) => run.kind === 'text' && run.column !== undefined);
  const dots = tab?.leader === 'dots';
  const indents = indentsIn(style, measure);
  const { left, right, first } = indents;
  const edge = dots ? measure : measure - right;
  const differs = !sameIndents(indents, styleIndents(named));
  const inStyle = isInStyle(paragraph, context) && differs && !list;
  const indented = !inStyle && !list && (!around.first || dots || fitted || differs);
  return [
    `<w:pStyle w:val="${inStyle ? styleIds.indented(style.name, indents) : styleIds.paragraph(style.name, style.text.size)}"/>`,
    keepXml(style, named, around),
    around.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    counted ? `<w:numPr><w:ilvl w:val="${counted.level}"/><w:numId w:val="${counted.id}"/></w:numPr>` : '',
    hangs && around.first ? `<w:tabs><w:tab w:val="left" w:pos="${twips(left)}"/></w:tabs>` : '',
    tab ? `<w:tabs><w:tab w:val="right"${dots ? ' w:leader="dot"' : ''} w:pos="${twips(edge)}"/></w:tabs>` : '',
    spaceXml(style, named, around),
    // LibreOffice does not draw a folio that stands in a right indent.
    indented ? indentXml({ left, right: dots ? 0 : right, first: around.first ? first : 0 }) : '',
    alignXml(style, named, part),
    rows.has(paragraph.id) ? numberLookXml(paragraph, context) : '',
  ].join('');
}

/** What stands in no entry and no quotation, and has the indents that its place asks for. */
const OUTSIDE: ReadonlySet<BlockRole> = new Set(['masthead', 'toc-head', 'toc-entry', 'attachment', 'colophon']);

/**
 * Does a style say the indents of a paragraph that has some of its own? In an editable document, where what stands in
 * an entry of a list would else be read as a quotation.
 */
function isInStyle({ role, style }: ParagraphFlow, { faithful, template }: DocxContext): boolean {
  if (faithful || style.text.size !== template.styles[style.name]!.size) return false;
  return !OUTSIDE.has(role);
}

/** What numbers are counted on with. */
const COUNTING = '0123456789一二三四五六七八九十';

/** Readers set a number in the look of its paragraph's mark. They take what is counted on with from its face. */
function numberLookXml({ runs, ordinal }: ParagraphFlow, { styleIds, faces }: DocxContext): string {
  const [first] = runs;
  if (first?.kind !== 'text') return '';
  noteCharacters(`${ordinal!.text}${COUNTING}`, first.style.role, faces);
  const [name] = first.style.names;
  return name === undefined ? '' : `<w:rPr><w:rStyle w:val="${styleIds.character(name)}"/></w:rPr>`;
}

function sameIndents(a: Indents, b: Indents): boolean {
  return a.left === b.left && a.right === b.right && a.first === b.first;
}

/** Alignment where it is not the named style's; a justified paragraph that goes on has no last line yet. */
function alignXml({ align }: ParagraphStyle, named: StyleTokens, { cut }: Part): string {
  if (cut && align === 'justify') return '<w:jc w:val="distribute"/>';
  return align === named.align ? '' : `<w:jc w:val="${justification(align)}"/>`;
}

function keepXml({ keepWithNext }: ParagraphStyle, named: StyleTokens, { pageFoot }: PartSurroundings): string {
  if (pageFoot && keepWithNext) return '<w:keepNext w:val="0"/>';
  return keepWithNext === named.keepWithNext ? '' : `<w:keepNext${keepWithNext ? '' : ' w:val="0"'}/>`;
}

/** Space where it is not the named style's: none at a page's edges. */
function spaceXml(style: ParagraphStyle, named: StyleTokens, around: PartSurroundings): string {
  const before = around.before - (around.pageHead ? style.spaceBefore : 0);
  const after = around.after - (around.last && !around.pageFoot ? 0 : style.spaceAfter);
  return before === 0 && after === 0 && style.lineHeight === named.lineHeight ? '' : spacingXml(style, before, after);
}

/**
 * A rule: an empty line as high as the space above it, with a border below; of weight 0, an empty paragraph of exact
 * height. The space above is no paragraph space, since readers differ in whether that adds to what the block before has
 * below.
 */
export function ruleXml(rule: RuleTokens, template: Template, around: Surroundings = {}): string {
  const breakBefore = around.pageBreakBefore ? '<w:pageBreakBefore/>' : '';
  const drawn = rule.weight > 0;
  const line = Math.max(CARRIER, drawn ? rule.spaceBefore : rule.spaceBefore + rule.spaceAfter);
  const after =
    (around.after ?? 0) + (drawn ? Math.max(0, rule.spaceAfter - Math.max(0, CARRIER - rule.spaceBefore)) : 0);
  const area = typeArea(template);
  const { x, width } = ruleExtent(rule, area, template);
  const [left, right] = [x - area.left, area.left + area.width - x - width];
  const border = drawn
    ? `<w:pBdr><w:bottom w:val="single" w:sz="${eighths(rule.weight)}" w:space="0" w:color="${rule.colour.slice(1).toUpperCase()}"/></w:pBdr>`
    : '';
  return xml`
    <w:p>
      <w:pPr>
        <w:keepNext/>
        ${breakBefore}
        <w:widowControl w:val="0"/>
        ${border}
        <w:spacing
          w:before="${twips(around.before ?? 0)}" w:after="${twips(after)}" w:line="${twips(line)}"
          w:lineRule="exact"/>
        <w:ind w:left="${twips(left)}" w:right="${twips(right)}" w:firstLine="0"/>
        <w:rPr>
          <w:sz w:val="2"/>
          <w:szCs w:val="2"/>
        </w:rPr>
      </w:pPr>
      ${around.opening ?? ''}
    </w:p>
  `;
}
