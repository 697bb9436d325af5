import type { Edit, Fix, Ordinal } from '../../model/index.js';
import { withValue } from './ordinal-text.js';
import type { SequenceFault } from './sequence.js';

/** Faults of one row that bear its mend: it is the same for all, and as long as the row. */
const MOST_MENDED = 50;

/**
 * The mend of a row of numbers for each of its faults: all of them written anew as 1, 2, 3 … in their own forms.
 * Entries without number keep none and are not counted, unless their number is what is missing. Unsafe where two have
 * changed places: then perhaps the texts should.
 */
export function renumbered(
  row: readonly (Ordinal | undefined)[],
  faults: readonly SequenceFault[],
  safe = true,
): (fault: SequenceFault) => Fix | undefined {
  const holes = holesOf(faults);
  let value = 0;
  const edits = row.flatMap((ordinal, index): Edit[] => {
    if (!ordinal) {
      if (holes.has(index)) value++;
      return [];
    }
    value++;
    return ordinal.value === value ? [] : [{ ...ordinal.span, text: withValue(ordinal, value) }];
  });
  const fix = { safe: safe && !faults.some((fault) => fault.kind === 'swap'), edits };
  const mended = new Set(faults.slice(0, MOST_MENDED));
  return (fault) => (mended.has(fault) ? fix : undefined);
}

/** Where a row lacks a number, by index. */
export function holesOf(faults: readonly SequenceFault[]): ReadonlySet<number> {
  return new Set(faults.flatMap(({ index, kind }) => (kind === 'missing' ? [index] : [])));
}
