/** Titles in the table of contents and over sections differ by nature: this compares what they say. */

/** How two titles agree; ranges are UTF-16 offsets into the raw titles. */
export type TitleComparison =
  | { readonly same: true }
  | {
      readonly same: false;
      /** The characters of the entry that the head does not have at this place; empty where the entry lacks some. */
      readonly entry: Range;
      /** Their counterpart in the head. */
      readonly head: Range;
    };

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A title without blanks and punctuation, full-width forms narrowed; `offsets[i]` is the raw offset of character i. */
interface Core {
  readonly text: string;
  readonly offsets: readonly number[];
}

const DATE =
  /^[\s\u3000]*(?:[0-9０-９]{4}[\s\u3000]*年[\s\u3000]*(?:[0-9０-９]{1,2}[\s\u3000]*月)?|[0-9０-９]{1,2}[\s\u3000]*月)(?:[\s\u3000]*[0-9０-９]{1,2}[\s\u3000]*[日号])?[\s\u3000]*[，,、：:]?/;
/** A lead-in behind the title proper: `，提出：`, `，提出加强重点人才队伍建设：`. */
const LEAD_IN = /[，,：:；;][^，,：:；;]*[：:，,。]?$/;
const CLOSERS = /^[》〉”’」』）)】〕\]"'\s\u3000]+/;
const REPORTS = /^[，,；;][^，,]{0,12}?(?:提出|指出|明确|强调|要求|部署|规定|公布|发布|印发|决定|通知)/;

/** Whether a head's source says 目录 (also 目 录, 要目, 本期目录, Contents). */
export function isTocHead(source: string): boolean {
  return /^(?:(?:本期)?(?:目录|要目)|contents)$/i.test(source.replace(/[#＃*_\s\u3000：:【】[\]〔〕]/g, ''));
}

/** Compares a TOC entry's title with its section's head, which may carry a date in front and a lead-in behind. */
export function compareTitles(entry: string, head: string): TitleComparison {
  const entries = variants(entry);
  const heads = variants(head);
  for (const title of entries)
    for (const candidate of heads) if (leads(core(entry, title), head, core(head, candidate))) return { same: true };
  const cores = [...heads, ...heads.map((range) => withoutLeadIn(head, range))];
  let best: { readonly entry: Range; readonly head: Range } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const title of entries) {
    for (const candidate of cores) {
      const found = difference(entry, core(entry, title), head, core(head, candidate));
      const size = found.entry.end - found.entry.start + found.head.end - found.head.start;
      if (size < least) [best, least] = [found, size];
    }
  }
  return { same: false, ...best! };
}

/**
 * Heads that say a title, by {@link compareTitles}: their indexes, rising. Titles that compare alike get one list.
 */
export function openTitles(heads: readonly string[]): (title: string) => readonly number[] {
  const said = heads.flatMap((head, index) =>
    variants(head).map((range) => ({ index, head, core: core(head, range) })),
  );
  said.sort((a, b) => (a.core.text < b.core.text ? -1 : a.core.text > b.core.text ? 1 : 0));
  const known = new Map<string, readonly number[]>();
  const search = (titles: readonly Core[]): readonly number[] => {
    const found = new Set<number>();
    for (const title of titles) {
      // Heads that begin alike stand together.
      for (let at = firstFrom(said, title.text); said[at]?.core.text.startsWith(title.text); at++)
        if (leads(title, said[at]!.head, said[at]!.core)) found.add(said[at]!.index);
    }
    return [...found].sort((a, b) => a - b);
  };
  return (title) => {
    const titles = variants(title).map((range) => core(title, range));
    const key = titles.map(({ text }) => text).join('\n');
    const found = known.get(key) ?? search(titles.filter(({ text }) => text !== ''));
    known.set(key, found);
    return found;
  };
}

function firstFrom(said: readonly { readonly core: Core }[], text: string): number {
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (said[middle]!.core.text < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pairs of characters of a TOC entry's title or of a section's head that make titles alike. */
export function titlePairs(title: string, isHead: boolean): ReadonlySet<string> {
  const bare = withoutDate(title);
  return pairs(core(title, isHead ? withoutLeadIn(title, bare) : bare).text);
}

/** How alike two titles are by their {@link titlePairs}, 0–1 (Dice). */
export function titleLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}

/** A title as it is compared: without date, blanks and punctuation. */
export function plainTitle(title: string): string {
  return core(title, withoutDate(title)).text;
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

function variants(title: string): Range[] {
  const bare = withoutDate(title);
  return bare.start > 0 && bare.start < title.length
    ? [bare, { start: 0, end: title.length }]
    : [{ start: 0, end: title.length }];
}

function withoutDate(title: string): Range {
  const date = DATE.exec(title)?.[0].length ?? 0;
  return { start: date < title.length ? date : 0, end: title.length };
}

function withoutLeadIn(head: string, { start, end }: Range): Range {
  const lead = LEAD_IN.exec(head.slice(start, end));
  return lead && lead.index > 0 ? { start, end: start + lead.index } : { start, end };
}

const SKIPPED = /[\p{P}\p{Z}\s]/u;

function core(title: string, { start, end }: Range): Core {
  let text = '';
  const offsets: number[] = [];
  for (let index = start; index < end; index++) {
    const unit = title.charCodeAt(index);
    const character = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : title[index]!;
    if (SKIPPED.test(character)) continue;
    text += character;
    offsets.push(index);
  }
  return { text, offsets };
}

/** Whether the head says the entry's title first and only a lead-in after it. */
function leads(entry: Core, head: string, headCore: Core): boolean {
  if (entry.text === '' || !headCore.text.startsWith(entry.text)) return false;
  if (headCore.text.length === entry.text.length) return true;
  const tail = head.slice(headCore.offsets[entry.text.length - 1]! + 1).replace(CLOSERS, '');
  return /^[：:]/.test(tail) || (/^[，,；;]/.test(tail) && /[：:][\s\u3000]*$/.test(tail)) || REPORTS.test(tail);
}

/** The first to the last character that differ. */
function difference(
  entry: string,
  left: Core,
  head: string,
  right: Core,
): { readonly entry: Range; readonly head: Range } {
  const shorter = Math.min(left.text.length, right.text.length);
  let prefix = 0;
  while (prefix < shorter && left.text[prefix] === right.text[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && left.text.at(-1 - suffix) === right.text.at(-1 - suffix)) suffix++;
  return { entry: rawRange(entry, left, prefix, suffix), head: rawRange(head, right, prefix, suffix) };
}

function rawRange(raw: string, { text, offsets }: Core, prefix: number, suffix: number): Range {
  if (prefix >= text.length - suffix) {
    // Nothing here on this side: an empty range behind the last common character.
    const at = prefix === 0 ? (offsets[0] ?? 0) : (offsets[prefix - 1] ?? raw.length - 1) + 1;
    return { start: at, end: at };
  }
  return { start: offsets[prefix]!, end: offsets[text.length - suffix - 1]! + 1 };
}
