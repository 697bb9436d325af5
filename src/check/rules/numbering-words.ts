import { message } from '../../diagnostics/diagnostic.js';
import type { Message, Ordinal } from '../../model/index.js';
import { withValue } from '../ordinal-text.js';
import type { SequenceFault } from '../sequence.js';

/** Words for a fault in a numbering: what is wrong, and what to do. `before` is the number before it, `next` the one after. */
export function faultWords(
  fault: SequenceFault,
  ordinal: Ordinal,
  before?: Ordinal,
  next?: Ordinal,
): { readonly message: Message; readonly hints: Message[] } {
  const is = ordinal.text;
  const should = withValue(ordinal, fault.expected);
  const hint = message(
    `改为“${should}”，或检查前面是否漏了内容。`,
    `Write “${should}”, or see whether something is missing before it.`,
  );
  switch (fault.kind) {
    case 'start':
      return {
        message: message(
          `编号从“${is}”开始，应当从“${should}”开始。`,
          `The numbering starts at “${is}”; it should start at “${should}”.`,
        ),
        hints: [hint],
      };
    case 'gap':
      return {
        message: message(
          before
            ? `编号不连续：“${before.text}”之后是“${is}”，缺“${should}”。`
            : `编号不连续：应当是“${should}”，写的是“${is}”。`,
          before
            ? `The numbering jumps from “${before.text}” to “${is}”: “${should}” is missing.`
            : `“${should}” is missing before “${is}”.`,
        ),
        hints: [hint],
      };
    case 'repeat':
      return {
        message: message(
          `编号“${is}”重复了，这里应当是“${should}”。`,
          `The number “${is}” is used twice; here it should be “${should}”.`,
        ),
        hints: [
          message(`改为“${should}”，后面的编号也要接上。`, `Write “${should}” and let the numbers after it follow on.`),
        ],
      };
    case 'swap':
      return {
        message: message(
          `编号“${is}”和“${next?.text ?? should}”的顺序颠倒了。`,
          `The numbers “${is}” and “${next?.text ?? should}” have changed places.`,
        ),
        hints: [message('调换两处的内容，或改正编号。', 'Exchange the two parts, or correct their numbers.')],
      };
    case 'wrong':
    case 'missing':
      return {
        message: message(
          `编号不对：这里应当是“${should}”，写的是“${is}”。`,
          `Wrong number: “${should}” belongs here, not “${is}”.`,
        ),
        hints: [hint],
      };
  }
}

/** Words for a missing number. */
export function missingWords(
  sample: Ordinal,
  expected: number,
): { readonly message: Message; readonly hints: Message[] } {
  const should = withValue(sample, expected);
  return {
    message: message(
      `这里缺编号“${should}”，其他各条都有。`,
      `The number “${should}” is missing here; the others have theirs.`,
    ),
    hints: [message(`在前面加上“${should}”。`, `Put “${should}” in front.`)],
  };
}
