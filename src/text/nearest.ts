import { distance } from 'fastest-levenshtein';

/** At most so many names are offered. */
const OFFERED = 3;

/**
 * The names that one was probably meant for, nearest first. Of Latin names two in five characters may differ. A hanzi
 * is half of most Chinese names: they must share one with what was written, and differ by two at most.
 * @param as what of a name and of what was written is compared
 */
export function nearest(
  written: string,
  names: readonly string[],
  as: (text: string) => string = plainSpelling,
): readonly string[] {
  const wanted = as(written);
  return names
    .map((name) => ({ name, far: farness(wanted, as(name)) }))
    .filter(({ far }) => far !== undefined)
    .sort((a, b) => a.far! - b.far!)
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

/** How many names differ from what was written by one character and no other way. */
export function slips(written: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => distance(plainSpelling(written), plainSpelling(name)) === 1);
}

/** Without what editors do not see as different: case, width, blanks. */
export function plainSpelling(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

/**
 * How far a name is from what was written; undefined where it was hardly meant. Of two as far one with the same
 * beginning is nearer.
 */
function farness(wanted: string, name: string): number | undefined {
  const steps = distance(wanted, name);
  const latin = /^[\x20-\x7e]*$/.test(name);
  const near = latin
    ? steps <= Math.max(1, Math.ceil(wanted.length * 0.4))
    : steps <= 2 && steps < Math.max(wanted.length, name.length) && [...wanted].some((each) => name.includes(each));
  return near ? steps - (wanted[0] === name[0] ? 0.5 : 0) : undefined;
}
