import type { Issue, Section, Toc, TocEntry } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { compareTitles, plainTitle, titleLikeness } from '../../text/titles.js';
import { type SequenceFault, sequenceFaults } from './sequence.js';

/** A TOC entry and its section, by their indexes. */
export interface Pair {
  readonly entry: number;
  readonly section: number;
}

/** How the table of contents and the sections answer each other. */
export interface TocPairs {
  readonly pairs: readonly Pair[];
  /** Entries without a section. */
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

/** Pairs the entries of the table of contents with the sections. */
export function pairToc({ toc, sections }: Issue): TocPairs {
  const sectionFaults = sequenceFaults(sections.map((section) => section.ordinal?.value));
  if (!toc) {
    return {
      pairs: [],
      missing: [],
      extra: [],
      misplaced: [],
      tocFaults: [],
      sectionFaults,
      unsettledFrom: Number.POSITIVE_INFINITY,
    };
  }
  const pairs = pairUp(toc, sections);
  const missing = toc.entries.flatMap((_, entry) => (pairs.some((pair) => pair.entry === entry) ? [] : [entry]));
  const extra = sections.flatMap((_, section) => (pairs.some((pair) => pair.section === section) ? [] : [section]));
  const misplaced = outOfOrder([...pairs].sort((a, b) => a.section - b.section));
  const tocFaults = sequenceFaults(toc.entries.map((entry) => entry.ordinal?.value));
  // Behind a missing section's place every page has moved.
  const gaps = missing.map((entry) =>
    Math.min(sections.length, ...pairs.filter((pair) => pair.entry > entry).map((pair) => pair.section)),
  );
  const moved = misplaced.map((pair) =>
    Math.min(pair.section, ...pairs.filter(({ entry }) => entry > pair.entry).map(({ section }) => section)),
  );
  return {
    pairs,
    missing,
    extra,
    misplaced,
    tocFaults,
    sectionFaults,
    unsettledFrom: Math.min(Number.POSITIVE_INFINITY, ...gaps, ...extra, ...moved),
  };
}

/** Entries with their sections: by equal title first, then number, then likeness, then place. */
function pairUp({ entries }: Toc, sections: readonly Section[]): Pair[] {
  const heads = sections.map(headText);
  const pairs: Pair[] = [];
  const free = { entries: new Set(entries.keys()), sections: new Set(sections.keys()) };
  const join = (entry: number, section: number | undefined): void => {
    if (section === undefined) return;
    pairs.push({ entry, section });
    free.entries.delete(entry);
    free.sections.delete(section);
  };
  const sameNumber = (entry: TocEntry, section: number): boolean =>
    entry.ordinal !== undefined && sections[section]?.ordinal?.value === entry.ordinal.value;
  const index = new Map<string, number[]>();
  heads.forEach((head, section) => {
    const key = plainTitle(head).slice(0, 2);
    index.set(key, [...(index.get(key) ?? []), section]);
  });
  for (const [entry, declared] of entries.entries()) {
    const near = index.get(plainTitle(declared.title.value).slice(0, 2)) ?? [];
    const same = near.filter(
      (section) => free.sections.has(section) && compareTitles(declared.title.value, heads[section]!).same,
    );
    join(entry, same.find((section) => sameNumber(declared, section)) ?? same[0]);
  }
  for (const entry of [...free.entries])
    join(
      entry,
      [...free.sections].find((section) => sameNumber(entries[entry]!, section)),
    );
  for (const entry of [...free.entries]) {
    const ranked = [...free.sections].map((section) => ({
      section,
      like: titleLikeness(entries[entry]!.title.value, heads[section]!),
    }));
    const best = ranked.sort((a, b) => b.like - a.like)[0];
    if (best && best.like >= 0.5) join(entry, best.section);
  }
  return pairs.sort((a, b) => a.entry - b.entry);
}

/** The pairs outside the longest row that is in the TOC's order. */
function outOfOrder(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, index) => {
    let at = tails.findIndex((tail) => pairs[tail]!.entry >= pair.entry);
    if (at < 0) at = tails.length;
    previous[index] = at > 0 ? tails[at - 1]! : -1;
    tails[at] = index;
  });
  const ordered = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) ordered.add(index);
  return pairs.filter((_, index) => !ordered.has(index));
}
