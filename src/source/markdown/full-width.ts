import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { pasteMarks } from '../../diagnostics/kinds/paste.js';
import type { Edit } from '../../model/index.js';

/** Where Markdown was typed in full-width signs; its groups are what stays, all else is written half-width. */
const MARKS: readonly RegExp[] = [
  // ！［图］（a.png）
  /[！!][［[][^［］[\]]{0,200}[］\]][（(][^（）()\s]{1,300}\.(?:png|jpe?g|webp|svg|gif|bmp|tiff?)[）)]/gi,
  // ［第9页］（#二）
  /(?<![!！\]］])［[^［］[\]]{1,200}］[（(](?:[#＃]|https?:\/\/)[^（）()\s]{1,300}[）)]/g,
  // 【^1】
  /[【［[][\^＾][^【】［］[\]\s]{1,40}[】］\]]/g,
  /＊＊[^＊\s](?:[^＊]{0,300}[^＊\s])?＊＊/g,
];

/** 【^1】：注文 */
const NOTE_TEXT = /^[ \t]*[【［[][\^＾][^【】［］[\]\s]{1,40}[】］\]][：:][ \t]*/;

const HALF: Readonly<Record<string, string>> = {
  '！': '!',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '（': '(',
  '）': ')',
  '＾': '^',
  '＃': '#',
  '＊': '*',
};

/** A quotation's sign; before a number it means “more than”. */
const QUOTE = /^([ \t\u3000]*)＞(?=[ \u3000]|[^0-9０-９\s])/;

/** A line whose quotation sign is half-width, of the same length. */
export function halfQuote(line: string): string {
  return line.replace(QUOTE, '$1>');
}

/** Reads Markdown that was typed in full-width signs as it was meant, and says so. */
export function readFullWidth(line: string, start: number, report: OnFinding): readonly Edit[] {
  if (!/[！［］】＊＞]/.test(line)) return [];
  const all: Edit[] = [];
  const add = (from: number, to: number, edits: readonly Edit[]): void => {
    if (edits.length === 0) return;
    all.push(...edits);
    report({
      kind: pasteMarks,
      span: { start: start + from, end: start + to },
      message: pasteMarks.words.fullWidth({ found: line.slice(from, to) }),
      hints: [pasteMarks.words.writeHalf()],
      fix: { safe: true, edits },
    });
  };
  const quote = QUOTE.exec(line);
  if (quote) {
    const at = start + quote[1]!.length;
    add(quote[1]!.length, quote[0].length, [{ start, end: at + 1, text: '>' }]);
  }
  const note = NOTE_TEXT.exec(line)?.[0] ?? '';
  if (note !== '') {
    const colon = note.search(/[：:][ \t]*$/);
    const signs = halved(note.slice(0, colon), start);
    const edit = { start: start + colon, end: start + note.length, text: ': ' };
    if (signs.length > 0) add(0, colon + 1, note.slice(colon) === ': ' ? signs : [...signs, edit]);
  }
  for (const pattern of MARKS) {
    for (const { index, 0: found } of line.matchAll(pattern))
      if (index >= note.length) add(index, index + found.length, halved(found, start + index));
  }
  return all;
}

/** Edits for the signs of a mark, those of what it holds left alone. */
function halved(found: string, start: number): readonly Edit[] {
  const signs: Edit[] = [];
  const shape = /^[ \t]*[！!]?[【［[＊][\^＾＊]?|[】］\]][（(]?[#＃]?|[）)]$|＊＊$/g;
  for (const { index, 0: part } of found.matchAll(shape)) {
    for (const [at, sign] of Array.from(part).entries()) {
      const text = HALF[sign];
      if (text) signs.push({ start: start + index + at, end: start + index + at + 1, text });
    }
  }
  return signs;
}
