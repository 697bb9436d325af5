import type { NoteFlow, PageLabel } from '../../model/index.js';
import { leafParagraphs } from '../../model/walk.js';
import type { DocxContext, NoteParagraph, NotePart } from './context.js';
import { partsOf } from './lines.js';
import { partsByPage } from './parts.js';
import { CARRIER, spacerXml } from './spacer.js';

/** The mark of what goes on: it shows nothing, and no reader takes it for none. */
const NO_MARK = '\u200b';

/**
 * Adds a footnote to those of the document; returns its id. Where it is longer than its page has room, what goes on is
 * a note of its own on the next page: no reader can be told where to divide one.
 */
export function addNote(number: string, { children }: NoteFlow, context: DocxContext): number {
  const { continuations, faithful } = context;
  const pages = new Map<PageLabel, NoteParagraph[]>();
  for (const paragraph of leafParagraphs(children)) {
    [...partsByPage(partsOf(paragraph, context))].forEach(([page, parts], i) => {
      // The reader of an editable document divides it.
      const at = faithful ? page : 0;
      pages.set(at, [...(pages.get(at) ?? []), { paragraph, continued: i > 0, parts }]);
    });
  }
  const [first, ...later] = pages;
  for (const [page, paragraphs] of later) continuations.set(page, [...(continuations.get(page) ?? []), { paragraphs }]);
  return add({ number, paragraphs: first![1] }, context);
}

/** Ids count the references, since LibreOffice takes notes by the distance of their ids. */
function add(part: NotePart, { notes }: DocxContext): number {
  return notes.push(part);
}

/**
 * What a page begins with: references to the notes that go on at its foot. A mark of one's own is not counted among the
 * numbers (ISO/IEC 29500-1 §17.11.14).
 */
export function pageOpening(page: PageLabel, context: DocxContext): string {
  const parts = context.continuations.get(page) ?? [];
  const references = parts.map((part) => {
    const id = add(part, context);
    return `<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${NO_MARK}</w:t></w:r>`;
  });
  return references.join('');
}

/** Pages between two others on which nothing stands but what goes on of notes. */
export function notePages(after: PageLabel, before: PageLabel, context: DocxContext): string {
  let xml = '';
  for (let page = after + 1; page < before; page++)
    if (context.continuations.has(page)) xml += spacerXml(CARRIER, { opening: pageOpening(page, context) });
  return xml;
}
