import { templateSchema } from '../../diagnostics/kinds/template.js';
import { millimetres, typeArea } from '../../model/geometry.js';
import type { Template } from '../../model/index.js';
import type { Path, TemplateProblem } from '../problem.js';
import { ROUNDING, rounded, SHEET } from './area.js';

const { words } = templateSchema;

/** Characters of the body that a line holds at least. */
const LEAST_CHARACTERS = 6;
/** Lines of the body that a page holds at least. */
const LEAST_LINES = 4;

/** How many lines of the body's pitch (pt) fill the height between the margins. */
export function linesBetween({ height, margin }: Pick<Template['page'], 'height' | 'margin'>, pitch: number): number {
  return Math.max(0, Math.floor((millimetres(height - margin.top - margin.bottom) + ROUNDING) / pitch));
}

/** Margins that leave too little, more lines than they leave room for. */
export function pageProblems(template: Template): TemplateProblem[] {
  return [...widthProblems(template), ...heightProblems(template)];
}

function widthProblems({ page, styles }: Template): TemplateProblem[] {
  const { width, margin } = page;
  const { size } = styles.body!;
  const measure = typeArea({ page, styles }).width;
  const sides: readonly Path[] = [['page', 'margin', 'left'], ['page', 'margin', 'right'], ...SHEET];
  const hints = [words.widenMeasure()];
  if (measure <= 0) {
    const margins = rounded(margin.left + margin.right);
    return [{ paths: sides, message: words.noWidth({ margins, sheet: rounded(width) }), hints }];
  }
  if (measure >= size * LEAST_CHARACTERS) return [];
  const message = words.narrow({ measure: rounded(measure / millimetres(1)), least: LEAST_CHARACTERS, size });
  return [{ paths: [...sides, ['styles', 'body', 'size'], ['styles', 'default', 'size']], message, hints }];
}

function heightProblems({ page, styles }: Template): TemplateProblem[] {
  const { height, margin, linesPerPage } = page;
  const { lineHeight } = styles.body!;
  const margins: readonly Path[] = [['page', 'margin', 'top'], ['page', 'margin', 'bottom'], ...SHEET];
  const lines = linesBetween(page, lineHeight);
  const pitch: readonly Path[] = [
    ['styles', 'body', 'lineHeight'],
    ['styles', 'default', 'lineHeight'],
  ];
  const free = height - margin.top - margin.bottom;
  if (free <= 0) {
    const message = words.noHeight({ margins: rounded(margin.top + margin.bottom), sheet: rounded(height) });
    return [{ paths: margins, message, hints: [words.heighten()] }];
  }
  if (Math.min(lines, linesPerPage) < LEAST_LINES) {
    const message = words.low({ free: rounded(free), lineHeight, least: LEAST_LINES });
    return [{ paths: [...margins, ...pitch, ['page', 'linesPerPage']], message, hints: [words.heighten()] }];
  }
  if (linesPerPage <= lines) return [];
  const needed = rounded((linesPerPage * lineHeight * 25.4) / 72);
  return [
    {
      paths: [['page', 'linesPerPage'], ...SHEET, ...pitch],
      message: words.tooManyLines({ linesPerPage, lineHeight, needed, free: rounded(free) }),
      hints: [words.leaveLinesOut({ lines })],
    },
  ];
}
