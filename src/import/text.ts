import { decode } from '../source/index.js';
import type { Doubt, ImportedDocument, ImportedParagraph } from './document.js';
import { beginningOf } from './plain-text.js';

/** What ends a line: also a page's end, and the line ends of other systems. */
const LINE_END = /\r\n|[\r\n\f\u0085\u2028\u2029]/;
/** Characters that print nothing and mean nothing here; U+0007 ends cells in what Word copies. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]+/g;

/** A plain text of whatever encoding as a document, a line a paragraph; undefined for bytes that are no text. */
export function readPlainText(bytes: Uint8Array): ImportedDocument | undefined {
  const decoded = decode(bytes);
  return decoded.kind === 'text' || decoded.readable ? documentOf(decoded.text) : undefined;
}

/** A text as a document: each line that says something is a paragraph. */
export function documentOf(text: string): ImportedDocument {
  const blocks: ImportedParagraph[] = [];
  const doubts: Doubt[] = [];
  let before: ImportedParagraph['line'] = 'apart';
  let rest = text;
  while (rest !== '') {
    const end = LINE_END.exec(rest);
    const raw = rest.slice(0, end?.index);
    rest = end ? rest.slice(end.index + end[0].length) : '';
    const content = raw.replace(CONTROLS, '').replace(/\v/g, '\n');
    if (content.trim() === '') before = before === 'page' ? 'page' : 'apart';
    else {
      const place = { paragraph: blocks.length + 1, beginning: beginningOf(content) };
      for (const [controls] of raw.matchAll(CONTROLS))
        doubts.push({ kind: { name: 'left-out', what: 'control-character' }, place, text: controls });
      const runs = [{ kind: 'text', text: content } as const];
      const indent = { left: 0, firstLine: 0 };
      blocks.push({ kind: 'paragraph', place, runs, align: 'justify', indent, line: before });
      before = 'follows';
    }
    if (end?.[0] === '\f') before = 'page';
  }
  return { blocks, notes: new Map(), pictures: new Map(), doubts };
}
