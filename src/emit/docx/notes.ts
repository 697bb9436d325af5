import type { NoteRun } from '../../model/index.js';
import type { DocxContext } from './context.js';
import type { Fit } from './line-fit.js';
import { type Part, partsOf } from './lines.js';
import { paragraphXml } from './paragraph.js';
import { NOTE_NUMBER } from './styles.js';

/** A note as `w:footnote`. Readers make its number; what follows it is text. */
export function noteXml({ number, text, note }: NoteRun, context: DocxContext): string {
  if (!note) return '';
  const { font } = context.template.styles[note.style]!;
  const face = context.faces.numberFaceOf(font, text);
  const parts = partsOf(note, context);
  const opening = numberXml(face ? context.faces.slots(face) : '', parts[0]!.lines[0]!.fit);
  return `<w:footnote w:id="${number}">${paragraphXml(note, context, { opening }, withoutNumber(parts, text.length))}</w:footnote>`;
}

function numberXml(slots: string, { spacing }: Fit): string {
  const tracking = spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`;
  return `<w:r><w:rPr><w:rStyle w:val="${NOTE_NUMBER}"/>${slots}${tracking}</w:rPr><w:footnoteRef/></w:r>`;
}

/** A note's lines without the number that the layout prints at its head. */
function withoutNumber([first, ...parts]: readonly Part[], length: number): readonly Part[] {
  const [line, ...lines] = first!.lines;
  const [opening, ...pieces] = line!.pieces;
  const rest = { ...opening!, text: opening!.text.slice(length), offset: opening!.offset + length };
  return [{ ...first!, lines: [{ ...line!, pieces: rest.text ? [rest, ...pieces] : pieces }, ...lines] }, ...parts];
}
