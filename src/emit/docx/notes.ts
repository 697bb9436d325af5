import type { DocxContext, NotePart } from './context.js';
import type { Fit } from './line-fit.js';
import { paragraphXml } from './paragraph.js';
import type { Part } from './parts.js';
import { NOTE_NUMBER } from './styles.js';

/** What stands of a note on one page, as `w:footnote`. Readers make its number; what follows it is text. */
export function noteXml({ number, note, parts }: NotePart, id: number, context: DocxContext): string {
  if (number === undefined)
    return `<w:footnote w:id="${id}">${paragraphXml(note, context, { continued: true }, parts)}</w:footnote>`;
  const face = context.faces.numberFaceOf(note.style.text.role, number);
  const opening = numberXml(face ? context.faces.slots(face) : '', parts[0]!.lines[0]!.fit);
  return `<w:footnote w:id="${id}">${paragraphXml(note, context, { opening }, withoutNumber(parts, number.length))}</w:footnote>`;
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
