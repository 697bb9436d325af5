import { expect } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { layOutText } from '../support/compile-text.js';
import { type PdfGlyph, type PdfPage, readPages } from '../support/read-glyphs.js';

/** What a length read from the PDF may be off, mm. */
export const TOLERANCE = 0.1;
/** Points as millimetres. */
export const mm = (points: number): number => (points * 25.4) / 72;
/** Holds a length to the one that is wanted, mm. */
export const near = (found: number, wanted: number, what: string, tolerance = TOLERANCE): void => {
  expect(Math.abs(found - wanted), `${what}: ${found.toFixed(3)} mm, not ${wanted}`).toBeLessThanOrEqual(tolerance);
};

/** Share of the em of a character's frame above and below its baseline. */
const [ABOVE, BELOW] = [0.88, 0.12];
/** Upper and lower edge of a glyph's frame and its right edge, mm from the sheet's upper left corner. */
export const top = ({ y, size }: PdfGlyph): number => mm(y - size * ABOVE);
export const bottom = ({ y, size }: PdfGlyph): number => mm(y + size * BELOW);
export const right = ({ x, width }: PdfGlyph): number => mm(x + width);

/** A line of a page. */
export interface Row {
  readonly text: string;
  readonly glyphs: readonly PdfGlyph[];
}

/** Lines of a page from head to foot; `PdfGlyph.y` is measured downwards. */
export function rowsOf(page: PdfPage): Row[] {
  const rows = new Map<number, PdfGlyph[]>();
  for (const glyph of page.glyphs) {
    const y = Math.round(glyph.y * 10);
    rows.set(y, [...(rows.get(y) ?? []), glyph]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, glyphs]) => glyphs.sort((a, b) => a.x - b.x))
    .map((glyphs) => ({ glyphs, text: glyphs.map(({ char }) => char).join('') }));
}

/** The first line that has a text. */
export const find = (pages: readonly PdfPage[], text: string): Row => {
  const row = pages.flatMap(rowsOf).find((candidate) => candidate.text.includes(text));
  if (!row) throw new Error(`no line has ${text}`);
  return row;
};

/** The pages of a source as a reader of the PDF sees them. */
export async function build(text: string): Promise<PdfPage[]> {
  const [pdf] = await pdfEmitter.emit(await layOutText(text));
  return readPages(pdf!.bytes);
}
