import type { ImportedDocument } from './document.js';
import { readDocx } from './docx/index.js';
import { readPlainText } from './text.js';

/** How a tracked change is read: as if accepted or rejected. */
export type ChangeReading = 'accept' | 'reject';

/** A format that an import reads. */
export interface ImportFormat {
  /** Whether a file is of it, by its first bytes and its name. */
  matches(bytes: Uint8Array, name: string): boolean;
  /** Undefined for bytes that only seemed to be of it. */
  read(bytes: Uint8Array, options: { readonly changes?: ChangeReading }): ImportedDocument | undefined;
}

/** The formats, in the order that they are tried in. Plain text takes what is none of the others. */
export const FORMATS: readonly ImportFormat[] = [
  // Kin of Word's that the reader tells what to do with are its matter too.
  {
    matches: (bytes) =>
      ['PK\u0003\u0004', 'PK\u0005\u0006', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'].some((head) => begins(bytes, head)),
    read: readDocx,
  },
  { matches: (bytes) => bytes.length > 0, read: (bytes) => readPlainText(bytes) },
];

/** Whether a file begins with some bytes, each a character. */
export function begins(bytes: Uint8Array, head: string): boolean {
  return Array.from(head).every((character, index) => bytes[index] === character.charCodeAt(0));
}
