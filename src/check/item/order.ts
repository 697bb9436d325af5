import type { Block, Ordinal } from '../../model/index.js';
import { rowOf } from '../../model/walk.js';
import { LEVELS } from '../../text/numerals.js';
import { rule } from '../rule.js';
import { words } from './order.words.js';

/** 层次序号的次序：一、（一）1.（1）①，不颠倒。 */
export const itemOrder = rule({
  code: 'item/order',
  severity: 'warning',
  words,
  *section({ blocks }) {
    for (const { ordinal, above } of inverted(blocks)) {
      yield {
        span: ordinal.span,
        message: words.turnedRound({ above: above.text, below: ordinal.text }),
        hints: [words.writeInOrder()],
        related: [{ message: words.levelAbove(), span: above.span }],
      };
    }
  },
});

/** First numbers of rows that a lower level's row encloses: the row goes on after them. */
function* inverted(blocks: readonly Block[]): Generator<{ readonly ordinal: Ordinal; readonly above: Ordinal }> {
  const items = rowOf(blocks).flatMap((block) => (block.kind === 'item' ? [block.ordinal] : []));
  for (const [index, ordinal] of items.entries()) {
    const above = items[index - 1];
    if (!above || ordinal.value !== 1 || rank(ordinal) >= rank(above)) continue;
    const back = items.slice(index).find((later) => rank(later) >= rank(above));
    if (back?.form === above.form && back.value === above.value + 1) yield { ordinal, above };
  }
}

function rank({ form }: Ordinal): number {
  return LEVELS.indexOf(form);
}
