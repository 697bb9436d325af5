import type { Message, Ordinal } from '../../model/index.js';
import { words } from './numbering.words.js';
import { withValue } from './ordinal-text.js';
import type { SequenceFault } from './sequence.js';

/** What is said of a fault in a numbering: what is wrong, and what to do. */
export interface NumberingWords {
  readonly message: Message;
  readonly hints: readonly Message[];
}

/** What is said of a number that does not fit. `before` is the number before it, `next` the one after. */
export function faultWords(
  { kind, expected }: SequenceFault,
  ordinal: Ordinal,
  before?: Ordinal,
  next?: Ordinal,
): NumberingWords {
  const is = ordinal.text;
  const wanted = withValue(ordinal, expected);
  const hints = [words.writeOrLook({ wanted })];
  switch (kind) {
    case 'start':
      return { message: words.wrongStart({ is, wanted }), hints };
    case 'gap':
      return { message: before ? words.jump({ before: before.text, is, wanted }) : words.gap({ is, wanted }), hints };
    case 'repeat':
      return { message: words.repeated({ is, wanted }), hints: [words.writeOn({ wanted })] };
    case 'swap':
      return { message: words.swapped({ is, next: next?.text ?? wanted }), hints: [words.exchange()] };
    case 'wrong':
    case 'missing':
      return { message: words.wrong({ is, wanted }), hints };
  }
}

/** What is said of a number that is missing; the others of its row look like `sample`. */
export function missingWords(sample: Ordinal, expected: number): NumberingWords {
  const wanted = withValue(sample, expected);
  return { message: words.missing({ wanted }), hints: [words.putBefore({ wanted })] };
}
