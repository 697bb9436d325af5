import { endianness } from 'node:os';
import { READERS_FONT_FILE } from '../text/readers.js';
import type { Sfnt } from './sfnt.js';
import type { FaceNames, Slot } from './types.js';

/** What a standalone face carries beside its outlines. */
export interface StandaloneNames extends FaceNames {
  readonly bold: boolean;
  /** Code point → index in the subset, ascending. */
  readonly map: ReadonlyMap<number, number>;
}

/**
 * A TrueType subset (ISO/IEC 14496-22): the slots' outlines byte for byte, components included, hinting kept. A slot
 * with a shift becomes a composite of the original, so that widths in `hmtx` and in the PDF agree (ISO 19005-2
 * §6.2.11.5). Without `names` it holds what a PDF's FontFile2 needs (ISO 32000-1 §9.9); with them it also stands alone.
 */
export function subsetFace(face: Sfnt, slots: readonly Slot[], names?: StandaloneNames): Uint8Array {
  face.loadOutlines(slots.map(({ glyph }) => glyph));
  const builder = glyphTable(face, slots);
  const tables = new Map<string, Buffer | readonly Buffer[]>();
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = face.table(tag);
    if (table) tables.set(tag, table);
  }
  tables.set('glyf', builder.outlines);
  tables.set('loca', builder.loca);
  tables.set('hmtx', builder.hmtx);
  const head = Buffer.from(face.table('head')!);
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  tables.set('head', head);
  const hhea = Buffer.from(face.table('hhea')!);
  hhea.writeUInt16BE(Math.min(0xffff, Math.max(hhea.readUInt16BE(10), ...slots.map(({ advance }) => advance))), 10);
  hhea.writeUInt16BE(builder.count, 34);
  tables.set('hhea', hhea);
  const maxp = Buffer.from(face.table('maxp')!);
  maxp.writeUInt16BE(builder.count, 4);
  maxp.writeUInt16BE(Math.max(1, maxp.readUInt16BE(28)), 28);
  maxp.writeUInt16BE(Math.max(2, maxp.readUInt16BE(30)), 30);
  tables.set('maxp', maxp);
  if (names) {
    tables.set('cmap', cmapTable(names.map));
    tables.set('name', nameTable(names));
    tables.set('post', postTable(face));
    tables.set('OS/2', os2Table(face, names));
  }
  return assemble(tables, names ? READERS_FONT_FILE : 0);
}

const COMPONENT_WORDS = 0x0001;
const COMPONENT_XY = 0x0002;
const COMPONENT_SCALE = 0x0008;
const COMPONENT_MORE = 0x0020;
const COMPONENT_XY_SCALE = 0x0040;
const COMPONENT_2X2 = 0x0080;

interface GlyphTables {
  /** The `glyf` table in pieces. */
  readonly outlines: readonly Buffer[];
  readonly loca: Buffer;
  readonly hmtx: Buffer;
  readonly count: number;
}

function glyphTable(face: Sfnt, slots: readonly Slot[]): GlyphTables {
  // Slots come first so that their index is known to the caller; originals that composites need follow behind.
  const outlines: Buffer[] = [face.outlineOf(0)];
  const advances: number[] = [face.advanceOf(0)];
  const indexOf = new Map<number, number>([[0, 0]]);
  slots.forEach((slot, i) => {
    advances.push(slot.advance);
    if (slot.shift === 0 && !indexOf.has(slot.glyph)) indexOf.set(slot.glyph, i + 1);
  });
  const appended: number[] = [];
  const indexFor = (glyph: number): number => {
    let index = indexOf.get(glyph);
    if (index === undefined) {
      index = slots.length + 1 + appended.length;
      indexOf.set(glyph, index);
      appended.push(glyph);
    }
    return index;
  };
  slots.forEach((slot, i) => {
    const outline = face.outlineOf(slot.glyph);
    const own = indexOf.get(slot.glyph) === i + 1;
    outlines.push(
      own || outline.length === 0 ? remap(outline, indexFor) : shifted(outline, indexFor(slot.glyph), slot.shift),
    );
  });
  for (let i = 0; i < appended.length; i++) {
    outlines.push(remap(face.outlineOf(appended[i]!), indexFor));
    advances.push(face.advanceOf(appended[i]!));
  }
  return pack(outlines, advances);
}

function remap(outline: Buffer, indexFor: (glyph: number) => number): Buffer {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return outline;
  const copy = Buffer.from(outline);
  for (let at = 10; ; ) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(indexFor(copy.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & COMPONENT_WORDS ? 4 : 2);
    if (flags & COMPONENT_SCALE) at += 2;
    else if (flags & COMPONENT_XY_SCALE) at += 4;
    else if (flags & COMPONENT_2X2) at += 8;
    if (!(flags & COMPONENT_MORE)) return copy;
  }
}

function shifted(outline: Buffer, component: number, shift: number): Buffer {
  const composite = Buffer.alloc(18);
  composite.writeInt16BE(-1, 0);
  composite.writeInt16BE(outline.readInt16BE(2) + shift, 2);
  composite.writeInt16BE(outline.readInt16BE(4), 4);
  composite.writeInt16BE(outline.readInt16BE(6) + shift, 6);
  composite.writeInt16BE(outline.readInt16BE(8), 8);
  composite.writeUInt16BE(COMPONENT_WORDS | COMPONENT_XY, 10);
  composite.writeUInt16BE(component, 12);
  composite.writeInt16BE(shift, 14);
  return composite;
}

const PADDING = Buffer.alloc(3);

function pack(outlines: readonly Buffer[], advances: readonly number[]): GlyphTables {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  const hmtx = Buffer.alloc(outlines.length * 4);
  const pieces: Buffer[] = [];
  let offset = 0;
  outlines.forEach((outline, i) => {
    loca.writeUInt32BE(offset, i * 4);
    hmtx.writeUInt16BE(Math.max(0, Math.min(0xffff, advances[i]!)), i * 4);
    hmtx.writeInt16BE(outline.length >= 10 ? outline.readInt16BE(2) : 0, i * 4 + 2);
    pieces.push(outline);
    offset += outline.length;
    const padding = (4 - (offset & 3)) & 3;
    if (padding) pieces.push(PADDING.subarray(0, padding));
    offset += padding;
  });
  loca.writeUInt32BE(offset, outlines.length * 4);
  return { outlines: pieces, loca, hmtx, count: outlines.length };
}

function cmapTable(map: ReadonlyMap<number, number>): Buffer {
  const entries = [...map].sort((a, b) => a[0] - b[0]);
  const plane0 = entries.filter(([codePoint]) => codePoint < 0xffff);
  const format4 = segments(plane0);
  const format12 = Buffer.alloc(16 + entries.length * 12);
  format12.writeUInt16BE(12, 0);
  format12.writeUInt32BE(format12.length, 4);
  format12.writeUInt32BE(entries.length, 12);
  entries.forEach(([codePoint, index], i) => {
    format12.writeUInt32BE(codePoint, 16 + i * 12);
    format12.writeUInt32BE(codePoint, 20 + i * 12);
    format12.writeUInt32BE(index, 24 + i * 12);
  });
  const header = Buffer.alloc(20);
  header.writeUInt16BE(2, 2);
  header.writeUInt16BE(3, 4);
  header.writeUInt16BE(1, 6);
  header.writeUInt32BE(20, 8);
  header.writeUInt16BE(3, 12);
  header.writeUInt16BE(10, 14);
  header.writeUInt32BE(20 + format4.length, 16);
  return Buffer.concat([header, format4, format12]);
}

function segments(entries: readonly (readonly [number, number])[]): Buffer {
  const runs: { start: number; end: number; delta: number }[] = [];
  for (const [codePoint, index] of entries) {
    const delta = (index - codePoint) & 0xffff;
    const last = runs[runs.length - 1];
    if (last && last.end + 1 === codePoint && last.delta === delta) last.end = codePoint;
    else runs.push({ start: codePoint, end: codePoint, delta });
  }
  runs.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const count = runs.length;
  const buffer = Buffer.alloc(16 + count * 8);
  const power = 2 ** Math.floor(Math.log2(count));
  [4, buffer.length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2].forEach((value, i) => {
    buffer.writeUInt16BE(value, i * 2);
  });
  runs.forEach((run, i) => {
    buffer.writeUInt16BE(run.end, 14 + i * 2);
    buffer.writeUInt16BE(run.start, 16 + count * 2 + i * 2);
    buffer.writeUInt16BE(run.delta, 16 + count * 4 + i * 2);
  });
  return buffer;
}

function nameTable({ family, postscriptName, bold }: StandaloneNames): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, bold ? 'Bold' : 'Regular'],
    [3, `${postscriptName} subset`],
    [4, bold ? `${family} Bold` : family],
    [6, postscriptName],
  ];
  const header = Buffer.alloc(6 + names.length * 12);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  const strings: Buffer[] = [];
  let offset = 0;
  names.forEach(([id, text], i) => {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, k) => {
      header.writeUInt16BE(value, 6 + i * 12 + k * 2);
    });
    strings.push(bytes);
    offset += bytes.length;
  });
  return Buffer.concat([header, ...strings]);
}

function postTable(face: Sfnt): Buffer {
  const post = Buffer.alloc(32);
  face.table('post')?.copy(post, 0, 0, 32);
  post.writeUInt32BE(0x00030000, 0);
  return post;
}

function os2Table(face: Sfnt, { map, bold }: StandaloneNames): Buffer {
  const os2 = Buffer.from(face.table('OS/2')!);
  const plane0 = [...map.keys()].filter((codePoint) => codePoint <= 0xffff);
  // A face such as Noto Sans SC Medium is a family of its own, hence style Regular whatever its weight; only a true
  // Bold is Bold.
  os2.writeUInt16BE((os2.readUInt16BE(62) & ~0x61) | (bold ? 0x20 : 0x40), 62);
  os2.writeUInt16BE(Math.min(...plane0, 0xffff), 64);
  os2.writeUInt16BE(Math.max(...plane0, 0), 66);
  return os2;
}

/**
 * Copies the tables to their places in one buffer of at least `least` bytes: an issue's faces are the largest things in
 * memory, and each fresh copy costs.
 */
function assemble(tables: ReadonlyMap<string, Buffer | readonly Buffer[]>, least: number): Uint8Array {
  const sorted = [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, table]) => [tag, Buffer.isBuffer(table) ? [table] : table] as const);
  const lengths = sorted.map(([, pieces]) => pieces.reduce((sum, piece) => sum + piece.length, 0));
  const headerLength = 12 + sorted.length * 16;
  const total = lengths.reduce((sum, length) => sum + ((length + 3) & ~3), headerLength);
  const file = Buffer.alloc(Math.max(least, total));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  file.writeUInt32BE(0x00010000, 0);
  [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].forEach((value, i) => {
    file.writeUInt16BE(value, 4 + i * 2);
  });
  let offset = headerLength;
  let headAt = 0;
  let sums = 0;
  sorted.forEach(([tag, pieces], i) => {
    let end = offset;
    for (const piece of pieces) end += piece.copy(file, end);
    const at = 12 + i * 16;
    const padded = (end + 3) & ~3;
    const sum = checksum(file.subarray(offset, padded));
    sums += sum;
    file.write(tag, at, 'latin1');
    file.writeUInt32BE(sum, at + 4);
    file.writeUInt32BE(offset, at + 8);
    file.writeUInt32BE(lengths[i]!, at + 12);
    if (tag === 'head') headAt = offset;
    offset = padded;
  });
  // Tables start at multiples of four: the file's sum is that of its parts.
  file.writeUInt32BE((0xb1b0afba - sums - checksum(file.subarray(0, headerLength))) >>> 0, headAt + 8);
  return file;
}

/**
 * Sum of a region's big-endian words. Turning it over in place needs no copy; signed sums stay small integers to V8.
 */
function checksum(region: Buffer): number {
  const turned = endianness() === 'LE';
  if (turned) region.swap32();
  const words = new Int32Array(region.buffer, region.byteOffset, region.length >> 2);
  let sum = 0;
  for (let i = 0; i < words.length; i++) sum = (sum + words[i]!) | 0;
  if (turned) region.swap32();
  return sum >>> 0;
}
