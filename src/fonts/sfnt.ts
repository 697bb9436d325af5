import { closeSync, openSync } from 'node:fs';
import { type OpenFile, readExactly } from '../bytes/read-exactly.js';
import { type OutlineFile, readOutlines } from './outlines.js';
import { simplifyOutline } from './simplify.js';

/**
 * An open TrueType file (ISO/IEC 14496-22). Only the tables asked for are read: a hanzi face is 9–15 MB,
 * an issue needs some hundred kilobytes of it.
 */
export interface Sfnt {
  readonly path: string;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Copy of a table, or undefined where the face has none. */
  table(tag: string): Buffer | undefined;
  /** Glyph id for a code point, 0 where the face has none. */
  glyphOf(codePoint: number): number;
  /** Advance width in font units. */
  advanceOf(glyph: number): number;
  /** Reads the outlines of many glyphs at once. */
  loadOutlines(glyphs: Iterable<number>): void;
  /** The glyph's `glyf` record; empty for a blank glyph. */
  outlineOf(glyph: number): Buffer;
  /** Puts another outline in a glyph's place. */
  reshape(glyph: number, outline: Buffer): void;
  /** Closes the face's file and that of its prepared outlines. */
  close(): void;
}

interface TableRecord {
  readonly offset: number;
  readonly length: number;
}

/**
 * Opens a face. `simplify` is a tolerance for outlines, thousandths of an em; `prepared` holds outlines
 * that were simplified before. Throws an Error for a file that is not a TrueType
 * face with outlines in `glyf`.
 */
export function openSfnt(path: string, simplify = 0, prepared?: OutlineFile): Sfnt {
  const file: OpenFile = { path, descriptor: openSync(path, 'r') };
  const read = (offset: number, length: number): Buffer => readExactly(file, offset, Buffer.alloc(length));
  const directory = readDirectory(read);
  const required = (tag: string): Buffer => {
    const table = read(recordOf(directory, tag, path).offset, recordOf(directory, tag, path).length);
    return table;
  };
  const head = required('head');
  const longLoca = head.readInt16BE(50) === 1;
  const unitsPerEm = head.readUInt16BE(18);
  const glyphCount = required('maxp').readUInt16BE(4);
  const metricCount = required('hhea').readUInt16BE(34);
  const hmtx = required('hmtx');
  const glyphOf = characterMap(required('cmap'));
  const glyf = recordOf(directory, 'glyf', path);
  let loca: Buffer | undefined;
  // PDF and DOCX ask for the same glyphs.
  const outlines = new Map<number, Buffer>();
  const own: OutlineFile = {
    file,
    startOf: (glyph) => {
      loca ??= required('loca');
      return glyf.offset + (longLoca ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
    },
  };
  const loadOutlines = (glyphs: Iterable<number>): void => {
    const wanted = new Set<number>();
    for (const glyph of glyphs) if (!outlines.has(glyph)) wanted.add(glyph);
    const tolerance = prepared ? 0 : (simplify * unitsPerEm) / 1000;
    readOutlines(prepared ?? own, wanted, (glyph, outline) => {
      outlines.set(glyph, tolerance > 0 ? simplifyOutline(outline, tolerance) : outline);
    });
  };
  return {
    path,
    unitsPerEm,
    glyphCount,
    table: (tag) => {
      const record = directory.get(tag);
      return record && read(record.offset, record.length);
    },
    glyphOf,
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metricCount - 1) * 4),
    loadOutlines,
    outlineOf: (glyph) => {
      if (!outlines.has(glyph)) loadOutlines([glyph]);
      return outlines.get(glyph)!;
    },
    reshape: (glyph, outline) => outlines.set(glyph, outline),
    close: () => {
      closeSync(file.descriptor);
      if (prepared) closeSync(prepared.file.descriptor);
    },
  };
}

function recordOf(directory: ReadonlyMap<string, TableRecord>, tag: string, path: string): TableRecord {
  const record = directory.get(tag);
  if (!record) throw new Error(`${path}: no '${tag}' table; only TrueType outlines are supported`);
  return record;
}

function readDirectory(read: (offset: number, length: number) => Buffer): Map<string, TableRecord> {
  const count = read(0, 12).readUInt16BE(4);
  const records = read(12, count * 16);
  const directory = new Map<string, TableRecord>();
  for (let i = 0; i < count; i++) {
    const at = i * 16;
    directory.set(records.toString('latin1', at, at + 4), {
      offset: records.readUInt32BE(at + 8),
      length: records.readUInt32BE(at + 12),
    });
  }
  return directory;
}

/** The best Unicode subtable: format 12 (all planes) before format 4 (plane 0). */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  let format4 = -1;
  let format12 = -1;
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const platform = cmap.readUInt16BE(4 + i * 8);
    const offset = cmap.readUInt32BE(8 + i * 8);
    if (platform !== 0 && platform !== 3) continue;
    const format = cmap.readUInt16BE(offset);
    if (format === 12) format12 = offset;
    else if (format === 4) format4 = offset;
  }
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.length);
  if (format12 >= 0) return (codePoint) => lookupGroups(view, format12, codePoint);
  if (format4 >= 0) return (codePoint) => (codePoint > 0xffff ? 0 : lookupSegments(cmap, format4, codePoint));
  return () => 0;
}

function lookupGroups(cmap: DataView, base: number, codePoint: number): number {
  let low = 0;
  let high = cmap.getUint32(base + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = base + 16 + middle * 12;
    if (codePoint < cmap.getUint32(at)) high = middle - 1;
    else if (codePoint > cmap.getUint32(at + 4)) low = middle + 1;
    else return cmap.getUint32(at + 8) + codePoint - cmap.getUint32(at);
  }
  return 0;
}

function lookupSegments(cmap: Buffer, base: number, codePoint: number): number {
  const twice = cmap.readUInt16BE(base + 6);
  let low = 0;
  let high = twice / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cmap.readUInt16BE(base + 14 + middle * 2) < codePoint) low = middle + 1;
    else high = middle;
  }
  const startAt = base + 16 + twice + low * 2;
  const start = cmap.readUInt16BE(startAt);
  if (start > codePoint) return 0;
  const delta = cmap.readUInt16BE(startAt + twice);
  const rangeAt = startAt + twice * 2;
  const range = cmap.readUInt16BE(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = cmap.readUInt16BE(rangeAt + range + (codePoint - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
