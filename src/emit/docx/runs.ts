import type { NoteRun, PageRun, ParagraphFlow, Run, TabRun, TextRun } from '../../model/index.js';
import { isLatinQuoteIn, isQuote } from '../../text/latin-quote.js';
import type { CaptionNumber } from './captions.js';
import type { DocxContext } from './context.js';
import { noteCharacters } from './faces.js';
import type { Fit } from './line-fit.js';
import { markedProperties } from './marks.js';
import { addNote } from './note-pages.js';
import type { Piece, WrittenLine } from './parts.js';
import { colourXml, NOTE_MARK, SUPERSCRIPT, verticalAlign } from './styles.js';
import { escapeXml, halfPoints, twips, xml } from './xml.js';

/** What leaders are made of. */
const FULL_STOP = 0x2e;

/** How the runs of one paragraph are written. */
interface RunLook {
  readonly role: string;
  /** Run properties before `w:rFonts`, before and after `w:spacing` in schema order. */
  readonly style: string;
  readonly struck: string;
  readonly colour: string;
  /** Character spacing that is the run's own, twips. */
  readonly spacing?: number;
  readonly rest: string;
}

const BREAK = '<w:br/>';

/** Target of a link around pieces: a bookmark, or an address. */
interface Link {
  readonly kind: 'anchor' | 'url';
  readonly target: string;
}

/**
 * The lines of a paragraph, or of a part of it, as runs. Text is cut where its face changes: each run names one face in
 * all its slots, so that no reader chooses another. Lines but the first begin with a break: inside a run where one
 * begins there, before what is a field or a link.
 */
export function linesXml(lines: readonly WrittenLine[], paragraph: ParagraphFlow, context: DocxContext): string {
  const text = context.compiled.layout.paragraphs.get(paragraph.id)!.text;
  let xml = '';
  let open: { readonly link: Link; xml: string } | undefined;
  const close = (): void => {
    if (open) xml += linkXml(open.link, open.xml);
    open = undefined;
  };
  const add = (own: string): void => {
    if (open) open.xml += own;
    else xml += own;
  };
  lines.forEach(({ pieces, fit }, index) => {
    let breaks = index > 0;
    for (const piece of pieces) {
      const link = linkOf(piece.run, paragraph, context);
      // A tab between two runs with one target belongs to the link: LibreOffice drops a page number that is a link of
      // its own.
      const goesOn = open !== undefined && (piece.run.kind === 'tab' || sameLink(open.link, link));
      if (open && !goesOn) close();
      if (breaks && ((link && !goesOn) || piece.run.kind !== 'text')) {
        add(`<w:r>${BREAK}</w:r>`);
        breaks = false;
      }
      if (link && !open) open = { link, xml: '' };
      add(pieceXml(piece, { text, fit, paragraph, lead: breaks ? BREAK : '' }, context));
      breaks = false;
    }
    if (breaks) add(`<w:r>${BREAK}</w:r>`);
  });
  close();
  return xml;
}

function linkOf(run: Run, { role }: ParagraphFlow, context: DocxContext): Link | undefined {
  // The field of a page number leads there itself; in an entry of the contents it stands in the entry's link.
  if (run.kind === 'page' && !context.faithful && role !== 'toc-entry') return undefined;
  const target =
    run.kind === 'page' ? run.target : run.kind === 'text' && run.link?.kind === 'block' ? run.link.block : undefined;
  const anchor = target === undefined ? undefined : context.bookmarkOf(target)?.name;
  if (anchor !== undefined) return { kind: 'anchor', target: anchor };
  return run.kind === 'text' && run.link?.kind === 'url' ? { kind: 'url', target: run.link.url } : undefined;
}

function sameLink(a: Link, b: Link | undefined): boolean {
  return a.kind === b?.kind && a.target === b.target;
}

function linkXml({ kind, target }: Link, content: string): string {
  if (kind === 'anchor') return `<w:hyperlink w:anchor="${target}" w:history="1">${content}</w:hyperlink>`;
  return field(` HYPERLINK "${target.replaceAll('"', '%22')}" `, content, '');
}

/** Where a piece stands. */
interface Place {
  /** The whole paragraph's text: whether a quote is Western shows in its neighbours. */
  readonly text: string;
  readonly fit: Fit;
  readonly paragraph: ParagraphFlow;
  /** XML at the beginning of its first run: the break before it, or nothing. */
  readonly lead: string;
}

function pieceXml(piece: Piece, place: Place, context: DocxContext): string {
  const { run } = piece;
  switch (run.kind) {
    case 'text':
      return textXml(run, piece, place, context);
    case 'page':
      return pageXml(run, piece, place, context);
    case 'tab':
      return tabXml(run, place.paragraph, context);
    case 'line-break':
      return `<w:r>${BREAK}</w:r>`;
    case 'note':
      return referenceXml(run, context);
  }
}

/** A gap; one that is filled with dots says the face of the dots, which readers take from the run. */
function tabXml({ leader }: TabRun, { style }: ParagraphFlow, { faces, faithful }: DocxContext): string {
  const face = faithful && leader === 'dots' ? faces.faceOf(style.text.role, FULL_STOP) : undefined;
  return `<w:r>${face ? `<w:rPr>${faces.slots(face)}</w:rPr>` : ''}<w:tab/></w:r>`;
}

/** A run that is text in the file. */
type StyledRun = TextRun | PageRun;

/**
 * How a run of a paragraph looks: the outermost of its character styles by name, and what it has that is neither that
 * one's nor the paragraph's.
 */
function lookOf(run: StyledRun, { style: own, fitted }: ParagraphFlow, context: DocxContext): RunLook {
  const { template, styleIds } = context;
  const { style } = run;
  const [outer] = style.names;
  const named = outer === undefined ? undefined : template.characterStyles[outer];
  // Readers have a look of their own for what leads somewhere; it has the paragraph's where the template gives it none.
  const leads = run.kind === 'page' || run.link !== undefined;
  const points = halfPoints(own.text.size);
  const size = fitted ? `<w:sz w:val="${points}"/><w:szCs w:val="${points}"/>` : '';
  const underline =
    style.underline && !named?.underline
      ? '<w:u w:val="single"/>'
      : leads && !style.underline
        ? '<w:u w:val="none"/>'
        : '';
  // LibreOffice 7.4 raises text by no style.
  const same = !context.faithful && Math.sign(style.raise) === Math.sign(named?.raise ?? 0);
  const shift = same || outer === undefined ? '' : verticalAlign(style.raise);
  const struck = style.strike && !named?.strike ? '<w:strike/>' : '';
  const coloured = style.colour !== (named?.colour ?? own.text.colour) || (leads && !named?.colour);
  // Furniture alone is raised by no character style, and keeps its size.
  const position = outer === undefined && style.raise !== 0 ? `<w:position w:val="${halfPoints(style.raise)}"/>` : '';
  return {
    role: style.role,
    ...(style.tracking !== own.text.tracking && { spacing: twips(style.tracking * own.text.size) }),
    style: outer === undefined ? '' : `<w:rStyle w:val="${styleIds.character(outer)}"/>`,
    struck,
    colour: coloured ? colourXml(style.colour) : '',
    rest: `${position}${size}${underline}${shift}`,
  };
}

function textXml(
  run: StyledRun,
  { text: own, offset }: Piece,
  { text, fit, paragraph, lead }: Place,
  context: DocxContext,
): string {
  const behind = run.kind === 'text' && run.column !== undefined ? '<w:r><w:tab/></w:r>' : '';
  if (!context.faithful) {
    noteCharacters(own, run.style.role, context.faces);
    const rPr = markedProperties(run, context);
    return markedXml(own, offset === 0 ? context.captions.get(paragraph.id) : undefined, lead, rPr) + behind;
  }
  const look = lookOf(run, paragraph, context);
  let xml = '';
  let start = 0;
  let before = lead;
  let face: string | undefined;
  const flush = (end: number): void => {
    if (end > start) xml += runXml(before, own.slice(start, end), runProperties(face, fit, look, context));
    if (end > start) before = '';
    start = end;
  };
  for (let i = 0; i < own.length; ) {
    const code = own.codePointAt(i)!;
    const other =
      isQuote(code) && isLatinQuoteIn(text, offset + i)
        ? context.faces.latinFaceOf(look.role, code)
        : context.faces.faceOf(look.role, code);
    if (other !== face) {
      flush(i);
      face = other;
    }
    i += code > 0xffff ? 2 : 1;
  }
  flush(own.length);
  return xml + behind;
}

/** Text with a character style and marks alone; the number of a caption that it begins with is a field. */
function markedXml(text: string, number: CaptionNumber | undefined, lead: string, rPr: string): string {
  if (!number) return runXml(lead, text, rPr);
  const counted = field(number.instruction, runXml('', number.text, rPr), rPr);
  const rest = text.slice(number.label.length + number.text.length);
  return runXml(lead, number.label, rPr) + counted + (rest === '' ? '' : runXml('', rest, rPr));
}

/** `w:rPr` of a run in a face. */
function runProperties(face: string | undefined, fit: Fit, look: RunLook, { faces, fonts }: DocxContext): string {
  const slots = face ? faces.slots(face) : '';
  const bold = face && fonts.info(face).bold ? '<w:b/>' : '';
  const spaced = !fit.eastern || face === undefined || fonts.info(face).cjk;
  const own = look.spacing ?? (spaced ? fit.spacing : undefined);
  const spacing = own === undefined ? '' : `<w:spacing w:val="${own}"/>`;
  const scale = fit.scale === undefined ? '' : `<w:w w:val="${fit.scale}"/>`;
  const inner = `${look.style}${slots}${bold}${look.struck}${look.colour}${spacing}${scale}${look.rest}`;
  return inner ? `<w:rPr>${inner}</w:rPr>` : '';
}

function runXml(before: string, text: string, rPr: string): string {
  const preserve = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${rPr}${before}<w:t${preserve}>${escapeXml(text)}</w:t></w:r>`;
}

/** The reference to a note; the note itself goes to the document's notes. */
function referenceXml(run: NoteRun, context: DocxContext): string {
  const { faces, styleIds, faithful, noteStyle } = context;
  const number = noteStyle && faces.numberFaceOf(noteStyle.text.role, run.text);
  const face = faithful ? number : undefined;
  // LibreOffice 7.4 raises a mark that is no reference itself by no style.
  const own = faithful || !run.note;
  const raised = own && run.style.raise > 0 ? SUPERSCRIPT : '';
  const properties = `<w:rPr><w:rStyle w:val="${styleIds.character(NOTE_MARK)}"/>${face ? faces.slots(face) : ''}${raised}</w:rPr>`;
  if (!run.note) return `<w:r>${properties}<w:t>${run.text}</w:t></w:r>`;
  return `<w:r>${properties}<w:footnoteReference w:id="${addNote(run.text, run.note, context)}"/></w:r>`;
}

/** A page number as a PAGEREF field whose cached result is the layout's. */
function pageXml(run: PageRun, piece: Piece, place: Place, context: DocxContext): string {
  const bookmark = context.bookmarkOf(run.target);
  context.faces.noteFieldCharacters(run.style.role);
  const result = textXml(run, piece, place, context);
  if (!bookmark) return result;
  const rPr = /<w:rPr>.*?<\/w:rPr>/.exec(result)?.[0] ?? '';
  return field(` PAGEREF ${bookmark.name} \\h `, result, rPr);
}

/** A complex field (ISO/IEC 29500-1 §17.16.18). */
export function field(instruction: string, result: string, rPr: string): string {
  return xml`
    ${fieldInstruction(instruction, rPr)}
    ${fieldCharacter('separate', rPr)}
    ${result}
    ${fieldCharacter('end', rPr)}
  `;
}

/** A field's beginning with what it is to do, up to its result or its end. */
export function fieldInstruction(instruction: string, rPr = ''): string {
  return xml`
    ${fieldCharacter('begin', rPr)}
    <w:r>
      ${rPr}
      <w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText>
    </w:r>
  `;
}

/** One of a field's three marks. */
export function fieldCharacter(type: 'begin' | 'separate' | 'end', rPr = ''): string {
  return `<w:r>${rPr}<w:fldChar w:fldCharType="${type}"/></w:r>`;
}
