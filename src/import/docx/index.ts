import type { ImportedDocument } from '../document.js';
import { partOf, readComments, readNotes, tellMargins, tellUnusedComments } from './beside.js';
import { blocksIn, streamBlocks } from './blocks.js';
import { doubtOf, NOWHERE } from './doubts.js';
import { formatsOf } from './formats.js';
import { countLists } from './labels.js';
import { readLists } from './numbering.js';
import { openPackage } from './package.js';
import { picturesOf } from './pictures.js';
import { refused } from './refusals.js';
import { type Changes, newStory, type Reading } from './story.js';
import { readStyles } from './styles.js';

export { DOCX_DOUBTS } from './doubts.js';
export { isEncrypted } from './package.js';

/**
 * Reads a document of Word, WPS, LibreOffice and others that write DOCX (ISO/IEC 29500, transitional and strict).
 * Without a word on tracked changes they are accepted, and each is a doubt. A file that is none throws a UsageError.
 */
export function readDocx(bytes: Uint8Array, { changes }: { readonly changes?: Changes } = {}): ImportedDocument {
  const reading = openReading(bytes, changes);
  const { package: parts, doubts, pictures } = reading;
  const text = parts.read(parts.main);
  if (!text) throw refused('no-document');
  const counters = countLists();
  const blocks = streamBlocks(text, newStory(reading, parts.main, { counters, blocksOf: blocksIn }));
  const notes = readNotes(reading);
  tellMargins(reading);
  tellUnusedComments(reading);
  for (const format of counters.unknown) {
    doubts.push(doubtOf({ name: 'doubtful', what: 'number-format', text: format }, NOWHERE));
  }
  if (parts.macros) doubts.push(doubtOf({ name: 'left-out', what: 'macros', text: '' }, NOWHERE));
  return { blocks, notes, pictures: pictures.all, doubts };
}

function openReading(bytes: Uint8Array, changes: Changes | undefined): Reading {
  const parts = openPackage(bytes);
  const read = (kind: string): Uint8Array | undefined => {
    const part = partOf(parts, kind);
    return part === undefined ? undefined : parts.read(part);
  };
  const styles = readStyles(read('styles'));
  return {
    package: parts,
    changes,
    styles,
    formats: formatsOf(styles),
    lists: readLists(read('numbering'), styles),
    pictures: picturesOf(parts),
    doubts: [],
    comments: readComments(parts),
    usedComments: new Set(),
    notes: new Map(),
    margins: new Set(),
  };
}
