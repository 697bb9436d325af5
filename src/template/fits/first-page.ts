import { templateSchema } from '../../diagnostics/kinds/template.js';
import type { Template } from '../../model/index.js';
import type { TemplateProblem } from '../problem.js';

const { words } = templateSchema;

/** The margins of a first page, and what they are called. */
const SIDES = [
  { side: 'top', name: { zh: '上', en: 'upper' } },
  { side: 'bottom', name: { zh: '下', en: 'lower' } },
] as const;

/**
 * Margins of the first page larger than those of the others: the DOCX cannot have them, where headers and footers hold
 * the text of the other pages back.
 */
export function firstPageProblems({ page, firstPage }: Template): TemplateProblem[] {
  if (!firstPage) return [];
  return SIDES.flatMap(({ side, name }): TemplateProblem[] => {
    const [own, other] = [firstPage.margin[side], page.margin[side]];
    if (own <= other) return [];
    const paths = [
      ['firstPage', 'margin', side],
      ['page', 'margin', side],
      ['firstPage'],
      ['page', 'margin'],
      ['page'],
    ];
    const message = words.firstMargin({ side: name, own, page: other });
    return [{ paths, message, hints: [words.smallerFirst()] }];
  });
}
