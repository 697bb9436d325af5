import type { CharacterTokens, ParagraphFlow, Run, StyleTokens } from '../../model/index.js';
import type { DocxContext } from './context.js';
import { escapeXml, halfPoints } from './xml.js';

/** How the runs of one paragraph are written. */
interface RunLook {
  readonly role: string;
  /** Run properties before and after `w:rFonts`' place in schema order. */
  readonly style: string;
  readonly rest: string;
}

/**
 * The runs of a paragraph. Text is cut where its face changes: each run names one face in all its slots, which is what makes
 * readers agree on widths. `spacing` is the character spacing of a line in twips by UTF-16 offset in the paragraph's text.
 */
export function runsXml(paragraph: ParagraphFlow, context: DocxContext, spacing?: (offset: number) => number): string {
  const tokens = context.template.styles[paragraph.style]!;
  let offset = 0;
  let xml = '';
  for (const run of paragraph.runs) {
    const look = lookOf(run, tokens, paragraph, context);
    switch (run.kind) {
      case 'text':
        xml += linked(run.link, textXml(run.text, look, context, offset, spacing), context);
        offset += run.text.length;
        break;
      case 'page':
        xml += pageXml(run.target, run.text, look, context, offset, spacing);
        offset += run.text.length;
        break;
      case 'tab':
        xml += '<w:r><w:tab/></w:r>';
        offset += 1;
        break;
      case 'line-break':
        xml += '<w:r><w:br/></w:r>';
        offset += 1;
        break;
      case 'note':
        xml += noteXml(run, context);
        offset += run.text.length;
    }
  }
  return xml;
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

function textXml(text: string, look: RunLook, context: DocxContext, offset: number, spacing?: (offset: number) => number): string {
  let xml = '';
  let start = 0;
  let face: string | undefined;
  let pitch = 0;
  const flush = (end: number): void => {
    if (end > start) xml += runXml(text.slice(start, end), properties(face, pitch, look, context));
    start = end;
  };
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i)!;
    const own = codePoint === 0x20 && face ? face : context.faces.faceOf(look.role, codePoint);
    if (codePoint === 0x20) context.faces.faceOf(look.role, codePoint);
    const at = spacing?.(offset + i) ?? 0;
    if (own !== face || at !== pitch) {
      flush(i);
      face = own;
      pitch = at;
    }
    i += codePoint > 0xffff ? 2 : 1;
  }
  flush(text.length);
  return xml;
}

function properties(face: string | undefined, pitch: number, look: RunLook, { faces, fonts }: DocxContext): string {
  const slots = face ? faces.slots(face) : '';
  const bold = face && fonts.info(face).bold ? '<w:b/>' : '';
  const spacing = pitch ? `<w:spacing w:val="${pitch}"/>` : '';
  const inner = `${look.style}${slots}${bold}${spacing}${look.rest}`;
  return inner ? `<w:rPr>${inner}</w:rPr>` : '';
}

function runXml(text: string, rPr: string): string {
  const preserve = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${rPr}<w:t${preserve}>${escapeXml(text)}</w:t></w:r>`;
}

type Target = Extract<Run, { kind: 'text' }>['link'];

function linked(target: Target, runs: string, context: DocxContext): string {
  if (!target) return runs;
  if (target.kind === 'block') {
    const bookmark = context.bookmarkOf(target.block);
    return bookmark ? `<w:hyperlink w:anchor="${bookmark.name}" w:history="1">${runs}</w:hyperlink>` : runs;
  }
  return field(` HYPERLINK "${target.url.replaceAll('"', '%22')}" `, runs, '');
}

/** A page number as a PAGEREF field whose cached result is the layout's. */
function pageXml(
  block: string,
  text: string,
  look: RunLook,
  context: DocxContext,
  offset: number,
  spacing?: (offset: number) => number,
): string {
  const bookmark = context.bookmarkOf(block);
  context.faces.noteFieldCharacters(look.role);
  const result = textXml(text, look, context, offset, spacing);
  if (!bookmark) return result;
  const rPr = /<w:rPr>.*?<\/w:rPr>/.exec(result)?.[0] ?? '';
  return `<w:hyperlink w:anchor="${bookmark.name}" w:history="1">${field(` PAGEREF ${bookmark.name} \\h `, result, rPr)}</w:hyperlink>`;
}

/** A complex field (ISO/IEC 29500-1 §17.16.18). */
export function field(instruction: string, result: string, rPr: string): string {
  return `${fieldCharacter('begin', rPr)}<w:r>${rPr}<w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>${fieldCharacter('separate', rPr)}${result}${fieldCharacter('end', rPr)}`;
}

/** One of a field's three marks. */
export function fieldCharacter(type: 'begin' | 'separate' | 'end', rPr = ''): string {
  return `<w:r>${rPr}<w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function noteXml(run: Extract<Run, { kind: 'note' }>, context: DocxContext): string {
  const { notes, styleIds, template } = context;
  const mark = `<w:rPr><w:rStyle w:val="${styleIds.character('note-mark')}"/></w:rPr>`;
  const body: ParagraphFlow = { ...run.note, runs: run.note.runs.slice(1) };
  context.faces.faceOf(template.styles[body.style]!.font, run.text.codePointAt(0)!);
  const text = runsXml(body, context);
  notes.push(
    `<w:footnote w:id="${run.number}"><w:p><w:pPr><w:pStyle w:val="${styleIds.paragraph(body.style)}"/></w:pPr><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${text}</w:p></w:footnote>`,
  );
  return `<w:r>${mark}<w:footnoteReference w:id="${run.number}"/></w:r>`;
}
