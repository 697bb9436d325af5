import { type OpenFile, readExactly } from '../bytes/read-exactly.js';

/** Outlines as they lie in an open file. */
export interface OutlineFile {
  readonly file: OpenFile;
  /** Offset of a glyph's outline in the file, bytes; that of the next glyph is its end. */
  startOf(glyph: number): number;
}

/** Most bytes read at once. */
const WINDOW = 0x10000;
/** Unwanted bytes between two outlines, up to which one read of both takes less than two. */
const GAP = 0x4000;

let scratch: Buffer | undefined;

/**
 * Reads the outlines of some glyphs in the order in which they lie, neighbours together: a face has a hanzi every few
 * hundred bytes.
 */
export function readOutlines(
  { file, startOf }: OutlineFile,
  glyphs: Iterable<number>,
  keep: (glyph: number, outline: Buffer) => void,
): void {
  const places = Array.from(glyphs, (glyph) => ({ glyph, start: startOf(glyph), end: startOf(glyph + 1) }));
  places.sort((a, b) => a.start - b.start);
  scratch ??= Buffer.alloc(WINDOW);
  for (let i = 0; i < places.length; ) {
    const from = places[i]!.start;
    let to = places[i]!.end;
    let next = i + 1;
    for (; next < places.length && places[next]!.start - to <= GAP && places[next]!.end - from <= WINDOW; next++) {
      // A blank glyph begins where the next one does: after it in the row, it ends before it.
      to = Math.max(to, places[next]!.end);
    }
    const window = readExactly(
      file,
      from,
      to - from <= WINDOW ? scratch.subarray(0, to - from) : Buffer.alloc(to - from),
    );
    for (; i < next; i++) {
      const { glyph, start, end } = places[i]!;
      keep(glyph, Buffer.from(window.subarray(start - from, end - from)));
    }
  }
}
