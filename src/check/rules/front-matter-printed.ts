import { message } from '../../diagnostics/diagnostic.js';
import type { Meta, Span } from '../../model/index.js';
import type { Rule } from '../rule.js';

/** 刊头里写的都印得出来。 */
export const notPrinted: Rule = {
  code: 'front-matter/not-printed',
  severity: 'warning',
  summary: message('模板印得出刊头信息里的每一项', 'the template prints every entry of the front matter'),
  explanation: message(
    '标题、主送、签发人等项，有的模板印，有的不印。模板里没有位置的一项不会印出来，读者看不到，写的人也不会知道。主办在不印它的模板里是文件的作者，不在此列。',
    'Some templates print entries such as 标题, 主送 or 签发人, others have no place for them: what stands there is not printed, and nobody would know. 主办 is the author of the files where it is not printed, and does not count.',
  ),
  examples: [
    {
      bad: '---\n刊名: 动态\n日期: 2022-10-18\n主送: 各部门\n---\n\n# 一、甲\n\n文。',
      good: '---\n刊名: 学院文件\n日期: 2022-10-18\n模板: gongwen\n主送: 各部门\n---\n\n# 一、甲\n\n文。',
    },
  ],
  check({ issue: { meta }, prints }, report) {
    for (const [entry, span] of entries(meta)) {
      if (prints(entry)) continue;
      report({
        span,
        message: message(
          `这个模板不印“${entry}”，这一项不会印出来。`,
          `The template does not print “${entry}”: this entry is lost.`,
        ),
        hints: [
          message(
            `删去这一项，换用印它的模板，或在自己的模板里写上 {${entry}}。`,
            `Delete it, choose a template that prints it, or write {${entry}} in a template of your own.`,
          ),
        ],
      });
    }
  },
};

/** Every entry that is there to be printed, with its place. */
function* entries({ number, total, printed, credits, distribution, fields }: Meta): Generator<readonly [string, Span]> {
  if (number) yield ['期号', number.span];
  if (total) yield ['总期号', total.span];
  if (printed) yield ['印发日期', printed.span];
  for (const { span } of credits.slice(0, 1)) yield ['编印', span];
  for (const { span } of distribution.slice(0, 1)) yield ['分送', span];
  for (const [entry, { value, span }] of fields) if (value.length > 0) yield [entry, span];
}
