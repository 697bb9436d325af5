import { templateSchema } from '../../diagnostics/kinds/template.js';
import { millimetres, typeArea } from '../../model/geometry.js';
import type { Template } from '../../model/index.js';
import type { Path, TemplateProblem } from '../problem.js';
import { ROUNDING, rounded, SHEET } from './area.js';

/** Characters of the body that a line holds at least. */
const LEAST_CHARACTERS = 6;
/** Lines of the body that a page holds at least. */
const LEAST_LINES = 4;

/** How many lines of the body's pitch (pt) fill the height between the margins. */
export function linesBetween({ height, margin }: Pick<Template['page'], 'height' | 'margin'>, pitch: number): number {
  return Math.max(0, Math.floor((millimetres(height - margin.top - margin.bottom) + ROUNDING) / pitch));
}

/** Margins that leave too little, more lines than they leave room for. */
export function pageProblems({ page, styles }: Template): TemplateProblem[] {
  const { height, margin, linesPerPage } = page;
  const { size, lineHeight } = styles.body!;
  const problems: TemplateProblem[] = [];
  const measure = typeArea({ page, styles }).width;
  if (measure < size * LEAST_CHARACTERS) {
    problems.push({
      paths: [
        ['page', 'margin', 'left'],
        ['page', 'margin', 'right'],
        ...SHEET,
        ['styles', 'body', 'size'],
        ['styles', 'default', 'size'],
      ],
      message: templateSchema.words.narrow({
        measure: rounded(measure / millimetres(1)),
        least: LEAST_CHARACTERS,
        size,
      }),
      hints: [templateSchema.words.widenMeasure()],
    });
  }
  const lines = linesBetween(page, lineHeight);
  const pitch: readonly Path[] = [
    ['styles', 'body', 'lineHeight'],
    ['styles', 'default', 'lineHeight'],
  ];
  const free = height - margin.top - margin.bottom;
  if (Math.min(lines, linesPerPage) < LEAST_LINES) {
    problems.push({
      paths: [['page', 'margin', 'top'], ['page', 'margin', 'bottom'], ...SHEET, ...pitch, ['page', 'linesPerPage']],
      message: templateSchema.words.low({ free: rounded(free), lineHeight, least: LEAST_LINES }),
      hints: [templateSchema.words.heighten()],
    });
  } else if (linesPerPage > lines) {
    problems.push({
      paths: [['page', 'linesPerPage'], ...SHEET, ...pitch],
      message: templateSchema.words.tooManyLines({
        linesPerPage,
        lineHeight,
        needed: rounded((linesPerPage * lineHeight * 25.4) / 72),
        free: rounded(free),
      }),
      hints: [templateSchema.words.leaveLinesOut({ lines })],
    });
  }
  return problems;
}
