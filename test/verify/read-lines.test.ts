import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { readLines } from '../../src/verify/read-lines.js';

/** A PDF of words, each set where it is told, pt: from the left, and from above. */
function pdfOf(words: readonly (readonly [text: string, x: number, y: number])[]): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', font: 'Courier' });
  document.fontSize(10);
  for (const [text, x, y] of words) document.text(text, x, y, { lineBreak: false });
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
  expect((await readLines(bytes)).map(({ text }) => text)).toEqual(['leftright', 'below']);
});

test('a bracket whose box begins before the letter that it follows comes behind it', async () => {
  const bytes = await pdfOf([
    ['t', 50, 100],
    ['(see', 47, 100],
  ]);
  expect((await readLines(bytes)).map(({ text }) => text)).toEqual(['t(see']);
});
