import type { Edit, Fix, Ordinal } from '../../model/index.js';
import { withValue } from './ordinal-text.js';
import type { SequenceFault } from './sequence.js';

/**
 * A row of numbers written anew as 1, 2, 3 … in their own forms. Entries without number keep none and are not counted,
 * unless their number is what is missing. Unsafe where two have changed places: then perhaps the texts should.
 */
export function renumbered(row: readonly (Ordinal | undefined)[], faults: readonly SequenceFault[]): Fix {
  let value = 0;
  const edits = row.flatMap((ordinal, index): Edit[] => {
    if (!ordinal) {
      if (faults.some((fault) => fault.index === index && fault.kind === 'missing')) value++;
      return [];
    }
    value++;
    return ordinal.value === value ? [] : [{ ...ordinal.span, text: withValue(ordinal, value) }];
  });
  return { safe: !faults.some((fault) => fault.kind === 'swap'), edits };
}
