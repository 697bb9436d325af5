/** Chooses by a seed. */
export interface Dice {
  readonly random: () => number;
  readonly upTo: (most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Changes a text in one place or all over. */
export type Mutation = (text: string, dice: Dice) => string;

/** A text with a stretch of it replaced. */
export function cut(text: string, start: number, end: number, by = ''): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Changes some line; where `change` gives several they take its place. */
export function line(change: (line: string, dice: Dice, lines: readonly string[]) => readonly string[]): Mutation {
  return (text, dice) => {
    const lines = text.split('\n');
    const at = dice.upTo(lines.length);
    return lines.flatMap((each, index) => (index === at ? change(each, dice, lines) : [each])).join('\n');
  };
}

/** Changes lines that follow one another. */
export function lines(change: (lines: readonly string[], dice: Dice) => readonly string[]): Mutation {
  return (text, dice) => {
    const all = text.split('\n');
    const from = dice.upTo(all.length);
    const to = from + 1 + dice.upTo(6);
    return [...all.slice(0, from), ...change(all.slice(from, to), dice), ...all.slice(to)].join('\n');
  };
}

/** Changes one of the places where a pattern is found. */
export function place(pattern: RegExp, change: (found: string, dice: Dice) => string): Mutation {
  return (text, dice) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const match = dice.pick(found);
    return cut(text, match.index, match.index + match[0].length, change(match[0], dice));
  };
}

/** The front matter alone, as far as one can be told. */
export function inFront(change: Mutation): Mutation {
  return (text, dice) => {
    const end = text.indexOf('\n---', 3);
    return end < 0 ? text : change(text.slice(0, end + 5), dice) + text.slice(end + 5);
  };
}

/** Puts one of a list somewhere. */
export function insertOneOf(list: readonly string[]): Mutation {
  return (text, { upTo, pick }) => {
    const at = upTo(text.length + 1);
    return cut(text, at, at, pick(list));
  };
}

/** Puts one of a list between two lines, with or without blank lines. */
export function insertLines(list: readonly string[]): Mutation {
  return line((each, { pick, random }) => [
    each,
    ...(random() < 0.5 ? [''] : []),
    pick(list),
    ...(random() < 0.5 ? [''] : []),
  ]);
}
