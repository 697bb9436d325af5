import type { Edit, Fix, Ordinal } from '../../model/index.js';
import { withValue } from './ordinal-text.js';
import type { SequenceFault } from './sequence.js';

/** Faults of one row that bear its mend: it is the same for all, and as long as the row. */
const MOST_MENDED = 50;

/** What is known of a row beside its numbers. */
interface Witness {
  /** Nothing else names the entries by their numbers. */
  readonly sure?: boolean;
  /** The numbers that others say of the entries, where they do. */
  readonly answers?: readonly (number | undefined)[];
}

/**
 * The mend of a row of numbers for each of its faults: all of them written anew as 1, 2, 3 … in their own forms.
 * Entries without number keep none and are not counted, unless their number is what is missing. Unsafe where answers
 * say otherwise; where two have changed places, as then perhaps the texts should; and where numbers are skipped, as
 * then perhaps something is lost, unless all answers or the row's end say so too.
 */
export function renumbered(
  row: readonly (Ordinal | undefined)[],
  faults: readonly SequenceFault[],
  { sure = true, answers = [] }: Witness = {},
): (fault: SequenceFault) => Fix | undefined {
  const holes = holesOf(faults);
  let value = 0;
  const values = row.map((ordinal, index) => {
    if (ordinal || holes.has(index)) value++;
    return value;
  });
  const edits = row.flatMap((ordinal, index): Edit[] =>
    !ordinal || ordinal.value === values[index] ? [] : [{ ...ordinal.span, text: withValue(ordinal, values[index]!) }],
  );
  const agrees = (index: number): boolean => !row[index] || answers[index] === values[index];
  const denied = row.some((_, index) => answers[index] !== undefined && !agrees(index));
  const whole = row.every((_, index) => agrees(index)) || row.at(-1)?.value === value;
  const kinds = new Set(faults.map(({ kind }) => kind));
  const safe = sure && !denied && !kinds.has('swap') && (whole || !(kinds.has('gap') || kinds.has('start')));
  const mended = new Set(faults.slice(0, MOST_MENDED));
  return (fault) => (mended.has(fault) ? { safe, edits } : undefined);
}

/** Where a row lacks a number, by index. */
export function holesOf(faults: readonly SequenceFault[]): ReadonlySet<number> {
  return new Set(faults.flatMap(({ index, kind }) => (kind === 'missing' ? [index] : [])));
}
