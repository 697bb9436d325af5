import { doubtsOfChange, isLeft } from './changes.js';
import { addText, type Draft, doubt, type Look } from './draft.js';
import { readDrawing } from './drawings.js';
import { fieldEnd, linkTo, meaningOf, newField, type OpenField } from './fields.js';
import type { TextFormat } from './formats.js';
import { formulaText } from './formulas.js';
import { readNoteReference } from './note-references.js';
import { runText } from './run-text.js';
import type { Story } from './story.js';
import { childOf, switchOf, textIn } from './tree.js';
import type { Element } from './xml.js';

/** What the pieces of a paragraph are read into, and how its text looks by its style. */
export interface Inline {
  readonly story: Story;
  readonly draft: Draft;
  readonly base: TextFormat;
  readonly link?: string | undefined;
}

/** Elements that say how something is, not what. */
const PROPERTIES = /^w:(?:\w+Pr|\w+PrChange|fldData|ffData)$/;

/** Reads the children of a paragraph or of what lies in one. */
export function readInline(parent: Element, into: Inline): void {
  for (const element of parent.children) {
    if (typeof element !== 'string' && !PROPERTIES.test(element.name)) readPiece(element, into);
  }
}

function readPiece(element: Element, into: Inline): void {
  const { story, draft } = into;
  const { attributes } = element;
  switch (element.name) {
    case 'w:r':
      readRun(element, into);
      return;
    case 'w:hyperlink':
      readInline(element, { ...into, link: hyperlink(element, story) ?? into.link });
      return;
    case 'w:fldSimple':
      simpleField(element, into);
      return;
    case 'w:ins':
    case 'w:moveTo':
    case 'w:del':
    case 'w:moveFrom':
      change(element, into);
      return;
    case 'w:sdt':
      control(element, into);
      return;
    case 'w:bookmarkStart':
      bookmark(attributes['w:name'], into);
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      formula(element, into);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(element, story, draft);
      return;
    case 'mc:AlternateContent':
    case 'w:contentPart':
      doubt(draft, 'left-out', 'object', '');
      return;
    case 'w:subDoc':
      doubt(draft, 'left-out', 'chunk', story.relationships.get(attributes['r:id'] ?? '')?.target ?? '');
      return;
    default:
      readInline(element, into);
      return;
  }
}

function hyperlink({ attributes }: Element, { relationships }: Story): string | undefined {
  return linkTo(
    relationships.get(attributes['r:id'] ?? '')?.target,
    attributes['w:anchor'] ?? attributes['w:docLocation'],
  );
}

/** Word’s own mark of where the cursor was stands everywhere. */
function bookmark(name: string | undefined, { draft }: Inline): void {
  if (name && name !== '_GoBack') draft.runs.push({ kind: 'bookmark', name });
}

function change(element: Element, into: Inline): void {
  const { story } = into;
  const left = isLeft(element.name, story.reading.changes);
  const inserted = element.name === 'w:ins' || element.name === 'w:moveTo';
  if (left) story.left.push(left);
  else if (inserted) story.inserted++;
  readInline(element, into);
  if (left) story.left.pop();
  else if (inserted) story.inserted--;
}

/** A content control: a prompt that nobody has filled in is no text; a value that was chosen is. */
function control(element: Element, into: Inline): void {
  const properties = childOf(element, 'w:sdtPr');
  const content = childOf(element, 'w:sdtContent');
  if (!content) return;
  const prompt = switchOf(properties, 'w:showingPlcHdr') ?? false;
  if (prompt) into.story.left.push('placeholder');
  readInline(content, into);
  if (prompt) into.story.left.pop();
  const chosen = ['w:dropDownList', 'w:comboBox', 'w:date', 'w14:checkbox'].some((name) => childOf(properties, name));
  if (chosen && !prompt) doubt(into.draft, 'doubtful', 'control', textIn(content));
}

function formula(element: Element, into: Inline): void {
  const text = formulaText(element);
  emit(text, into, into.base);
  if (text !== '' && into.story.left.at(-1) === undefined) doubt(into.draft, 'doubtful', 'formula', text);
}

function simpleField(element: Element, into: Inline): void {
  const field = newField(undefined);
  field.code = element.attributes['w:instr'] ?? '';
  field.result = true;
  const { fields } = into.story;
  const outer = fields.length;
  fields.push(field);
  readInline(element, into);
  // A field inside it that nothing ends, and an end inside it that is another one's, are broken.
  breakFields(fields, outer + 1, into.draft);
  if (fields.length > outer) endField(into);
}

function readRun(run: Element, into: Inline): void {
  const { story, draft, base } = into;
  const written = childOf(run, 'w:rPr');
  const properties = doubtsOfChange(written, run, story, draft);
  const format = story.reading.formats.text(properties, base);
  const outer = story.left.length;
  if (format.hidden) story.left.push('hidden');
  for (const element of run.children) {
    if (typeof element === 'string' || element === written) continue;
    const text = runText(element, format, draft, story);
    if (text !== undefined) emit(text, into, format);
    else if (NOTE.has(element.name)) {
      if (readNoteReference(element, story, draft)) story.left.push('note-mark');
    } else runPiece(element, into, format);
  }
  story.left.length = outer;
}

const NOTE: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference']);

/** What of a run is no character. */
function runPiece(element: Element, into: Inline, format: TextFormat): void {
  const { story, draft } = into;
  switch (element.name) {
    case 'w:fldChar':
      fieldCharacter(element, into);
      return;
    case 'w:instrText':
    case 'w:delInstrText': {
      const field = story.fields.at(-1);
      if (field && !field.result) field.code += textIn(element);
      return;
    }
    case 'w:br':
      if (['page', 'column'].includes(element.attributes['w:type'] ?? '')) draft.broken = true;
      return;
    case 'w:commentReference':
      comment(element, into);
      return;
    case 'w:ruby':
      ruby(element, into, format);
      return;
    default:
      readPiece(element, into);
      return;
  }
}

function comment({ attributes }: Element, { story, draft }: Inline): void {
  const id = attributes['w:id'] ?? '';
  const text = story.reading.comments.get(id);
  if (text === undefined) return;
  story.reading.usedComments.add(id);
  draft.runs.push({ kind: 'comment', text });
}

/** A text with its reading above it (ISO/IEC 29500-1 §17.3.3.25). */
function ruby(element: Element, into: Inline, format: TextFormat): void {
  const reading = childOf(element, 'w:rt');
  const text = childOf(element, 'w:rubyBase');
  if (text)
    readInline(text, { ...into, base: { ...into.base, ...(format.face !== undefined && { face: format.face }) } });
  if (reading) doubt(into.draft, 'left-out', 'reading', textIn(reading));
}

function fieldCharacter(element: Element, into: Inline): void {
  const { fields } = into.story;
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') {
    if (fields.length >= MAX_FIELDS) breakFields(fields, 0, into.draft);
    fields.push(newField(childOf(element, 'w:ffData')));
  } else if (type === 'separate') {
    const field = fields.at(-1);
    if (field) field.result = true;
  } else if (type === 'end' && fields.length > 0) endField(into);
}

/** More fields lie in one another only where their ends are missing. */
const MAX_FIELDS = 64;

function endField(into: Inline): void {
  const { story, draft, base } = into;
  const field = story.fields.pop()!;
  field.result = true;
  if (field.swallowed !== '') doubt(draft, 'left-out', 'field', field.swallowed);
  // What it has shown was seen, wherever its end stands.
  if (meaningOf(field).bookmark !== undefined && field.said) {
    showPage(field, draft);
    return;
  }
  if (story.left.at(-1) !== undefined || story.fields.some((outer) => !outer.result)) return;
  const { text, doubt: open } = fieldEnd(field);
  if (text !== undefined) emit(text, into, base);
  if (open) doubt(draft, open.name, open.what, open.text);
}

function showPage(field: OpenField, draft: Draft): void {
  if (field.shown === '') return;
  draft.length += field.shown.length;
  draft.runs.push({ kind: 'page-reference', bookmark: meaningOf(field).bookmark!, shown: field.shown });
  field.shown = '';
}

/** Ends what no paragraph may leave open: pages of references, and instructions without an end, which swallow text. */
export function endParagraph({ fields }: Story, draft: Draft): void {
  const broken = fields.findIndex((field) => !field.result);
  if (broken >= 0) breakFields(fields, broken, draft);
  for (const field of fields) if (meaningOf(field).bookmark !== undefined) showPage(field, draft);
}

/** Gives fields up that nothing ends. What they have swallowed is told, what they show of a page is text. */
function breakFields(fields: OpenField[], from: number, draft: Draft): void {
  for (const field of fields.splice(from)) {
    if (field.swallowed !== '') doubt(draft, 'left-out', 'field', field.swallowed);
    if (field.result && meaningOf(field).bookmark !== undefined) showPage(field, draft);
  }
}

/** Adds what is seen of a text to the paragraph, and says what is not. */
function emit(text: string, { story, draft, base, link }: Inline, format: TextFormat): void {
  const { fields } = story;
  if (text === '') return;
  const code = fields.find((field) => !field.result);
  if (code) {
    // An instruction that a field inside it completes.
    code.code += text;
    code.swallowed += text;
    return;
  }
  const left = story.left.at(-1);
  if (left !== undefined) {
    doubt(draft, 'left-out', left, text);
    return;
  }
  const page = fields.findLast((field) => meaningOf(field).bookmark !== undefined);
  for (const field of fields) {
    const { kind, bookmark: named } = meaningOf(field);
    field.said = true;
    if (kind === 'TOC') draft.contents = true;
    else if (field === page || (named === undefined && field.shown.length < 10_000)) field.shown += text;
  }
  if (story.margin && fields.some((field) => PAGES.has(meaningOf(field).kind))) return;
  if (story.inserted > 0 && story.reading.changes === undefined) doubt(draft, 'doubtful', 'insertion', text);
  if (page) return;
  const target = link ?? fields.map((field) => meaningOf(field).link).findLast((found) => found !== undefined);
  addText(draft, text, lookOf(format, base, target), format.size);
}

const PAGES: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);

/** What of a text is otherwise than its paragraph’s style has it. A link is underlined as a link, not by itself. */
function lookOf(format: TextFormat, base: TextFormat, link: string | undefined): Look {
  const { position } = format;
  return {
    ...(format.bold && !base.bold && { bold: true }),
    ...(format.italic && !base.italic && { italic: true }),
    ...(format.underline && !base.underline && link === undefined && { underline: true }),
    ...(format.strike && !base.strike && { strike: true }),
    ...((position === 'superscript' || position === 'subscript') && position !== base.position && { position }),
    ...(link !== undefined && { link }),
  };
}
