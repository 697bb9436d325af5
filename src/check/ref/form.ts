import { plainText } from '../../model/text.js';
import { chineseValue } from '../../text/numerals.js';
import { rule } from '../rule.js';
import { words } from './form.words.js';

/** A page as it is also written: 第二页, P9, p. 9, 9页. Group 1 or 2 is its number. */
const PAGE =
  /^(?:[Pp]{1,2}\.?[ \u3000]?|[Pp]age )?(?:([0-9]{1,4})|第?([〇零一二三四五六七八九十百]{1,5}))[ \u3000]?页?$/;

/** 页码引用的写法程序认得，会核对。 */
export const refForm = rule({
  code: 'ref/form',
  severity: 'warning',
  words,
  *inline(inline) {
    if (inline.kind !== 'link' || !inline.href.startsWith('#')) return;
    const text = plainText(inline.children).text.trim();
    const [, digits, numeral] = PAGE.exec(text) ?? [];
    const page = digits ?? (numeral && chineseValue(numeral));
    if (page === undefined || !/[页Pp]/.test(text)) return;
    yield {
      span: inline.span,
      message: words.unchecked({ text }),
      hints: [words.write({ page: String(page), target: inline.href.slice(1) })],
    };
  },
});
