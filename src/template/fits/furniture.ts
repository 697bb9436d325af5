import type { FurnitureElement, Template } from '../../model/index.js';
import { emWidth } from '../../text/em-width.js';
import { millimetres } from '../../text/units.js';
import type { TemplateProblem } from '../resolve.js';
import { ASCENT, areaOf, DESCENT, ROUNDING, rounded, SHEET } from './area.js';

/** Readers of the DOCX give the type area so much more height, pt. */
const FOOTER_SLACK = 2;

/** A masthead or an element of it that no page holds. */
export function furnitureProblems(template: Template): TemplateProblem[] {
  const { height } = areaOf(template);
  const problems: TemplateProblem[] = [];
  const masthead = template.masthead.reduce((sum, element) => sum + leastHeight(element, template), 0);
  if (masthead > height + ROUNDING) {
    problems.push({
      paths: [['masthead'], ['styles', 'masthead'], ...SHEET],
      zh: `刊头高 ${rounded(masthead)} pt，版心只高 ${rounded(height)} pt，第一页放不下。`,
      en: `The masthead is ${rounded(masthead)} pt high, the type area ${rounded(height)} pt: it does not fit on the first page.`,
      hints: [
        {
          zh: '在 masthead 里去掉几项，或把其中样式的字号、行距和线的 spaceBefore、spaceAfter 改小。',
          en: 'Leave out elements of masthead, or make the sizes and pitches of its styles and the spaces of its rules smaller.',
        },
      ],
    });
  }
  for (const part of ['closing', 'colophon'] as const) {
    template[part].forEach((element, i) => {
      const own = leastHeight(element, template);
      if (own <= height + ROUNDING) return;
      problems.push({
        paths: [[part, i], [part], ...SHEET],
        zh: `${part} 的第 ${i + 1} 项高 ${rounded(own)} pt，版心只高 ${rounded(height)} pt。`,
        en: `Element ${i + 1} of ${part} is ${rounded(own)} pt high, the type area ${rounded(height)} pt.`,
        hints: [{ zh: '把它的高度或上下的距离改小。', en: 'Make its height or the spaces around it smaller.' }],
      });
    });
  }
  return problems;
}

/** Table cells and notes need a line of theirs on a page; header rows stand with a row, notes below two lines of the body. */
export function regionProblems(template: Template): TemplateProblem[] {
  const { styles, table, notes } = template;
  const { height } = areaOf(template);
  const problems: TemplateProblem[] = [];
  const row = Math.max(styles[table.style]!.lineHeight, styles[table.headerStyle]!.lineHeight) + table.padY * 2;
  if (row * 2 > height) {
    problems.push({
      paths: [['table', 'padY'], ['styles', table.style, 'lineHeight'], ...SHEET],
      zh: `表格一行连同上下的 padY 高 ${rounded(row)} pt，版心只高 ${rounded(height)} pt，表头和一行放不到一页。`,
      en: `A table row with padY above and below is ${rounded(row)} pt high, the type area ${rounded(height)} pt: a header and a row do not fit on a page.`,
      hints: [
        {
          zh: '把 table 的 padY 或表格文字的行距改小。',
          en: 'Make padY of table or the line pitch of its text smaller.',
        },
      ],
    });
  }
  const note = notes.spaceBefore + styles[notes.style]!.lineHeight + 2 * styles.body!.lineHeight;
  if (note > height) {
    problems.push({
      paths: [['notes', 'spaceBefore'], ['styles', notes.style, 'lineHeight'], ...SHEET],
      zh: `脚注上面的空 ${notes.spaceBefore} pt 太大：一行脚注和两行正文放不到一页，版心只高 ${rounded(height)} pt。`,
      en: `The space above notes, ${notes.spaceBefore} pt, is too large: a line of a note and two of the body do not fit in a type area ${rounded(height)} pt high.`,
      hints: [{ zh: '把 notes 的 spaceBefore 改小。', en: 'Make spaceBefore of notes smaller.' }],
    });
  }
  return problems;
}

/** Height of an element whose texts take one line each, pt. */
function leastHeight(element: FurnitureElement, { styles }: Template): number {
  if (element.kind === 'rule') return element.rule.spaceBefore + element.rule.weight + element.rule.spaceAfter;
  if (element.kind === 'fixed') return element.height;
  const { spaceBefore, lineHeight, spaceAfter } = styles[element.style]!;
  return spaceBefore + lineHeight + spaceAfter;
}

/** The line of the page number stands between the type area and the paper's edge. */
export function folioProblems({ page, styles, folio }: Template): TemplateProblem[] {
  if (!folio) return [];
  const { size, lineHeight, indentRight } = styles[folio.style]!;
  const below = page.height - page.margin.top - (page.linesPerPage * styles.body!.lineHeight * 25.4) / 72;
  const leading = (lineHeight - size) / 2;
  const least = ((leading + size * ASCENT + FOOTER_SLACK) * 25.4) / 72;
  const most = below - ((leading + size * DESCENT) * 25.4) / 72;
  const problems: TemplateProblem[] = [];
  const over = folio.drop < least;
  if (over || folio.drop > most) {
    problems.push({
      paths: [['folio', 'drop'], ['page', 'margin', 'bottom'], ...SHEET, ['page', 'linesPerPage'], ['folio']],
      zh: over
        ? `页码在版心下 ${folio.drop} 毫米，压在版心的文字上。`
        : `页码在版心下 ${folio.drop} 毫米，落到纸外：版心下面只有 ${rounded(below)} 毫米。`,
      en: over
        ? `The page number, ${folio.drop} mm below the type area, stands over its text.`
        : `The page number, ${folio.drop} mm below the type area, is off the paper: there are ${rounded(below)} mm below.`,
      hints:
        most > least + 0.2
          ? [
              {
                zh: `folio 的 drop 写 ${up(least)} 到 ${down(most)} 毫米。`,
                en: `Write ${up(least)} to ${down(most)} mm as drop of folio.`,
              },
            ]
          : [
              {
                zh: '把下页边距改大，给页码留出地方。',
                en: 'Make the lower margin larger, so that there is room for the page number.',
              },
            ],
    });
  }
  const measure = millimetres(page.width - page.margin.left - page.margin.right);
  const width = (emWidth(folio.text.replace('{页}', '999'), 0) + indentRight) * size;
  if (width > measure) {
    problems.push({
      paths: [['folio', 'text'], ['styles', folio.style, 'size'], ...SHEET, ['folio']],
      zh: `页码一行的文字宽 ${rounded(width)} pt，版心只宽 ${rounded(measure)} pt。`,
      en: `The line of the page number is ${rounded(width)} pt wide, the type area ${rounded(measure)} pt.`,
      hints: [
        {
          zh: '把 folio 的 text 写短一些，或把它的字号改小。',
          en: 'Make the text of folio shorter or its size smaller.',
        },
      ],
    });
  }
  return problems;
}

function up(value: number): string {
  return String(Math.ceil(value * 10) / 10);
}

function down(value: number): string {
  return String(Math.floor(value * 10) / 10);
}
