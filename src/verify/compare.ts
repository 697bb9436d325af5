import type { ReadLine } from './read-lines.js';

/** A line that stands elsewhere, or is broken elsewhere, in the other file. */
export interface Difference {
  readonly page: number;
  readonly text: string;
  /** The other file's line that begins alike, where there is one. */
  readonly other?: ReadLine;
}

/** How far two files agree. */
export interface Agreement {
  readonly lines: number;
  readonly sameLines: number;
  readonly pages: number;
  readonly otherPages: number;
  readonly samePageStarts: number;
  readonly differences: readonly Difference[];
}

/** Characters by which the other file's counterpart of a line is found. */
const OPENING = 6;

/** Compares line by line: the same characters on the same page. */
export function compareLines(ours: readonly ReadLine[], theirs: readonly ReadLine[]): Agreement {
  const known = new Map<string, number>();
  for (const line of theirs) known.set(key(line), (known.get(key(line)) ?? 0) + 1);
  const differences: Difference[] = [];
  for (const line of ours) {
    const left = known.get(key(line)) ?? 0;
    if (left > 0) {
      known.set(key(line), left - 1);
      continue;
    }
    const other = theirs.find(({ page, text }) => page >= line.page - 1 && text.startsWith(line.text.slice(0, OPENING)));
    differences.push({ page: line.page, text: line.text, ...(other && { other }) });
  }
  const [starts, otherStarts] = [pageStarts(ours), pageStarts(theirs)];
  return {
    lines: ours.length,
    sameLines: ours.length - differences.length,
    pages: starts.size,
    otherPages: otherStarts.size,
    samePageStarts: [...starts].filter(([page, text]) => otherStarts.get(page) === text).length,
    differences,
  };
}

function key({ page, text }: ReadLine): string {
  return `${page} ${text}`;
}

function pageStarts(lines: readonly ReadLine[]): Map<number, string> {
  const starts = new Map<number, string>();
  for (const { page, text } of lines) if (!starts.has(page)) starts.set(page, text);
  return starts;
}
