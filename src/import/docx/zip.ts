import { inflateRawSync } from 'node:zlib';
import { refused } from './refusals.js';

/** A file in an archive, as the archive’s directory has it. */
interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated (APPNOTE.TXT 4.4.5). */
  readonly method: number;
  /** Bytes in the archive, and unpacked as the directory claims. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** A ZIP archive whose directory was found to be reasonable; nothing is unpacked until it is asked for. */
export interface Archive {
  /** Names of its files as the directory has them. */
  readonly names: readonly string[];
  /** Unpacks a file; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

/** What no document of an office has: more files, more bytes unpacked, all and one, more bytes from one byte. */
const MAX_FILES = 20_000;
const MAX_TOTAL = 1 << 30;
const MAX_FILE = 1 << 28;
/** Deflate makes at most 1032 bytes of one; blank text of a great table about 200. Small files are let be. */
const MAX_RATIO = 300;
const SMALL = 1 << 24;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Reads an archive’s directory and refuses what is too large, damaged or leads out of the archive. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let total = 0;
  for (const entry of directoryOf(view, bytes)) {
    refuseName(entry.name);
    total += entry.size;
    const swollen = entry.size > SMALL && entry.size > entry.packed * MAX_RATIO;
    if (entries.size >= MAX_FILES || total > MAX_TOTAL || entry.size > MAX_FILE || swollen) throw refused('too-large');
    entries.set(entry.name, entry);
  }
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && unpack(entry, view, bytes);
    },
  };
}

/** A path that leads out of the archive, or that begins at a disk’s root. */
function refuseName(name: string): void {
  const parts = name.split(/[/\\]/);
  if (parts.includes('..') || parts[0] === '' || /^[a-z]:/i.test(name) || name.includes('\0')) {
    throw refused('bad-names');
  }
}

function* directoryOf(view: DataView, bytes: Uint8Array): Generator<Entry> {
  const decoder = new TextDecoder();
  let { at, count } = startOf(view);
  for (; count > 0; count--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) throw refused('damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const wide = wideFields(view, at, nameLength, extra);
    // Bit 0 of the flags: packed under a password of the archive’s own (APPNOTE.TXT 4.4.4).
    if (view.getUint16(at + 8, true) & 1) throw refused('encrypted');
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!/[/\\]$/.test(name)) {
      yield { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), ...wide };
    }
    at += 46 + nameLength + extra + comment;
  }
}

/** Where the directory begins and how many files it names; the end of the archive says so (4.3.16, 4.3.14). */
function startOf(view: DataView): { at: number; count: number } {
  const last = view.byteLength - 22;
  // A comment of at most 65,535 bytes may follow.
  for (let end = last; end >= 0 && end >= last - 0xffff; end--) {
    if (view.getUint32(end, true) !== END) continue;
    const at = view.getUint32(end + 16, true);
    const count = view.getUint16(end + 10, true);
    if (at !== 0xffffffff && count !== 0xffff) return { at, count };
    if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { at, count };
    const wide = Number(view.getBigUint64(end - 12, true));
    if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== END_64) throw refused('damaged');
    return { at: Number(view.getBigUint64(wide + 48, true)), count: Number(view.getBigUint64(wide + 32, true)) };
  }
  throw refused('damaged');
}

/** Sizes and place of an entry, from its ZIP64 field where the plain ones are full (4.5.3). */
function wideFields(
  view: DataView,
  at: number,
  nameLength: number,
  extra: number,
): Pick<Entry, 'packed' | 'size' | 'at'> {
  const plain = [24, 20, 42].map((field) => view.getUint32(at + field, true)) as [number, number, number];
  const end = Math.min(at + 46 + nameLength + extra, view.byteLength);
  let field = at + 46 + nameLength;
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  field += 4;
  const [size, packed, place] = plain.map((value) => {
    if (value !== 0xffffffff || field + 8 > end) return value;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  }) as [number, number, number];
  return { size, packed, at: place };
}

/** The bytes of a file. The directory’s size is the most that is unpacked, whatever stands there. */
function unpack({ at, method, packed, size, crc }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw refused('damaged');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > view.byteLength || (method !== 0 && method !== 8)) throw refused('damaged');
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : inflate(data, size);
  if (content.length !== size || crc32(content) !== crc) throw refused('damaged');
  return content;
}

function inflate(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(data, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.min(Math.max(size, 64), 1 << 22),
    });
  } catch (error) {
    const longer = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw refused(longer ? 'too-large' : 'damaged', error);
  }
}

/** Remainders of every byte, for the polynomial of ZIP (APPNOTE.TXT 4.4.7), bits reversed. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** CRC-32 of bytes: a damaged file may unpack without an error, into other words. */
function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) remainder = TABLE[(remainder ^ bytes[i]!) & 0xff]! ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
