import { templateSchema } from '../../diagnostics/kinds/template.js';
import { firstTypeArea, typeArea } from '../../model/geometry.js';
import type { FurnitureElement, Template } from '../../model/index.js';
import type { Path, TemplateProblem } from '../problem.js';
import { ROUNDING, rounded, SHEET } from './area.js';

/** Characters that a cell of two columns holds at least, and that a date takes: 2022年1月1日. */
const [LEAST_IN_CELL, LEAST_IN_DATE] = [2, 6];

/** A masthead or an element of it that no page holds. */
export function furnitureProblems(template: Template): TemplateProblem[] {
  const { height } = typeArea(template);
  const problems: TemplateProblem[] = [];
  const masthead = template.masthead.reduce((sum, element) => sum + leastHeight(element, template), 0);
  const first = firstTypeArea(template).height;
  if (masthead > first + ROUNDING) {
    problems.push({
      paths: [['masthead'], ['styles', 'masthead'], ...SHEET],
      message: templateSchema.words.mastheadTooHigh({ masthead: rounded(masthead), height: rounded(first) }),
      hints: [templateSchema.words.shortenMasthead()],
    });
  }
  for (const part of ['closing', 'colophon'] as const) {
    template[part].forEach((element, i) => {
      if (element.kind === 'signature') problems.push(...dateProblems(element, [part, i], template));
      const own = leastHeight(element, template);
      if (own <= height + ROUNDING) return;
      problems.push({
        paths: [[part, i], [part], ...SHEET],
        message: templateSchema.words.elementTooHigh({
          part,
          index: i + 1,
          own: rounded(own),
          height: rounded(height),
        }),
        hints: [templateSchema.words.lowerElement()],
      });
    });
  }
  return problems;
}

function dateProblems(
  { style, dateIndent }: Extract<FurnitureElement, { readonly kind: 'signature' }>,
  path: Path,
  template: Template,
): TemplateProblem[] {
  const { width } = typeArea(template);
  if ((dateIndent + LEAST_IN_DATE) * template.styles[style]!.size <= width) return [];
  return [
    {
      paths: [[...path, 'dateIndent'], ...SHEET],
      message: templateSchema.words.dateTooFar({ indent: dateIndent, width: rounded(width) }),
      hints: [templateSchema.words.lowerDateIndent()],
    },
  ];
}

/**
 * Table cells and notes need a line of theirs on a page; header rows stand with a row, notes below two lines of the
 * body.
 */
export function regionProblems(template: Template): TemplateProblem[] {
  const { styles, table, notes } = template;
  const { height } = typeArea(template);
  const problems: TemplateProblem[] = [];
  const row = Math.max(styles[table.style]!.lineHeight, styles[table.headerStyle]!.lineHeight) + table.padY * 2;
  if (row * 2 > height) {
    problems.push({
      paths: [['table', 'padY'], ['styles', table.style, 'lineHeight'], ...SHEET],
      message: templateSchema.words.rowTooHigh({ row: rounded(row), height: rounded(height) }),
      hints: [templateSchema.words.lowerPad()],
    });
  }
  const { width } = typeArea(template);
  if (2 * (2 * table.padX + LEAST_IN_CELL * styles[table.style]!.size) > width) {
    problems.push({
      paths: [['table', 'padX'], ['styles', table.style, 'size'], ...SHEET],
      message: templateSchema.words.cellsTooNarrow({ padX: table.padX, width: rounded(width) }),
      hints: [templateSchema.words.lowerPadX()],
    });
  }
  const note = notes.spaceBefore + styles[notes.style]!.lineHeight + 2 * styles.body!.lineHeight;
  if (note > height) {
    problems.push({
      paths: [['notes', 'spaceBefore'], ['styles', notes.style, 'lineHeight'], ...SHEET],
      message: templateSchema.words.notesTooLow({ space: notes.spaceBefore, height: rounded(height) }),
      hints: [templateSchema.words.lowerSpace()],
    });
  }
  return problems;
}

/** Height of an element whose texts take one line each, pt. */
function leastHeight(element: FurnitureElement, { styles }: Template): number {
  if (element.kind === 'rule') return element.rule.spaceBefore + element.rule.weight + element.rule.spaceAfter;
  if (element.kind === 'fixed' && element.height > 0) return element.height;
  const { spaceBefore, lineHeight, spaceAfter } = styles[element.style]!;
  return spaceBefore + lineHeight + spaceAfter;
}
