import type { ParagraphFlow } from '../../model/index.js';
import type { DocxContext, NotePart } from './context.js';
import type { Fit } from './line-fit.js';
import { paragraphXml } from './paragraph.js';
import type { Part } from './parts.js';
import { NOTE_NUMBER } from './styles.js';

/** What stands of a note on one page, as `w:footnote`. Readers make its number; what follows it is text. */
export function noteXml({ number, paragraphs }: NotePart, id: number, context: DocxContext): string {
  const texts = paragraphs.map(({ paragraph, continued, parts }, i) =>
    i === 0 && number !== undefined
      ? openingXml(paragraph, number, parts, context)
      : paragraphXml(paragraph, context, { continued }, parts),
  );
  return `<w:footnote w:id="${id}">${texts.join('')}</w:footnote>`;
}

function openingXml(paragraph: ParagraphFlow, number: string, parts: readonly Part[], context: DocxContext): string {
  const face = context.faces.numberFaceOf(paragraph.style.text.role, number);
  const opening = numberXml(face && context.faithful ? context.faces.slots(face) : '', parts[0]!.lines[0]!.fit);
  return paragraphXml(paragraph, context, { opening }, withoutNumber(parts, number.length));
}

function numberXml(slots: string, { spacing, eastern }: Fit): string {
  const tracking = spacing === undefined || eastern ? '' : `<w:spacing w:val="${spacing}"/>`;
  return `<w:r><w:rPr><w:rStyle w:val="${NOTE_NUMBER}"/>${slots}${tracking}</w:rPr><w:footnoteRef/></w:r>`;
}

/** A note's lines without the number that the layout prints at its head. */
function withoutNumber([first, ...parts]: readonly Part[], length: number): readonly Part[] {
  const [line, ...lines] = first!.lines;
  const [opening, ...pieces] = line!.pieces;
  const rest = { ...opening!, text: opening!.text.slice(length), offset: opening!.offset + length };
  return [{ ...first!, lines: [{ ...line!, pieces: rest.text ? [rest, ...pieces] : pieces }, ...lines] }, ...parts];
}
