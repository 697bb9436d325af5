import type { PageLabel, ParagraphFlow } from '../../model/index.js';
import type { DocxContext, NotePart } from './context.js';
import { partsOf } from './lines.js';
import { partsByPage } from './parts.js';
import { CARRIER, spacerXml } from './spacer.js';

/** The mark of what goes on: it shows nothing, and no reader takes it for none. */
const NO_MARK = '\u200b';

/**
 * Adds a footnote to those of the document; returns its id. Where it is longer than its page has room, what goes on is
 * a note of its own on the next page: no reader can be told where to divide one.
 */
export function addNote(number: string, note: ParagraphFlow, context: DocxContext): number {
  const { continuations } = context;
  const [first, ...later] = partsByPage(partsOf(note, context));
  for (const [page, parts] of later) continuations.set(page, [...(continuations.get(page) ?? []), { note, parts }]);
  return add({ note, number, parts: first![1] }, context);
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
