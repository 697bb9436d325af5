import { classOf, HANZI } from '../../text/char-class.js';
import { keptTogether } from '../../text/units-of-measure.js';
import type { Shaped } from './shape.js';

/** Values of {@link keptOf}: between a number and its sign or unit, and between the hanzi of a unit. */
export const IN_NUMBER = 1;
export const IN_UNIT = 2;

const cache = new WeakMap<Shaped, Uint8Array>();

/** What is not to be torn at each boundary between a paragraph's clusters, 0 for nothing; computed once. */
export function keptOf(shaped: Shaped): Uint8Array {
  let kept = cache.get(shaped);
  if (!kept) {
    kept = compute(shaped);
    cache.set(shaped, kept);
  }
  return kept;
}

function compute({ codes, text, textStart }: Shaped): Uint8Array {
  const kept = new Uint8Array(codes.length + 1);
  const ranges = keptTogether(text);
  let r = 0;
  for (let i = 0; i < codes.length && r < ranges.length; i++) {
    while (r < ranges.length && ranges[r]!.end <= textStart[i]!) r++;
    const range = ranges[r];
    if (!range || textStart[i]! <= range.start || textStart[i]! >= range.end) continue;
    kept[i] = classOf(codes[i - 1]!) & classOf(codes[i]!) & HANZI ? IN_UNIT : IN_NUMBER;
  }
  return kept;
}
