import { type Header, saneResolution } from './header.js';

/** One marker with its segment, and after SOS with the packed scan (ITU-T T.81 §B.1). */
interface Segment {
  readonly marker: number;
  /** From the marker's first byte on. */
  readonly whole: Uint8Array;
  /** Content after the length; empty for a marker without one. */
  readonly data: Uint8Array;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/**
 * Frames of Huffman codes: baseline, extended, progressive. Arithmetic, lossless and hierarchic ones no reader of PDF
 * knows.
 */
const COMMON_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const PROFILE_NAME = Buffer.from('ICC_PROFILE\0', 'latin1');
/** Most of a profile that one segment holds (ICC.1 §B.4). */
const PROFILE_PART = 65519;

/** What a JPEG says of itself; undefined where it does not have all its parts up to its end marker. */
export function readJpeg(bytes: Uint8Array): Header | undefined {
  const segments = readSegments(bytes);
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (
    segments.at(-1)?.marker !== EOI ||
    !frame ||
    frame.data.length < 6 ||
    !segments.some(({ marker }) => marker === SOS)
  )
    return undefined;
  const adobe = adobeTransform(segments);
  const plain =
    COMMON_FRAMES.has(frame.marker) && frame.data[0] === 8 && (frame.data[5] !== 3 || !isRgb(frame, segments, adobe));
  return { plain, bare: () => Buffer.concat(bareParts(segments)), resolution: resolutionOf(segments) };
}

/** A JPEG with a profile in place of its own. */
export function withProfile(bytes: Uint8Array, profile: Uint8Array): Buffer {
  const others = readSegments(bytes).filter(({ marker }) => marker !== APP2);
  const [start, ...rest] = others.map(({ whole }) => whole);
  const count = Math.ceil(profile.length / PROFILE_PART);
  const parts = Array.from({ length: count }, (_, i) => {
    const part = profile.subarray(i * PROFILE_PART, (i + 1) * PROFILE_PART);
    const length = 2 + PROFILE_NAME.length + 2 + part.length;
    return Buffer.concat([
      Buffer.from([0xff, APP2, length >> 8, length & 0xff]),
      PROFILE_NAME,
      Buffer.from([i + 1, count]),
      part,
    ]);
  });
  return Buffer.concat([start!, ...parts, ...rest]);
}

/** All but metadata: of the application segments only JFIF and Adobe say what the samples mean. */
function bareParts(segments: readonly Segment[]): Uint8Array[] {
  const isMetadata = ({ marker }: Segment): boolean =>
    marker === COMMENT || (marker > APP0 && marker <= APP15 && marker !== APP14);
  return segments.filter((segment) => !isMetadata(segment)).map(({ whole }) => whole);
}

/** The segments from SOI to EOI, or as far as the file goes. */
function readSegments(bytes: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at >= 0 && at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff || bytes[at + 1] === 0) {
      // Bytes that some programs leave between segments: decoders pass over them.
      at = bytes.indexOf(0xff, at + 1);
      continue;
    }
    const start = at;
    // A marker may be preceded by fill bytes (§B.1.1.2).
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1]!;
    at += 2;
    if (marker === SOI || marker === EOI) {
      segments.push({ marker, whole: Uint8Array.of(0xff, marker), data: new Uint8Array() });
      if (marker === EOI) break;
      continue;
    }
    const length = bytes[at]! * 0x100 + bytes[at + 1]!;
    if (!(length >= 2) || at + length > bytes.length) break;
    const data = bytes.subarray(at + 2, at + length);
    at += length;
    if (marker === SOS) at = scanEnd(bytes, at);
    segments.push({ marker, whole: bytes.subarray(start, at), data });
  }
  return segments;
}

/** Where a scan ends: at a marker that is no stuffed byte and no restart (§F.1.2.3). */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** SOF0 to SOF15; DHT, JPG and DAC lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Colour transform in Adobe's segment: 0 none, 1 YCbCr, 2 YCCK; undefined without the segment. */
function adobeTransform(segments: readonly Segment[]): number | undefined {
  return segments.find(({ marker, data }) => marker === APP14 && data.length >= 12 && latin(data, 5) === 'Adobe')
    ?.data[11];
}

/** Three components that are red, green and blue themselves: some readers take them for YCbCr. */
function isRgb({ data }: Segment, segments: readonly Segment[], adobe: number | undefined): boolean {
  const identifiers = [data[6], data[9], data[12]].map((value) => String.fromCharCode(value ?? 0)).join('');
  return adobe === 0 || (identifiers === 'RGB' && !segments.some(isJfif));
}

function isJfif({ marker, data }: Segment): boolean {
  return marker === APP0 && data.length >= 12 && latin(data, 5) === 'JFIF\0';
}

/** The resolution in the JFIF segment (ITU-T T.871 §10.1). */
function resolutionOf(segments: readonly Segment[]): Header['resolution'] {
  const data = segments.find(isJfif)?.data;
  if (!data) return undefined;
  const perInch = data[7] === 1 ? 1 : data[7] === 2 ? 2.54 : 0;
  return saneResolution({ x: (data[8]! * 0x100 + data[9]!) * perInch, y: (data[10]! * 0x100 + data[11]!) * perInch });
}

function latin(data: Uint8Array, length: number): string {
  return String.fromCharCode(...data.subarray(0, length));
}
