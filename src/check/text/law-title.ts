import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './law-title.words.js';

const STATE = '中华人民共和国';
/** The title ends with 法 or 条例 before a mark, or a word that cannot go on a title: 法院 and 司法部 are no laws. */
const LAW = new RegExp(
  `(?<!《|“)${STATE}[\\u4e00-\\u9fff]{1,24}?(?:法典|法|条例)(?=[，。；：、！？（(“”》\\s]|$|第|的|和|与|及|规定|要求|明确|执行|办理|实施(?!条例|办法|细则|意见)|颁布|施行|修订|等|中)`,
  'g',
);

/** 法律、法规的名称加书名号。 */
export const lawTitle = rule({
  code: 'text/law-title',
  severity: 'warning',
  words,
  *prose(prose, { facts }) {
    const { text } = prose;
    if (!text.includes(STATE)) return;
    const titles = facts.brackets(prose).pairs.filter(({ open }) => text[open] === '《');
    // Titles and laws come in the order of the text.
    let next = 0;
    let closed = -1;
    for (const { 0: title, index: start } of matchesOf(text, LAW)) {
      const end = start + title.length;
      for (; next < titles.length && titles[next]!.open < start; next++) closed = Math.max(closed, titles[next]!.close);
      if (end <= closed) continue;
      yield {
        span: { start, end },
        message: words.bare({ title }),
        hints: [words.write({ title })],
        fix: { safe: false, edits: [{ start, end, text: `《${title}》` }] },
      };
    }
  },
});
