import type { Template } from '../../model/index.js';
import { millimetres } from '../../text/units.js';
import type { Path, TemplateProblem } from '../resolve.js';
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
  const { width, height, margin, linesPerPage } = page;
  const { size, lineHeight } = styles.body!;
  const problems: TemplateProblem[] = [];
  const measure = width - margin.left - margin.right;
  if (millimetres(measure) < size * LEAST_CHARACTERS) {
    problems.push({
      paths: [
        ['page', 'margin', 'left'],
        ['page', 'margin', 'right'],
        ...SHEET,
        ['styles', 'body', 'size'],
        ['styles', 'default', 'size'],
      ],
      zh: `左右页边距之间只剩 ${rounded(measure)} 毫米，一行排不下 ${LEAST_CHARACTERS} 个 ${size} pt 的字。`,
      en: `The side margins leave ${rounded(measure)} mm: no room for ${LEAST_CHARACTERS} characters of ${size} pt on a line.`,
      hints: [
        {
          zh: '把左右页边距改小、正文字号改小，或换大一些的纸。',
          en: 'Make the side margins or the type smaller, or the sheet wider.',
        },
      ],
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
      zh: `上下页边距之间只剩 ${rounded(free)} 毫米，行距 ${lineHeight} pt，一页排不下 ${LEAST_LINES} 行。`,
      en: `The margins leave ${rounded(free)} mm of height, at a line pitch of ${lineHeight} pt less than ${LEAST_LINES} lines a page.`,
      hints: [
        {
          zh: '把上下页边距或正文行距改小，或换大一些的纸。',
          en: 'Make the upper and lower margins or the line pitch smaller, or the sheet higher.',
        },
      ],
    });
  } else if (linesPerPage > lines) {
    problems.push({
      paths: [['page', 'linesPerPage'], ...SHEET, ...pitch],
      zh: `每页 ${linesPerPage} 行、行距 ${lineHeight} pt 的版心高 ${rounded((linesPerPage * lineHeight * 25.4) / 72)} 毫米，上下页边距之间只有 ${rounded(free)} 毫米。`,
      en: `${linesPerPage} lines at a pitch of ${lineHeight} pt are ${rounded((linesPerPage * lineHeight * 25.4) / 72)} mm high, but the margins leave ${rounded(free)} mm.`,
      hints: [
        {
          zh: `不写 linesPerPage，程序会自己算出 ${lines} 行；或把页边距、行距改小。`,
          en: `Leave linesPerPage out: it will be ${lines}. Or make the margins or the pitch smaller.`,
        },
      ],
    });
  }
  return problems;
}
