import { rule } from '../rule.js';
import { words } from './supplement.words.js';

/** What says that an issue is no supplement: any value is printed. */
const NONE = /^(?:无|否|不是|非|没有|不|no|none|false|0)$/i;

/** “增刊”写的是增刊，不是“否”，也不是期号。 */
export const supplement = rule({
  code: 'front-matter/supplement',
  severity: 'warning',
  words,
  *issue({ issue: { meta }, prints }) {
    const entry = meta.fields.get('增刊');
    const value = entry?.value[0]?.trim();
    if (!entry || !value || !prints('增刊')) return;
    if (NONE.test(value)) {
      yield { span: entry.span, message: words.none({ value }), hints: [words.leaveOut()] };
      return;
    }
    const number = /\d+/.exec(value)?.[0];
    if (!meta.number || Number(number) !== meta.number.value || meta.number.value === 1) return;
    yield {
      span: entry.span,
      message: words.same({ number: meta.number.value }),
      hints: [words.oneOfThem()],
      related: [{ message: words.number(), span: meta.number.span }],
    };
  },
});
