import { message } from '../../diagnostics/diagnostic.js';
import type { Message, Neighbour, Span } from '../../model/index.js';
import type { Rule, RuleFinding } from '../rule.js';

/** 期号、总期号与同刊前后各期接得上。 */
export const issueNumbers: Rule = {
  code: 'front-matter/numbers',
  severity: 'warning',
  summary: message('期号、总期号与前后各期接得上', 'the numbers of the issue follow from its neighbours'),
  explanation: message(
    '同一文件夹里同名刊物的各期，日期越晚，总期号越大；同一年里期号也是这样，而且不会有两期相同；总期号不会小于期号。不合的，多半是从上一期复制后忘了改。',
    'Of the issues of one bulletin in a folder, a later one has a greater total number, and within a year a greater number; no two are alike, and the total is never below the number. Where this fails, the front matter was mostly copied from the issue before and not changed.',
  ),
  examples: [
    {
      bad: '---\n刊名: 动态\n期号: 7\n总期号: 6\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
      good: '---\n刊名: 动态\n期号: 7\n总期号: 67\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
    },
  ],
  check({ issue, neighbours }, report) {
    const { number, total, date } = issue.meta;
    if (number && total && total.value < number.value) {
      report({
        span: total.span,
        message: message(
          `总期号 ${total.value} 比期号 ${number.value} 还小：总期号从创刊算起，不会小于本年的期号。`,
          `The total number ${total.value} is below the number ${number.value} within the year.`,
        ),
        hints: [message('检查两个数是不是写颠倒了。', 'See whether the two have changed places.')],
        related: [{ message: message('期号', 'the number'), span: number.span }],
      });
    }
    for (const other of neighbours) {
      const later = compare(date.value, other.date);
      if (total) reportOrder(total, other.total, later, '总期号', 'total number', other, report);
      if (number && other.date.year === date.value.year)
        reportOrder(number, other.number, later, '期号', 'number', other, report);
    }
  },
};

function reportOrder(
  own: { readonly value: number; readonly span: Span },
  theirs: number | undefined,
  later: number,
  zh: string,
  en: string,
  other: Neighbour,
  report: (finding: RuleFinding) => void,
): void {
  if (theirs === undefined) return;
  const same = own.value === theirs;
  if (!same && Math.sign(own.value - theirs) === later) return;
  if (!same && later === 0) return;
  const what: Message = same
    ? message(`${zh} ${own.value} 与“${other.name}”相同。`, `The ${en} ${own.value} is also that of “${other.name}”.`)
    : message(
        `${zh} ${own.value} 与“${other.name}”（${theirs}）的先后不合：这一期日期${later > 0 ? '更晚，号却更小' : '更早，号却更大'}。`,
        `The ${en} ${own.value} does not fit “${other.name}” (${theirs}): this issue is ${later > 0 ? 'later but has the smaller' : 'earlier but has the greater'} number.`,
      );
  report({
    span: own.span,
    message: what,
    hints: [message('核对两期的期号和日期。', 'Check the numbers and dates of both.')],
  });
}

function compare(a: Neighbour['date'], b: Neighbour['date']): number {
  return Math.sign(a.year - b.year || a.month - b.month || a.day - b.day);
}
