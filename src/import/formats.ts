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
  { matches: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! < 9, read: readDocx },
  { matches: (bytes) => bytes.length > 0, read: (bytes) => readPlainText(bytes) },
];
