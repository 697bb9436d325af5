import type { CharacterTokens, ParagraphFlow, Run, StyleTokens } from '../../model/index.js';
import { isLatinQuote, isQuote } from '../../text/latin-quote.js';
import type { DocxContext } from './context.js';
import { pinLines } from './pins.js';
import { NOTE_NUMBER } from './styles.js';
import { escapeXml, halfPoints } from './xml.js';

/** How the runs of one paragraph are written. */
interface RunLook {
  readonly role: string;
  /** Run properties before and after `w:rFonts`' place in schema order. */
  readonly style: string;
  readonly rest: string;
}

/** How the characters of a line are set so that the line fits; one object a line. */
export interface Pin {
  /** Character spacing, twips; undefined for the style's own. */
  readonly spacing?: number;
  /** Width of the characters, percent of their own; undefined for all of it. */
  readonly scale?: number;
}

/** What the layout's lines ask of a paragraph's text, by UTF-16 offset. */
export interface LineMarks {
  /** Undefined where nothing differs from the style. */
  pin(offset: number): Pin | undefined;
  /** What ends the line before this character by force: a line break, or the page with the paragraph cut in two. */
  breakBefore(offset: number): 'line' | 'page' | undefined;
}

/** Marks with the XML that cuts the paragraph where a page ends in it. */
interface CutMarks extends LineMarks {
  readonly cut: string;
}

const LINE_BREAK = '<w:r><w:br/></w:r>';

/**
 * The runs of a paragraph. Text is cut where its face changes: each run names one face in all its slots, which is what makes
 * readers agree on widths. `cut` is what stands where a page ends inside the paragraph.
 */
export function runsXml(paragraph: ParagraphFlow, context: DocxContext, lines?: LineMarks, cut = LINE_BREAK): string {
  const tokens = context.template.styles[paragraph.style]!;
  let offset = 0;
  let xml = '';
  let link: { readonly anchor: string; xml: string } | undefined;
  const close = (): void => {
    if (link) xml += `<w:hyperlink w:anchor="${link.anchor}" w:history="1">${link.xml}</w:hyperlink>`;
    link = undefined;
  };
  for (const run of paragraph.runs) {
    const anchor = anchorOf(run, context);
    // A tab between two runs with one target belongs to the link: LibreOffice drops a page number that is a link of its own.
    if (link && link.anchor !== anchor && run.kind !== 'tab') close();
    if (!link && anchor) link = { anchor, xml: '' };
    // A link is one element and cannot be cut.
    const marks = lines && (link ? { ...lines, cut: LINE_BREAK } : { ...lines, cut });
    const own = runXmlOf(run, lookOf(run, tokens, paragraph, context), context, offset, marks);
    if (link) link.xml += own;
    else xml += own;
    offset += run.kind === 'tab' || run.kind === 'line-break' ? 1 : run.text.length;
  }
  close();
  return xml;
}

function anchorOf(run: Run, context: DocxContext): string | undefined {
  if (run.kind === 'page') return context.bookmarkOf(run.target)?.name;
  return run.kind === 'text' && run.link?.kind === 'block' ? context.bookmarkOf(run.link.block)?.name : undefined;
}

function runXmlOf(run: Run, look: RunLook, context: DocxContext, offset: number, lines?: CutMarks): string {
  switch (run.kind) {
    case 'text': {
      const text = textXml(run.text, look, context, offset, lines);
      return run.link?.kind === 'url' ? field(` HYPERLINK "${run.link.url.replaceAll('"', '%22')}" `, text, '') : text;
    }
    case 'page':
      return pageXml(run.target, run.text, look, context, offset, lines);
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'line-break':
      return LINE_BREAK;
    case 'note':
      return noteXml(run, context);
  }
}

function lookOf(run: Run, tokens: StyleTokens, paragraph: ParagraphFlow, { template, styleIds }: DocxContext): RunLook {
  const marks = (run.kind === 'text' || run.kind === 'page' ? run.mark?.split('+') : undefined) ?? [];
  const styles = marks.map((mark): CharacterTokens | undefined => template.characterStyles[mark]);
  const role = styles.reduce((found, style) => style?.font ?? found, tokens.font);
  const outer = marks.find((mark) => template.characterStyles[mark]);
  const size =
    paragraph.size === undefined ? '' : `<w:sz w:val="${halfPoints(paragraph.size)}"/><w:szCs w:val="${halfPoints(paragraph.size)}"/>`;
  // A run bears one character style; what further marks add is written out.
  const inner = styles.slice(outer ? marks.indexOf(outer) + 1 : 0);
  const underline = inner.some((style) => style?.underline) ? '<w:u w:val="single"/>' : '';
  return { role, style: outer ? `<w:rStyle w:val="${styleIds.character(outer)}"/>` : '', rest: `${size}${underline}` };
}

function textXml(text: string, look: RunLook, context: DocxContext, offset: number, lines?: CutMarks): string {
  let codes: readonly number[] | undefined;
  const isLatin = (i: number): boolean => {
    codes ??= Array.from({ length: text.length }, (_, k) => text.codePointAt(k)!);
    return isLatinQuote(codes, i);
  };
  let xml = '';
  let start = 0;
  let face: string | undefined;
  let pin: Pin | undefined;
  const flush = (end: number): void => {
    if (end > start) xml += runXml(text.slice(start, end), properties(face, pin, look, context));
    start = end;
  };
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i)!;
    const own =
      isQuote(codePoint) && isLatin(i) ? context.faces.latinFaceOf(look.role, codePoint) : context.faces.faceOf(look.role, codePoint);
    const at = lines?.pin(offset + i);
    const broken = lines?.breakBefore(offset + i);
    if (own !== face || at !== pin || broken) {
      flush(i);
      if (broken) xml += broken === 'page' ? lines!.cut : LINE_BREAK;
      face = own;
      pin = at;
    }
    i += codePoint > 0xffff ? 2 : 1;
  }
  flush(text.length);
  return xml;
}

function properties(face: string | undefined, pin: Pin | undefined, look: RunLook, { faces, fonts }: DocxContext): string {
  const slots = face ? faces.slots(face) : '';
  const bold = face && fonts.info(face).bold ? '<w:b/>' : '';
  const spacing = pin?.spacing === undefined ? '' : `<w:spacing w:val="${pin.spacing}"/>`;
  const scale = pin?.scale === undefined ? '' : `<w:w w:val="${pin.scale}"/>`;
  const inner = `${look.style}${slots}${bold}${spacing}${scale}${look.rest}`;
  return inner ? `<w:rPr>${inner}</w:rPr>` : '';
}

function runXml(text: string, rPr: string): string {
  const preserve = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${rPr}<w:t${preserve}>${escapeXml(text)}</w:t></w:r>`;
}

/** A page number as a PAGEREF field whose cached result is the layout's. */
function pageXml(block: string, text: string, look: RunLook, context: DocxContext, offset: number, lines?: CutMarks): string {
  const bookmark = context.bookmarkOf(block);
  context.faces.noteFieldCharacters(look.role);
  const result = textXml(text, look, context, offset, lines);
  if (!bookmark) return result;
  const rPr = /<w:rPr>.*?<\/w:rPr>/.exec(result)?.[0] ?? '';
  return field(` PAGEREF ${bookmark.name} \\h `, result, rPr);
}

/** A complex field (ISO/IEC 29500-1 §17.16.18). */
export function field(instruction: string, result: string, rPr: string): string {
  return `${fieldCharacter('begin', rPr)}<w:r>${rPr}<w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>${fieldCharacter('separate', rPr)}${result}${fieldCharacter('end', rPr)}`;
}

/** One of a field's three marks. */
export function fieldCharacter(type: 'begin' | 'separate' | 'end', rPr = ''): string {
  return `<w:r>${rPr}<w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** Marks of the lines of a text that begins `length` units further on. */
function shifted(lines: LineMarks | undefined, length: number): LineMarks | undefined {
  return lines && { pin: (offset) => lines.pin(offset + length), breakBefore: (offset) => lines.breakBefore(offset + length) };
}

/** The reference, and the note itself among the document's notes. Readers make the note's mark; what follows it is text. */
function noteXml(run: Extract<Run, { kind: 'note' }>, context: DocxContext): string {
  const { notes, styleIds, template } = context;
  const { note } = run;
  const tokens = template.styles[note?.style ?? template.notes.style]!;
  const face = context.faces.faceOf(tokens.font, run.text.codePointAt(0)!);
  const style = `<w:rPr><w:rStyle w:val="${styleIds.character('note-mark')}"/>${face ? context.faces.slots(face) : ''}</w:rPr>`;
  if (!note) return `<w:r>${style}<w:t>${run.text}</w:t></w:r>`;
  const [opening, ...runs] = note.runs;
  const lines = pinLines(note, context);
  const length = run.text.length;
  const look = lookOf(opening!, tokens, note, context);
  const gap =
    opening?.kind === 'text' ? textXml(opening.text.slice(length), look, context, length, lines && { ...lines, cut: LINE_BREAK }) : '';
  const rest = runsXml({ ...note, runs }, context, shifted(lines, opening?.kind === 'text' ? opening.text.length : 0));
  const mark = properties(face, lines?.pin(0), { ...look, style: `<w:rStyle w:val="${NOTE_NUMBER}"/>` }, context);
  notes.push(
    `<w:footnote w:id="${run.number}"><w:p><w:pPr><w:pStyle w:val="${styleIds.paragraph(note.style)}"/><w:keepLines/></w:pPr><w:r>${mark}<w:footnoteRef/></w:r>${gap}${rest}</w:p></w:footnote>`,
  );
  return `<w:r>${style}<w:footnoteReference w:id="${run.number}"/></w:r>`;
}
