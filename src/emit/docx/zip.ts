import { deflateRaw } from '../deflate.js';
import { crc32 } from './crc32.js';
import type { Parts } from './skeleton.js';

const CONTENT_TYPES = '[Content_Types].xml';
/** Version 2.0 of the format: deflate (APPNOTE.TXT 4.4.3). */
const VERSION = 20;
/** Unix, format 6.3: readers take permissions from the attributes. */
const MADE_BY = 0x33f;
/** Names are UTF-8 (APPNOTE.TXT 4.4.4). */
const UTF8 = 0x0800;
/** 1980-01-01, the first day that ZIP can write: no clock and no time zone in the file. */
const FIRST_DAY = 0x21;
/** An ordinary file that all may read and its owner write. */
const ATTRIBUTES = 0o100644 * 0x10000;

/**
 * The package as bytes (PKWARE APPNOTE.TXT 6.3): content types first, then the parts by name. ZIP libraries pack through streams
 * and worker threads and take checksums in JavaScript, which costs more than packing itself.
 */
export function zip(parts: Parts): Uint8Array {
  const others = [...parts.keys()].filter((path) => path !== CONTENT_TYPES).sort();
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of [CONTENT_TYPES, ...others]) {
    const part = parts.get(path)!;
    const content = typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part.buffer, part.byteOffset, part.length);
    // Pictures are packed already.
    const packed = !path.startsWith('word/media/');
    const bytes = packed ? deflateRaw(content) : content;
    const name = Buffer.from(path, 'utf8');
    const common = commonFields(packed, crc32(content), bytes.length, content.length, name.length);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, bytes]);
    directory.push(directoryEntry(common, offset), name);
    files.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...files, entries, endRecord(files.length, entries.length, offset)]);
}

/** What a file's own header and its entry in the directory have in common (APPNOTE.TXT 4.3.7). */
function commonFields(packed: boolean, crc: number, size: number, unpackedSize: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(packed ? 8 : 0, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(unpackedSize, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

/** An entry of the central directory, its name to follow (APPNOTE.TXT 4.3.12). */
function directoryEntry(common: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(MADE_BY, 4);
  common.copy(entry, 6);
  entry.writeUInt32LE(ATTRIBUTES, 38);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

/** The end of the central directory (APPNOTE.TXT 4.3.16). */
function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
