import { matchesOf } from './matches.js';

/** A stretch of a text, UTF-16 offsets. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** The letter before the name of a part of a figure: （a）. */
const LETTER = /[（(]([a-z])[）)]/g;

/**
 * Where a line names the parts of a figure: （a）…，（b）…, each with its letter and without the mark behind it. undefined
 * where it does not begin so, or does not name `count` of them in order.
 */
export function partNames(text: string, count: number): readonly Part[] | undefined {
  const marks = [...matchesOf(text, LETTER)].filter(({ 1: letter }, i) => letter === String.fromCharCode(97 + i));
  if (marks.length !== count || marks[0]?.index !== 0) return undefined;
  return marks.map(({ index: start }, i) => {
    const name = text.slice(start, marks[i + 1]?.index).trimEnd();
    return { start, end: start + name.replace(/[；;，,、]$/, '').length };
  });
}
