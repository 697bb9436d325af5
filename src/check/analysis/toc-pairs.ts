import type { Issue, Section, Toc, TocEntry } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { annexMark } from '../../text/annex.js';
import { openTitles, titleLikeness, titlePairs } from '../../text/titles.js';
import { type SequenceFault, sequenceFaults } from './sequence.js';
import { entriesBelow } from './toc-levels.js';

/** A TOC entry and its section, by their indexes. */
export interface Pair {
  readonly entry: number;
  readonly section: number;
}

/** How the table of contents and the sections answer each other. */
export interface TocPairs {
  readonly pairs: readonly Pair[];
  /** The section of an entry and the entry of a section, by their indexes. */
  readonly sectionOf: ReadonlyMap<number, number>;
  readonly entryOf: ReadonlyMap<number, number>;
  /** Entries of a level below the sections. */
  readonly below: ReadonlySet<number>;
  /** Entries of the sections' level without one. */
  readonly missing: readonly number[];
  /** Sections without an entry. */
  readonly extra: readonly number[];
  /** Pairs whose sections stand out of the TOC's order: as few as explain it. */
  readonly misplaced: readonly Pair[];
  readonly tocFaults: readonly SequenceFault[];
  readonly sectionFaults: readonly SequenceFault[];
  /** Index of the first section whose page cannot be judged, as sections before it are missing, extra or misplaced. */
  readonly unsettledFrom: number;
}

/** A section's head as plain text. */
export function headText(section: Section): string {
  return plainText(section.title).text;
}

/** Index of the first annex, behind which sections have numbers of their own; the number of sections if none is. */
export function annexesAt(sections: readonly Section[]): number {
  const at = sections.findIndex((section) => annexMark(headText(section)));
  return at < 0 ? sections.length : at;
}

/** Pairs the entries of the table of contents with the sections. */
export function pairToc({ toc, sections }: Issue): TocPairs {
  const sectionFaults = sequenceFaults(sections.slice(0, annexesAt(sections)).map(({ ordinal }) => ordinal?.value));
  if (!toc) {
    return {
      pairs: [],
      sectionOf: new Map(),
      entryOf: new Map(),
      below: new Set(),
      missing: [],
      extra: [],
      misplaced: [],
      tocFaults: [],
      sectionFaults,
      unsettledFrom: Number.POSITIVE_INFINITY,
    };
  }
  const below = entriesBelow(toc.entries, sections.map(headText));
  const pairs = pairUp(toc, sections, below);
  const sectionOf = new Map(pairs.map(({ entry, section }) => [entry, section]));
  const entryOf = new Map(pairs.map(({ entry, section }) => [section, entry]));
  const missing = [...toc.entries.keys()].filter((entry) => !sectionOf.has(entry) && !below.has(entry));
  const extra = [...sections.keys()].filter((section) => !entryOf.has(section));
  const misplaced = outOfOrder([...pairs].sort((a, b) => a.section - b.section));
  const tocFaults = sequenceFaults(
    toc.entries.map((entry, index) => (below.has(index) ? undefined : entry.ordinal?.value)),
  );
  // Behind a missing section's place every page has moved.
  const behind = new Array<number>(toc.entries.length + 1).fill(sections.length);
  for (let entry = toc.entries.length - 1; entry >= 0; entry--)
    behind[entry] = Math.min(behind[entry + 1]!, sectionOf.get(entry + 1) ?? sections.length);
  const moved = [
    ...missing.map((entry) => behind[entry]!),
    ...extra,
    ...misplaced.map((pair) => Math.min(pair.section, behind[pair.entry]!)),
  ];
  return {
    pairs,
    sectionOf,
    entryOf,
    below,
    missing,
    extra,
    misplaced,
    tocFaults,
    sectionFaults,
    unsettledFrom: moved.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY),
  };
}

/** Entries with their sections: by equal title first, then number, then likeness, then place. */
function pairUp({ entries }: Toc, sections: readonly Section[], below: ReadonlySet<number>): Pair[] {
  const heads = sections.map(headText);
  const pairs: Pair[] = [];
  const free = {
    entries: new Set([...entries.keys()].filter((entry) => !below.has(entry))),
    sections: new Set(sections.keys()),
  };
  const join = (entry: number, section: number | undefined): void => {
    if (section === undefined) return;
    pairs.push({ entry, section });
    free.entries.delete(entry);
    free.sections.delete(section);
  };
  const numberOf = (section: number): number | undefined => sections[section]!.ordinal?.value;
  const queues = new Map<readonly number[], Queue>();
  const queueOf = (list: readonly number[]): Queue => {
    const queue = queues.get(list) ?? openQueue(list, numberOf, free.sections);
    queues.set(list, queue);
    return queue;
  };
  const titled = openTitles(heads);
  for (const [entry, { title, ordinal }] of entries.entries()) {
    if (below.has(entry)) continue;
    const same = queueOf(titled(title.value));
    join(entry, same.numbered(ordinal?.value) ?? same.first());
  }
  const rest = openQueue([...free.sections], numberOf, free.sections);
  for (const entry of [...free.entries]) join(entry, rest.numbered(entries[entry]!.ordinal?.value));
  const likely = openLikely(heads, entries, free);
  for (const entry of [...free.entries]) join(entry, likely(entry));
  return pairs.sort((a, b) => a.entry - b.entry);
}

/** Sections of which the first that is still free is asked for, of all and of those with a number. */
interface Queue {
  first(): number | undefined;
  numbered(value: number | undefined): number | undefined;
}

function openQueue(
  sections: readonly number[],
  numberOf: (section: number) => number | undefined,
  free: ReadonlySet<number>,
): Queue {
  const byNumber = new Map<number | undefined, { readonly row: number[]; next: number }>();
  for (const section of sections) {
    const number = numberOf(section);
    const queue = byNumber.get(number) ?? { row: [], next: 0 };
    byNumber.set(number, queue);
    queue.row.push(section);
  }
  const all = { row: sections, next: 0 };
  const firstOf = (queue: { readonly row: readonly number[]; next: number } | undefined): number | undefined => {
    while (queue && queue.next < queue.row.length && !free.has(queue.row[queue.next]!)) queue.next++;
    return queue?.row[queue.next];
  };
  return {
    first: () => firstOf(all),
    numbered: (value) => (value === undefined ? undefined : firstOf(byNumber.get(value))),
  };
}

/** Pairs of characters that are compared in all, at most: what is left over by then is hardly ever more than a few. */
const COMPARED = 10_000_000;

/** The free section whose head is most like an entry's title, of those near its place where many are free. */
function openLikely(
  heads: readonly string[],
  entries: readonly TocEntry[],
  free: { readonly entries: ReadonlySet<number>; readonly sections: ReadonlySet<number> },
): (entry: number) => number | undefined {
  const sections = [...free.sections].map((section) => ({ section, pairs: titlePairs(heads[section]!, true) }));
  const titles = new Map([...free.entries].map((entry) => [entry, titlePairs(entries[entry]!.title.value, false)]));
  const total = [...titles.values()].reduce((sum, { size }) => sum + size, 0);
  const reach = Math.max(10, Math.floor(COMPARED / Math.max(1, total) / 2));
  let place = 0;
  return (entry) => {
    while (place < sections.length && sections[place]!.section < entry) place++;
    let best: { readonly section: number; readonly like: number } | undefined;
    for (const { section, pairs } of sections.slice(Math.max(0, place - reach), place + reach)) {
      if (!free.sections.has(section)) continue;
      const like = titleLikeness(titles.get(entry)!, pairs);
      if (like >= 0.5 && like > (best?.like ?? 0)) best = { section, like };
    }
    return best?.section;
  };
}

/** The pairs outside the longest row that is in the TOC's order. */
function outOfOrder(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, index) => {
    let at = 0;
    for (let high = tails.length; at < high; ) {
      const middle = (at + high) >> 1;
      if (pairs[tails[middle]!]!.entry < pair.entry) at = middle + 1;
      else high = middle;
    }
    previous[index] = at > 0 ? tails[at - 1]! : -1;
    tails[at] = index;
  });
  const ordered = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) ordered.add(index);
  return pairs.filter((_, index) => !ordered.has(index));
}
