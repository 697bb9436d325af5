/** What is wrong at one place of a numbering. */
export interface SequenceFault {
  /** Index in the row. */
  readonly index: number;
  /**
   * `start`: the row does not begin with 1 · `gap`: a number is skipped · `repeat`: it was there before · `wrong`: this
   * one number does not fit, the next does · `swap`: it and the next have changed places · `missing`: no number at all.
   */
  readonly kind: 'start' | 'gap' | 'repeat' | 'wrong' | 'swap' | 'missing';
  /** The number that belongs here. */
  readonly expected: number;
}

/**
 * The faults of a row of numbers that should read 1, 2, 3 …, as few as explain it. Undefined stands for an entry
 * without number.
 */
export function sequenceFaults(values: readonly (number | undefined)[]): SequenceFault[] {
  const faults: SequenceFault[] = [];
  const seen = new Set<number>();
  let expected = 1;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    const next = values[index + 1];
    if (value === undefined) {
      // A hole where the number should be; an entry that was never counted leaves none.
      if (next !== undefined && next === expected + 1) faults.push({ index, kind: 'missing', expected: expected++ });
      continue;
    }
    const fault = faultAt(value, next, expected, index, seen);
    if (fault) faults.push({ index, kind: fault.kind, expected });
    if (fault?.kind === 'swap') {
      seen.add(next!);
      index++;
    }
    seen.add(value);
    expected = fault ? fault.next : expected + 1;
  }
  return faults;
}

interface Fault {
  readonly kind: SequenceFault['kind'];
  /** The number expected after it. */
  readonly next: number;
}

function faultAt(
  value: number,
  next: number | undefined,
  expected: number,
  index: number,
  seen: ReadonlySet<number>,
): Fault | undefined {
  if (value === expected) return undefined;
  if (value === expected + 1 && next === expected) return { kind: 'swap', next: expected + 2 };
  // The row goes on as if this number were right: it alone is wrong.
  if (next === expected + 1) return { kind: seen.has(value) ? 'repeat' : 'wrong', next: expected + 1 };
  // The row goes on as if this one were not there, or from the wrong number.
  const following = next === expected ? expected : value + 1;
  if (seen.has(value)) return { kind: 'repeat', next: following };
  if (index === 0) return { kind: 'start', next: following };
  return { kind: value > expected ? 'gap' : 'wrong', next: following };
}
