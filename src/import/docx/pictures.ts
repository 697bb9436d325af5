import { gunzipSync } from 'node:zlib';
import type { ImportedPicture } from '../document.js';
import type { Package } from './package.js';

/** The pictures that a document shows, each once however often it is shown. */
export interface Pictures {
  readonly all: ReadonlyMap<string, ImportedPicture>;
  /** Takes the picture of a part; undefined where the package has no such part. */
  take(part: string): { readonly id: string; readonly known: boolean } | undefined;
}

export function picturesOf(parts: Pick<Package, 'read'>): Pictures {
  const all = new Map<string, ImportedPicture>();
  const known = new Map<string, boolean>();
  return {
    all,
    take(part) {
      const id = part.toLowerCase();
      if (!all.has(id)) {
        const bytes = parts.read(part);
        if (!bytes || bytes.length === 0) return undefined;
        const plain = inflated(bytes);
        const ending = endingOf(plain);
        known.set(id, ending !== undefined);
        all.set(id, { bytes: plain, ending: ending ?? /\.([a-z0-9]{1,5})$/.exec(id)?.[1] ?? 'bin' });
      }
      return { id, known: known.get(id)! };
    },
  };
}

/** A picture of more bytes than this, packed once more, stays as it is. */
const MAX_INFLATED = 1 << 27;

/** EMZ, WMZ and SVGZ are packed once more (RFC 1952). */
function inflated(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_INFLATED });
  } catch {
    return bytes;
  }
}

/** What files of pictures begin with, as Latin-1. */
const BEGINNINGS: readonly (readonly [ending: string, begins: (begin: string) => boolean])[] = [
  ['png', (begin) => begin.startsWith('\x89PNG')],
  ['jpg', (begin) => begin.startsWith('\xff\xd8\xff')],
  ['gif', (begin) => begin.startsWith('GIF8')],
  ['bmp', (begin) => begin.startsWith('BM')],
  ['tiff', (begin) => begin.startsWith('II*\0') || begin.startsWith('MM\0*')],
  ['webp', (begin) => begin.startsWith('RIFF') && begin.startsWith('WEBP', 8)],
  // Its header holds the signature behind sizes (MS-EMF 2.2.9).
  ['emf', (begin) => begin.startsWith('\x01\0\0\0') && begin.startsWith(' EMF', 40)],
  // With a header for placing, or without (MS-WMF 2.3.2).
  ['wmf', (begin) => ['\xd7\xcd\xc6\x9a', '\x01\0\t\0', '\x02\0\t\0'].some((mark) => begin.startsWith(mark))],
  ['svg', (begin) => /^(?:\xef\xbb\xbf)?\s*<(?:svg[\s>]|(?:\?xml|!--|!DOCTYPE)[\s\S]*?<svg[\s>])/.test(begin)],
];

function endingOf(bytes: Uint8Array): string | undefined {
  const begin = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return BEGINNINGS.find(([, begins]) => begins(begin))?.[0];
}
