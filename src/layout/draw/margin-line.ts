import { folioBaseline, headBaseline, millimetres, ruleExtent, typeArea } from '../../model/geometry.js';
import type {
  Flow,
  FolioFlow,
  Item,
  MarginLineFlow,
  PageLabel,
  ParagraphFlow,
  RuleItem,
  RunningHeadFlow,
  Template,
} from '../../model/index.js';
import type { LayoutContext } from '../context.js';
import { naturalWidth } from '../paragraph/line.js';
import { piecesOf } from '../paragraph/pieces.js';
import { profiles } from '../paragraph/profile.js';
import type { Shaped } from '../paragraph/shape.js';
import { baseline, drawRuns } from './runs.js';

/** Which page a line stands on, of how many. */
export interface PageOf {
  readonly label: PageLabel;
  readonly pages: number;
  /** A blank page: from it on there is no folio. */
  readonly blank?: PageLabel | undefined;
}

/** The lines in a page's margins: running head, then folio. */
export function drawMarginLines(
  { folio, runningHead }: Pick<Flow, 'folio' | 'runningHead'>,
  page: PageOf,
  context: LayoutContext,
): readonly Item[] {
  const { label, blank = label + 1 } = page;
  return [
    ...(runningHead && label >= runningHead.from ? drawRunningHead(runningHead, page, context) : []),
    ...(folio && label >= folio.from && label < blank ? drawFolio(folio, page, context) : []),
  ];
}

/** The rules in the margins of the first page. */
export function drawEdgeRules(template: Template): readonly RuleItem[] {
  const { page, firstPage } = template;
  return (firstPage?.rules ?? []).map(({ rise, weight, colour, length }) => ({
    kind: 'rule',
    ...ruleExtent({ length }, typeArea(template), template),
    y: millimetres(page.height - rise) - weight,
    height: weight,
    colour,
  }));
}

/** The page number below the type area (GB/T 9704-2012 §7.5 where the template says so). */
function drawFolio(folio: FolioFlow, page: PageOf, context: LayoutContext): readonly Item[] {
  const y = folioBaseline(folio.drop, context.area, context.sheet);
  return drawLine(folio, `folio-${page.label}`, page, y, context);
}

/**
 * The line above the type area and its rule. The strip that it stands in is that of its style's own size, since the
 * DOCX has its place from the template: a line that was made smaller stands in it as readers set it.
 */
function drawRunningHead(head: RunningHeadFlow, page: PageOf, context: LayoutContext): readonly Item[] {
  const { area, template } = context;
  const { style, rule } = head;
  const { lineHeight } = style;
  const ascent = baseline(0, lineHeight, template.styles[style.name]!.size);
  const top = headBaseline(head.rise, area, ascent) - ascent;
  const y = baseline(top, lineHeight, style.text.size);
  const items = drawLine(head, `head-${page.label}`, page, y, context);
  if (!rule || rule.weight === 0) return items;
  const place = { ...ruleExtent(rule, area, template), y: top + lineHeight + rule.spaceBefore, height: rule.weight };
  return [...items, { kind: 'rule', ...place, colour: rule.colour }];
}

/** What stands in the margins of one page or another, as paragraphs. */
export function marginParagraphs(
  { folio, runningHead }: Pick<Flow, 'folio' | 'runningHead'>,
  pages: number,
): readonly ParagraphFlow[] {
  return [runningHead, folio].flatMap((line) =>
    line && line.from <= pages ? [marginParagraph(line, 'margin', { label: line.from, pages })] : [],
  );
}

function marginParagraph({ parts, style }: MarginLineFlow, id: string, { label, pages }: PageOf): ParagraphFlow {
  const texts = parts.map((part) => (part.kind === 'text' ? part.text : String(part.kind === 'page' ? label : pages)));
  const span = { start: 0, end: 0 };
  return {
    kind: 'paragraph',
    id,
    role: 'body',
    style,
    runs: [{ kind: 'text', text: texts.join(''), style: style.text, span, generated: true }],
    span,
  };
}

/** A line of text in the margin, `y` its baseline, pt. */
function drawLine(
  line: MarginLineFlow,
  id: string,
  page: PageOf,
  y: number,
  { template, metrics, area, cache }: LayoutContext,
): readonly Item[] {
  const { style, align } = line;
  const { label } = page;
  const paragraph = marginParagraph(line, id, page);
  const known = cache.paragraphs.of(paragraph, template, metrics);
  const { shaped } = known;
  const whole = wholeLine(shaped);
  const free = area.width - whole.natural;
  // What stands at the outer edge has the style's right indent on either side.
  const places = {
    center: free / 2,
    left: style.indents.left,
    right: free - style.indents.right,
    outer: label % 2 === 0 ? style.indents.right : free - style.indents.right,
  };
  known.line ??= piecesOf(shaped, profiles[template.breaking.profile].placeLine(shaped, whole, 'left'));
  const { items } = drawRuns(paragraph, known.line, area.left + places[align], y);
  return items.map((item) => (item.kind === 'glyphs' ? { ...item, role: 'furniture' } : item));
}

/** All of a text on one line, as wide as it is. */
function wholeLine(shaped: Shaped) {
  const end = shaped.codes.length;
  const width = naturalWidth(shaped, 0, end);
  return { start: 0, end, room: { indent: 0, width }, natural: width, hung: false, final: true };
}
