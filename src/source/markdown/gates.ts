/**
 * Marks that would make the parser read on to the end of a paragraph in vain, or nest without end, each of them anew:
 * they are text. Only what CommonMark itself takes for text is taken so silently; the rest is told.
 */

/** A character, a line end or a tab (negative), or the end (null), as micromark has them. */
type Code = number | null;
type State = (code: Code) => State | undefined;

/** What of micromark's tokenizer is used here. */
interface Tokenizer {
  now(): { readonly offset: number };
  /** Brackets that may begin a link; `_balanced` where no link came of one. micromark's own, undocumented. */
  readonly _labelStarts?: readonly { readonly _balanced?: boolean }[];
}

interface Effects {
  enter(type: 'data'): unknown;
  exit(type: 'data'): unknown;
  consume(code: Code): void;
}

/** How many of the characters from an offset on are text; 0 where the parser may read them, {@link LINE} for all. */
type Length = (tokenizer: Tokenizer, offset: number) => number;

/** All that is left of the line. */
const LINE = Number.POSITIVE_INFINITY;

interface Gate {
  readonly name: string;
  readonly previous?: (code: Code) => boolean;
  readonly tokenize: (this: Tokenizer, effects: Effects, ok: State, nok: State) => State;
}

/** An extension of micromark's syntax. */
export interface Gates {
  readonly text: Readonly<Record<number, Gate>>;
}

/** Open brackets inside one another: no text has as many. */
const DEEPEST = 100;
/** Links of one paragraph that come to nothing behind `](`: no text has as many. */
const VAIN = 32;
/** A longer row of `*` or `_` is a line to write on, or a slip: it is emphasis in emphasis to no one. */
export const LONGEST_ROW = 100;
/**
 * Marks `! [ ] <` and rows of `* _ \`` of one paragraph: micromark moves all behind each that comes to nothing, and
 * what they make of a text is as many pieces. No text has as many.
 */
const MOST = 2000;

/**
 * Gates before what micromark reads in a text. `tell` gets the offset of the first mark of a paragraph that is text
 * because there are too many of its kind.
 */
export function gates(text: string, tell: (offset: number) => void): Gates {
  const blockEnd = openBlockEnds(text);
  const told = new WeakSet<Tokenizer>();
  const crowded = (tokenizer: Tokenizer, offset: number, length: number): number => {
    if (!told.has(tokenizer)) tell(offset);
    told.add(tokenizer);
    return length;
  };
  const counts = new WeakMap<Tokenizer, number>();
  const limited = (mark: string, lengthOf: Length): Gate =>
    gate(mark, (tokenizer, offset) => {
      const count = (counts.get(tokenizer) ?? 0) + 1;
      counts.set(tokenizer, count);
      return count > MOST ? crowded(tokenizer, offset, LINE) : lengthOf(tokenizer, offset);
    });
  const row = (mark: string, lengthOf: Length): Gate => ({
    ...limited(mark, lengthOf),
    previous: (before) => before !== code(mark),
  });
  const longRow: Length = (_, offset) => {
    const length = rowLength(text, offset);
    return length > LONGEST_ROW ? length : 0;
  };
  const brackets = openBrackets(text);
  const bracket: Length = (tokenizer, offset) => (brackets(tokenizer, offset) ? 0 : crowded(tokenizer, offset, 1));
  const image: Length = (tokenizer, offset) => (text[offset + 1] === '[' ? bracket(tokenizer, offset) : 0);
  return {
    text: {
      [code('!')]: limited('!', image),
      [code('[')]: limited('[', bracket),
      [code(']')]: limited(']', bracket),
      [code('&')]: gate(
        '&',
        silently(() => 1),
      ),
      [code('<')]: limited('<', openHtml(text, blockEnd)),
      [code('`')]: row('`', openCode(text, blockEnd)),
      [code('*')]: row('*', longRow),
      [code('_')]: row('_', longRow),
      [code('\\')]: gate(
        '\\',
        silently((offset) => (/[!-/:-@[-`{-~]/.test(text[offset + 1] ?? '') ? 2 : 0)),
      ),
    },
  };
}

function code(character: string): number {
  return character.charCodeAt(0);
}

/** Does a line end, or the text? Tabs and what they are filled with are negative too. */
function isLineEnd(found: Code): boolean {
  return found === null || found < -2;
}

function gate(mark: string, lengthOf: Length): Gate {
  return {
    name: `gate ${mark}`,
    tokenize(effects, ok, nok) {
      let left = 0;
      const take: State = (found) => {
        effects.consume(found);
        return --left > 0 ? next : done();
      };
      const next: State = (found) => (isLineEnd(found) ? done()(found) : take(found));
      const done = (): State => {
        effects.exit('data');
        return ok;
      };
      return (found) => {
        left = lengthOf(this, this.now().offset);
        if (left === 0) return nok(found);
        effects.enter('data');
        return take(found);
      };
    },
  };
}

/** What is known of a paragraph's brackets. */
interface Brackets {
  /** How many are open. */
  open: number;
  /** Where a note's reference ends that may have been read as one. */
  noteEnd: number;
  /** How many brackets micromark has open if no link comes of the last `](`; 0 where it was something else. */
  tried: number;
  vain: number;
}

/** Counts the brackets of each paragraph: whether the one at an offset may be read. */
function openBrackets(text: string): (tokenizer: Tokenizer, offset: number) => boolean {
  const known = new WeakMap<Tokenizer, Brackets>();
  const closing = placesOf(text, ']');
  return (tokenizer, offset) => {
    const brackets = known.get(tokenizer) ?? { open: 0, noteEnd: Number.POSITIVE_INFINITY, tried: 0, vain: 0 };
    known.set(tokenizer, brackets);
    const starts = tokenizer._labelStarts ?? [];
    if (brackets.tried > 0 && starts.length >= brackets.tried) brackets.vain++;
    brackets.tried = 0;
    if (offset > brackets.noteEnd) brackets.open--;
    if (offset >= brackets.noteEnd) brackets.noteEnd = Number.POSITIVE_INFINITY;
    if (text[offset] !== ']') {
      if (text.startsWith('[^', offset)) brackets.noteEnd = firstFrom(closing, offset);
      return ++brackets.open <= DEEPEST;
    }
    const within = brackets.open <= DEEPEST;
    brackets.open = Math.max(0, brackets.open - 1);
    if (text[offset + 1] !== '(' || !within) return within;
    brackets.tried = starts.length;
    while (starts[brackets.tried - 1]?._balanced) brackets.tried--;
    return brackets.vain <= VAIN;
  };
}

/** What ends HTML that does not end with its tag. */
const ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const;

/** A comment or its kin whose end does not come before that of its block is text. */
function openHtml(text: string, blockEnd: (offset: number) => number): Length {
  const ends = new Map<string, readonly number[]>();
  return (_, offset) => {
    const kind = ENDS.find(([start]) => text.startsWith(start, offset));
    if (!kind) return 0;
    const places = ends.get(kind[1]) ?? placesOf(text, kind[1]);
    ends.set(kind[1], places);
    return firstFrom(places, offset + 2) < blockEnd(offset) ? 0 : 1;
  };
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** A row of backticks with no row of the same length behind it in its block is text. */
function openCode(text: string, blockEnd: (offset: number) => number): Length {
  let rows: ReadonlyMap<number, readonly number[]> | undefined;
  return (_, offset) => {
    rows ??= backticks(text);
    const length = rowLength(text, offset);
    return firstFrom(rows.get(length) ?? [], offset + length) < blockEnd(offset) ? 0 : length;
  };
}

/** How often the character at an offset stands there in a row. */
function rowLength(text: string, offset: number): number {
  let end = offset;
  while (text[end] === text[offset]) end++;
  return end - offset;
}

/** Escapes and entities beyond a number are text, silently: the text's pieces read them in any case. */
function silently(lengthAt: (offset: number) => number): Length {
  const counts = new WeakMap<Tokenizer, number>();
  return (tokenizer, offset) => {
    const count = (counts.get(tokenizer) ?? 0) + 1;
    counts.set(tokenizer, count);
    return count > MOST ? lengthAt(offset) : 0;
  };
}

/** Where rows of backticks start, by their length. */
function backticks(text: string): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { 0: row, index } of text.matchAll(/`+/g)) {
    const alike = rows.get(row.length) ?? [];
    rows.set(row.length, alike);
    alike.push(index);
  }
  return rows;
}

/** The first of rising numbers that is not below another; infinity where there is none. */
function firstFrom(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? Number.POSITIVE_INFINITY;
}

/** Where the block that holds a place ends at the latest: at a blank line, be it in a quotation. */
function openBlockEnds(text: string): (offset: number) => number {
  const blank = /(?:\r\n|\r(?!\n)|\n)[ \t>]*(?:\r|\n|$)/g;
  let [from, end] = [0, -1];
  return (offset) => {
    if (offset >= from && offset < end) return end;
    blank.lastIndex = offset;
    from = offset;
    end = blank.exec(text)?.index ?? text.length + 1;
    return end;
  };
}
