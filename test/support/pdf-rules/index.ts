import { fileFaults, metadataFaults } from './file.js';
import { readObjects } from './objects.js';
import { pageFaults } from './pages.js';
import { pressFaults } from './press.js';
import { structureFaults } from './structure.js';

/** What keeps a file from being PDF/A-2a (or 3a) and PDF/UA-1, as far as rules can be checked by reading; empty for a good one. */
export function archiveFaults(bytes: Uint8Array, part: 2 | 3 = 2): string[] {
  const file = readObjects(bytes);
  return [
    ...new Set([...fileFaults(file), ...metadataFaults(file, part), ...structureFaults(file), ...pageFaults(file)]),
  ];
}

/** What keeps a file from being the PDF/X-4 print master that we promise; empty for a good one. */
export function masterFaults(bytes: Uint8Array): string[] {
  return [...new Set(pressFaults(readObjects(bytes)))];
}
