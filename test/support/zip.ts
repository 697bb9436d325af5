import { deflateRawSync } from 'node:zlib';

/** What a made archive says otherwise than it is. */
export interface ZipTweaks {
  /** The unpacked size that the directory claims, by name. */
  readonly claims?: Readonly<Record<string, number>>;
  /** The packed size that the directory claims for every file. */
  readonly packed?: number;
  /** Flags of every file: 1 is a password. */
  readonly flags?: number;
  /** Files that are not packed. */
  readonly stored?: boolean;
  /** Sizes in ZIP64 fields. */
  readonly wide?: boolean;
}

/** An archive of files; its names may be any. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, tweaks: ZipTweaks = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = tweaks.stored ? plain : deflateRawSync(plain);
    const size = tweaks.claims?.[name] ?? plain.length;
    const label = Buffer.from(name);
    const shared = [
      ...[16, 20],
      ...[16, tweaks.flags ?? 0],
      ...[16, tweaks.stored ? 0 : 8],
      ...[32, 0],
      ...[32, crcOf(plain)],
    ];
    const sizes = tweaks.wide ? [32, 0xffffffff, 32, 0xffffffff] : [32, tweaks.packed ?? packed.length, 32, size];
    const extra = tweaks.wide ? fields(16, 1, 16, 16, 64, size, 64, packed.length) : Buffer.alloc(0);
    const local = fields(32, 0x04034b50, ...shared, 32, packed.length, 32, size, 16, label.length, 16, 0);
    parts.push(local, label, packed);
    const numbers = [16, label.length, 16, extra.length, 16, 0, 16, 0, 16, 0, 32, 0, 32, at];
    directory.push(fields(32, 0x02014b50, 16, 20, ...shared, ...sizes, ...numbers), label, extra);
    at += local.length + label.length + packed.length;
  }
  const count = Object.keys(files).length;
  const whole = Buffer.concat(directory);
  const end = fields(32, 0x06054b50, 16, 0, 16, 0, 16, count, 16, count, 32, whole.length, 32, at, 16, 0);
  return Buffer.concat([...parts, whole, end]);
}

/** Numbers in little-endian order, each behind its width in bits. */
function fields(...pairs: readonly number[]): Buffer {
  return Buffer.concat(
    Array.from({ length: pairs.length / 2 }, (_, i) => {
      const [bits, value] = [pairs[2 * i]!, pairs[2 * i + 1]!];
      const bytes = Buffer.alloc(bits / 8);
      if (bits === 64) bytes.writeBigUInt64LE(BigInt(value));
      else bytes.writeUIntLE(value, 0, bits / 8);
      return bytes;
    }),
  );
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
