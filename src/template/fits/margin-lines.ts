import { templateSchema } from '../../diagnostics/kinds/template.js';
import { typeArea } from '../../model/geometry.js';
import type { MarginLineTokens, Template } from '../../model/index.js';
import { emWidth } from '../../text/em-width.js';
import type { TemplateProblem } from '../problem.js';
import { ASCENT, DESCENT, rounded, SHEET } from './area.js';

const { words } = templateSchema;

/** Readers of the DOCX give the type area so much more height, and headers so much, pt. */
const READERS_SLACK = 2;

/** The lines in the margins stand between the type area and the paper's edge, and on one line. */
export function marginLineProblems(template: Template): TemplateProblem[] {
  return [...folioProblems(template), ...headProblems(template)];
}

/** The line of the page number stands between the type area and the paper's edge. */
function folioProblems(template: Template): TemplateProblem[] {
  const { page, styles, folio } = template;
  if (!folio) return [];
  const { above, below } = extent(folio, template);
  const free = page.height - page.margin.top - (page.linesPerPage * styles.body!.lineHeight * 25.4) / 72;
  const [least, most] = [millimetresOf(above + READERS_SLACK), free - millimetresOf(below)];
  const problems = widthProblems('folio', folio, template);
  const over = folio.drop < least;
  if (!over && folio.drop <= most) return problems;
  const { drop } = folio;
  const message = over ? words.folioOverText({ drop }) : words.folioOffPaper({ drop, below: rounded(free) });
  const hint = most > least + 0.2 ? words.dropBetween({ least: up(least), most: down(most) }) : words.widenBottom();
  const paths = [['folio', 'drop'], ['page', 'margin', 'bottom'], ...SHEET, ['page', 'linesPerPage'], ['folio']];
  return [{ paths, message, hints: [hint] }, ...problems];
}

/** The running head and its rule stand between the paper's edge and the type area. */
function headProblems(template: Template): TemplateProblem[] {
  const { page, runningHead: head } = template;
  if (!head) return [];
  const { above, below } = extent(head, template);
  const ruled = head.rule ? Math.max(1, head.rule.spaceBefore) + head.rule.weight : 0;
  const [least, most] = [millimetresOf(below + ruled + READERS_SLACK), page.margin.top - millimetresOf(above)];
  const problems = widthProblems('runningHead', head, template);
  const { rise } = head;
  if (rise >= least && rise <= most) return problems;
  const message =
    rise < least ? words.headOverText({ rise }) : words.headOffPaper({ rise, above: rounded(page.margin.top) });
  const hint = most > least + 0.2 ? words.riseBetween({ least: up(least), most: down(most) }) : words.widenTop();
  const paths = [['runningHead', 'rise'], ['page', 'margin', 'top'], ...SHEET, ['runningHead']];
  return [{ paths, message, hints: [hint] }, ...problems];
}

/** How far a line's strip reaches above and below its baseline, pt. */
function extent({ style }: MarginLineTokens, { styles }: Template): { readonly above: number; readonly below: number } {
  const { size, lineHeight } = styles[style]!;
  const leading = (lineHeight - size) / 2;
  return { above: leading + size * ASCENT, below: leading + size * DESCENT };
}

/** A line whose own words are wider than the measure; what the front matter has is made to fit. */
function widthProblems(
  key: 'folio' | 'runningHead',
  { text, style }: MarginLineTokens,
  template: Template,
): TemplateProblem[] {
  const { size, indentRight } = template.styles[style]!;
  const measure = typeArea(template).width;
  const widths = text.map((each) => {
    const own = each.replace(/\{页数?\}/g, '999').replace(/\{[^}]*\}/g, '');
    return (emWidth(own, 0) + indentRight) * size;
  });
  const width = Math.max(0, ...widths);
  if (width <= measure) return [];
  return [
    {
      paths: [[key, 'text'], ['styles', style, 'size'], ...SHEET, [key]],
      message: words.folioTooWide({ key, width: rounded(width), measure: rounded(measure) }),
      hints: [words.shortenFolio({ key })],
    },
  ];
}

function millimetresOf(points: number): number {
  return (points * 25.4) / 72;
}

function up(value: number): string {
  return String(Math.ceil(value * 10) / 10);
}

function down(value: number): string {
  return String(Math.floor(value * 10) / 10);
}
