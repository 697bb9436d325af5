import { plainText } from '../../model/text.js';
import { annexMark } from '../../text/annex.js';
import { rule } from '../rule.js';
import { words } from './empty.words.js';

/** 每个栏目都有内容。 */
export const sectionEmpty = rule({
  code: 'section/empty',
  severity: 'error',
  words,
  *section({ title, blocks, span }) {
    // Its title may be a head of its own below it.
    if (annexMark(plainText(title).text)) return;
    if (blocks.some((block) => block.kind !== 'heading' && block.kind !== 'break')) return;
    yield { span, message: words.empty(), hints: [words.fillOrDelete()] };
  },
});
