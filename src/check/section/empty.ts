import { rule } from '../rule.js';
import { words } from './empty.words.js';

/** 每个栏目都有内容。 */
export const sectionEmpty = rule({
  code: 'section/empty',
  severity: 'error',
  words,
  *section({ blocks, span }) {
    if (blocks.some((block) => block.kind !== 'heading' && block.kind !== 'break')) return;
    yield { span, message: words.empty(), hints: [words.fillOrDelete()] };
  },
});
