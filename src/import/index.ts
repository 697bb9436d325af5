import type { ImportedDocument } from './document.js';
import { type Written, writeSource } from './markdown/index.js';
import { type Instead, type Recognised, recognise } from './recognise/index.js';
import type { Remark } from './remark.js';

export type { ImportedDocument } from './document.js';
export { isEncrypted } from './docx/index.js';
export { begins, type ChangeReading, FORMATS } from './formats.js';
export { mergeDocuments } from './merge.js';
export type { Remark, RemarkKind } from './remark.js';

/** What an import comes to. */
export interface Imported extends Written {
  readonly recognised: Recognised;
  readonly remarks: readonly Remark[];
}

/** Makes the source of an issue of a document, and says what was recognised, doubtful and left out. */
export function importDocument(document: ImportedDocument, instead: Instead): Imported {
  const remarks: Remark[] = [];
  const report = (remark: Remark): void => {
    remarks.push(remark);
  };
  const recognised = recognise(document, instead, report);
  return { recognised, ...writeSource(recognised, document, report), remarks };
}
