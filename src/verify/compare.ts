import { diffArrays } from 'diff';
import type { ReadFile, ReadLine } from './read-lines.js';
import { samePlaces } from './same-place.js';

/** A line that stands elsewhere, is broken elsewhere, or stands in one of the files alone. */
export interface Difference {
  readonly page: number;
  /** Our file's line; absent for one that the other file alone has. */
  readonly text?: string;
  /** The other file's line that begins alike or stands in its place, where there is one. */
  readonly other?: ReadLine;
}

/** How far two files agree. */
export interface Agreement {
  readonly lines: number;
  readonly sameLines: number;
  /** With those that are blank. */
  readonly pages: number;
  readonly otherPages: number;
  readonly samePageStarts: number;
  readonly differences: readonly Difference[];
}

/** Characters by which the other file's counterpart of a line is found. */
const OPENING = 6;

/**
 * Compares line by line: the same characters on the same page, in the same order, and nothing besides. Of a page that
 * lies on its side in one of the files alone all lines differ.
 */
export function compareLines(ours: ReadFile, theirs: ReadFile): Agreement {
  const [pages, otherPages] = [byPage(ours.lines), byPage(theirs.lines)];
  const labels = [...new Set([...pages.keys(), ...otherPages.keys()])].sort((a, b) => a - b);
  const alike = new Set<number>();
  const hunks = labels.flatMap((page) => {
    const [own, other] = [pages.get(page) ?? [], otherPages.get(page) ?? []];
    if (own[0] && other[0] && own[0].across !== other[0].across) return [{ ours: own, theirs: other }];
    const found = hunksOf(own, other);
    if (found.length > 0 && !samePlaces(own, other)) return found;
    alike.add(page);
    return [];
  });
  const differences = pair(hunks);
  return {
    lines: ours.lines.length,
    sameLines: ours.lines.length - differences.filter(({ text }) => text !== undefined).length,
    pages: ours.pages,
    otherPages: theirs.pages,
    samePageStarts: Array.from({ length: Math.min(ours.pages, theirs.pages) }, (_, i) => i + 1).filter(
      (page) => alike.has(page) || sameStart(pages.get(page)?.[0], otherPages.get(page)?.[0]),
    ).length,
    differences,
  };
}

/** Do pages begin alike, or are both blank? */
function sameStart(first: ReadLine | undefined, other: ReadLine | undefined): boolean {
  return other?.text === first?.text && other?.across === first?.across;
}

function byPage(lines: readonly ReadLine[]): ReadonlyMap<number, readonly ReadLine[]> {
  const pages = new Map<number, ReadLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return pages;
}

/** Neighbouring lines of a page that the other file does not have there, and those it has instead. */
interface Hunk {
  readonly ours: readonly ReadLine[];
  readonly theirs: readonly ReadLine[];
}

function hunksOf(ours: readonly ReadLine[], theirs: readonly ReadLine[]): readonly Hunk[] {
  const hunks: { ours: ReadLine[]; theirs: ReadLine[] }[] = [];
  let [at, otherAt] = [0, 0];
  let open = false;
  const textOf = ({ text }: ReadLine): string => text;
  for (const { added, removed, count } of diffArrays(ours.map(textOf), theirs.map(textOf))) {
    if (!added && !removed) {
      [at, otherAt, open] = [at + count, otherAt + count, false];
      continue;
    }
    if (!open) hunks.push({ ours: [], theirs: [] });
    open = true;
    const hunk = hunks.at(-1)!;
    if (removed) {
      hunk.ours.push(...ours.slice(at, at + count));
      at += count;
    } else {
      hunk.theirs.push(...theirs.slice(otherAt, otherAt + count));
      otherAt += count;
    }
  }
  return hunks;
}

/**
 * Finds for each line its counterpart: the one that begins alike, there or on a page near by, else the one in its
 * place.
 */
function pair(hunks: readonly Hunk[]): Difference[] {
  const left = new Set(hunks.flatMap(({ theirs }) => theirs));
  const byOpening = new Map<string, ReadLine[]>();
  for (const line of left) {
    const opening = line.text.slice(0, OPENING);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), line]);
  }
  const alike = new Map<ReadLine, ReadLine>();
  for (const line of hunks.flatMap(({ ours }) => ours)) {
    const candidates = byOpening.get(line.text.slice(0, OPENING)) ?? [];
    const found = candidates.find((other) => left.has(other) && other.page >= line.page - 1);
    if (!found) continue;
    alike.set(line, found);
    left.delete(found);
  }
  return hunks.flatMap(({ ours, theirs }) => {
    const rest = theirs.filter((line) => left.has(line));
    const differences = ours.map(({ page, text }, i): Difference => {
      const other = alike.get(ours[i]!) ?? rest.shift();
      return { page, text, ...(other && { other }) };
    });
    return [...differences, ...rest.map((other): Difference => ({ page: other.page, other }))];
  });
}
