import { closeSync, existsSync, fstatSync, openSync } from 'node:fs';
import { type OpenFile, readExactly } from '../bytes/read-exactly.js';
import type { OutlineFile } from './outlines.js';
import { openSfnt } from './sfnt.js';

/**
 * Simplified outlines of a whole face, made when the program is built: simplifying takes as long as all other work on a
 * face's subset. The file holds the tolerance, the length of the face's own file, and the outlines one after the other.
 */
const HEADER = 16;

/** Writes the outlines of a face (bytes of the prepared file) for a tolerance in thousandths of an em. */
export function prepareOutlines(path: string, simplify: number): Buffer {
  const face = openSfnt(path, simplify);
  face.loadOutlines(Array.from({ length: face.glyphCount }, (_, glyph) => glyph));
  const outlines = Array.from({ length: face.glyphCount }, (_, glyph) => face.outlineOf(glyph));
  face.close();
  const head = Buffer.alloc(HEADER + (outlines.length + 1) * 4);
  head.writeDoubleBE(simplify, 0);
  head.writeUInt32BE(sizeOf(path), 8);
  head.writeUInt32BE(outlines.length, 12);
  let offset = head.length;
  outlines.forEach((outline, i) => {
    head.writeUInt32BE(offset, HEADER + i * 4);
    offset += outline.length;
  });
  head.writeUInt32BE(offset, HEADER + outlines.length * 4);
  return Buffer.concat([head, ...outlines]);
}

/** Outlines prepared for a face, or undefined where there are none or they are of another face or tolerance. */
export function openPrepared(prepared: string, path: string, simplify: number): OutlineFile | undefined {
  if (!existsSync(prepared)) return undefined;
  const file: OpenFile = { path: prepared, descriptor: openSync(prepared, 'r') };
  const read = (offset: number, length: number): Buffer => readExactly(file, offset, Buffer.alloc(length));
  const head = read(0, HEADER);
  if (head.readDoubleBE(0) !== simplify || head.readUInt32BE(8) !== sizeOf(path)) {
    closeSync(file.descriptor);
    return undefined;
  }
  const offsets = read(HEADER, (head.readUInt32BE(12) + 1) * 4);
  return { file, startOf: (glyph) => offsets.readUInt32BE(glyph * 4) };
}

function sizeOf(path: string): number {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  closeSync(file);
  return size;
}
