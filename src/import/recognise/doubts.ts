import type { Message } from '../../model/index.js';
import type { ImportedDocument } from '../document.js';
import { DOCX_DOUBTS } from '../docx/index.js';
import type { OnRemark } from '../remark.js';

/** What readers call what they could not read as it stands, in words for editors. */
const WORDS: Readonly<Record<string, Message>> = {
  ...DOCX_DOUBTS,
  'control-character': { zh: '看不见的控制符', en: 'control characters that print nothing' },
};

/** Says what the reader of a document found doubtful or left out. */
export function tellDoubts({ doubts }: ImportedDocument, report: OnRemark): void {
  for (const { kind, place, text } of doubts) {
    const what =
      kind.name === 'joined'
        ? { zh: '两段接成一段', en: 'two paragraphs became one' }
        : (WORDS[kind.what] ?? { zh: kind.what, en: kind.what });
    report({ kind: kind.name, what, place, text });
  }
}
