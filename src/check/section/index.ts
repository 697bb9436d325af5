import { editorNote } from './editor-note.js';
import { sectionEmpty } from './empty.js';
import { sectionNumbering } from './numbering.js';

/** Rules about sections, in the order of the proof. */
export const sectionRules = [sectionNumbering, sectionEmpty, editorNote] as const;
