import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { readLines } from '../../src/verify/read-lines.js';

/** A PDF of words, each set where it is told, pt: from the left, from above to its baseline, and its size. */
function pdfOf(words: readonly (readonly [text: string, x: number, y: number, size?: number])[]): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', font: 'Courier' });
  for (const [text, x, y, size = 10] of words)
    document.fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

test('lines are read from head to foot, each from left to right', async () => {
  const bytes = await pdfOf([
    ['below', 50, 120],
    ['right', 90, 100],
    ['left', 50, 100],
  ]);
  expect((await readLines(bytes)).lines.map(({ text }) => text)).toEqual(['leftright', 'below']);
});

test('a bracket whose box begins before the letter that it follows comes behind it', async () => {
  const bytes = await pdfOf([
    ['t', 50, 100],
    ['(see', 47, 100],
  ]);
  expect((await readLines(bytes)).lines.map(({ text }) => text)).toEqual(['t(see']);
});

test('a note’s mark stands raised in a title, and nothing belongs to the words of a watermark', async () => {
  const bytes = await pdfOf([
    ['title', 50, 100, 22],
    ['1', 120, 88, 12],
    ['words', 50, 300, 150],
    ['text', 50, 309],
    ['more', 50, 291],
  ]);
  expect((await readLines(bytes)).lines.map(({ text }) => text)).toEqual(['title1', 'more', 'words', 'text']);
});
