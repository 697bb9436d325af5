import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A file as a reader shows it. */
export interface ReadFile {
  /** Page by page, from head to foot. */
  readonly lines: readonly ReadLine[];
  /** How many pages it has, blank ones too. */
  readonly pages: number;
}

/** A line of a page as a reader shows it. */
export interface ReadLine {
  readonly page: number;
  /** Baseline from the sheet's lower edge, pt. */
  readonly y: number;
  /** Its characters without blanks and leaders. */
  readonly text: string;
  /** What it is put together of, left to right. */
  readonly pieces?: readonly ReadPiece[];
  /** Its page is wider than high. */
  readonly across?: true;
}

/** A text of a line that one operation shows, pt from the sheet's lower left corner; `y` is its baseline. */
export interface ReadPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Without blanks and leaders. */
  readonly text: string;
}

/** Pieces of one line may differ in height by as much of the line's size: a note's mark stands raised. */
const RAISED = 0.55;
/** Largest type that has notes, pt: titles in 二号. What is larger, as a watermark, has pieces of one height only. */
const LARGEST_NOTED = 22.1;
/** Pieces of one height differ by rounding alone, pt. */
const ROUNDED = 2;

/** Reads the lines of a PDF back, page by page from head to foot. Lines that hold nothing but blanks are left out. */
export async function readLines(bytes: Uint8Array): Promise<ReadFile> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const lines: ReadLine[] = [];
  const pages = document.numPages;
  for (let page = 1; page <= pages; page++) {
    const proxy = await document.getPage(page);
    const { items } = await proxy.getTextContent({ disableNormalization: true });
    const { width, height } = proxy.getViewport({ scale: 1 });
    const sheet = width > height ? { across: true as const } : {};
    const rows: {
      readonly y: number;
      readonly size: number;
      readonly pieces: (ReadPiece & { readonly middle: number; readonly whole: string })[];
    }[] = [];
    const texts = items.filter((item) => 'str' in item && item.str.trim() !== '') as TextItem[];
    // Large type first: it says where lines stand.
    for (const item of texts.sort((a, b) => b.height - a.height)) {
      const [x, y] = [item.transform[4] as number, item.transform[5] as number];
      let row = rows.find((candidate) => Math.abs(candidate.y - y) < reachOf(candidate.size));
      if (!row) {
        row = { y, size: item.height, pieces: [] };
        rows.push(row);
      }
      // A squeezed bracket's box begins before the letter that it follows: middles are in order.
      const { width, height: size, str: whole } = item;
      row.pieces.push({ x, y, width, size, text: plain(whole), middle: x + width / 2, whole });
    }
    for (const { y, pieces } of rows.sort((a, b) => b.y - a.y)) {
      const text = plain(
        pieces
          .sort((a, b) => a.middle - b.middle)
          .map((piece) => piece.whole)
          .join(''),
      );
      if (text) lines.push({ page, y, text, pieces, ...sheet });
    }
  }
  await document.destroy();
  return { lines, pages };
}

/** How far from its baseline the pieces of a line may stand, pt. */
function reachOf(size: number): number {
  return size > LARGEST_NOTED ? ROUNDED : RAISED * size;
}

/** A text without what readers add or drop: blanks, and the dots of leaders. */
export function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, '').replace(/\.{4,}/g, '');
}
