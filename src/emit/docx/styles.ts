import { styleIndents } from '../../model/geometry.js';
import type { CharacterTokens, Indents, ParagraphStyle, StyleTokens, Template } from '../../model/index.js';
import type { DocxContext } from './context.js';
import { escapeXml, halfPoints, indentXml, twips, xml } from './xml.js';

const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
/** A hanzi and a letter by which a role's faces are found. */
const SAMPLE = { hanzi: 0x4e2d, latin: 0x41 };

/** styles.xml from the template's tokens, the same that the PDF is set from. `root` is docx's own opening tag. */
export function stylesXml(context: DocxContext, root: string): string {
  const { template } = context;
  const body = template.styles.body!;
  const paragraphs = Object.entries(template.styles).map(([name, tokens]) => paragraphStyle(name, tokens, context));
  const characters = Object.entries(template.characterStyles).map(([name, tokens]) =>
    characterStyle(name, tokens, body, context),
  );
  return xml`
    ${root}
    <w:docDefaults>
      <w:rPrDefault>
        <w:rPr>
          ${roleFonts(body.font, context)}
          <w:sz w:val="${halfPoints(body.size)}"/>
          <w:szCs w:val="${halfPoints(body.size)}"/>
          ${LANGUAGE}
        </w:rPr>
      </w:rPrDefault>
      <w:pPrDefault/>
    </w:docDefaults>
    ${paragraphs.join('')}
    ${smallerStyles(context).join('')}
    ${indentedStyles(context).join('')}
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
      <w:name w:val="Default Paragraph Font"/>
      <w:uiPriority w:val="1"/>
      <w:semiHidden/>
    </w:style>
    ${characters.join('')}
    ${noteNumberStyle(context)}
    ${context.faithful ? '' : ownStyle(LEADING) + ownStyle(HIDDEN)}
    <w:style w:type="table" w:default="1" w:styleId="TableNormal">
      <w:name w:val="Normal Table"/>
      <w:uiPriority w:val="99"/>
      <w:semiHidden/>
      <w:tblPr>
        <w:tblInd w:w="0" w:type="dxa"/>
        <w:tblCellMar>
          <w:top w:w="0" w:type="dxa"/>
          <w:left w:w="0" w:type="dxa"/>
          <w:bottom w:w="0" w:type="dxa"/>
          <w:right w:w="0" w:type="dxa"/>
        </w:tblCellMar>
      </w:tblPr>
    </w:style>
  </w:styles>
  `;
}

function paragraphStyle(name: string, tokens: StyleTokens, context: DocxContext): string {
  const { template, styleIds: ids } = context;
  const id = ids.paragraph(name);
  const normal = id === 'Normal';
  const outline = /^Heading(\d)$/.exec(id);
  const next = tokens.keepWithNext ? '<w:next w:val="Normal"/>' : '';
  return xml`
    <w:style w:type="paragraph"${normal ? ' w:default="1"' : ''} w:styleId="${id}">
      <w:name w:val="${escapeXml(ids.name(name))}"/>
      ${normal ? '' : `<w:basedOn w:val="Normal"/>${next}`}
      <w:qFormat/>
      <w:pPr>
        ${paragraphProperties(tokens, template)}
        ${outline ? `<w:outlineLvl w:val="${Number(outline[1]) - 1}"/>` : ''}
      </w:pPr>
      <w:rPr>
        ${roleFonts(tokens.font, context)}
        ${colourXml(tokens.colour)}
        ${trackingXml(tokens)}
        <w:sz w:val="${halfPoints(tokens.size)}"/>
        <w:szCs w:val="${halfPoints(tokens.size)}"/>
      </w:rPr>
    </w:style>
  `;
}

/**
 * Everything a paragraph style says, in schema order (ISO/IEC 29500-1 §17.3.1.26), so that nothing is inherited by
 * chance. `overflowPunct` is left out: LibreOffice reads it the wrong way round.
 */
function paragraphProperties(tokens: StyleTokens, template: Template): string {
  const on = (flag: boolean): string => (flag ? '' : ' w:val="0"');
  const autospace = on(template.breaking.autospace > 0);
  return xml`
    <w:keepNext${on(tokens.keepWithNext)}/>
    <w:widowControl${on(tokens.widowControl)}/>
    <w:kinsoku/>
    <w:topLinePunct w:val="0"/>
    <w:autoSpaceDE${autospace}/>
    <w:autoSpaceDN${autospace}/>
    <w:snapToGrid w:val="0"/>
    ${spacingXml(tokens)}
    ${indentXml(styleIndents(tokens))}
    <w:jc w:val="${justification(tokens.align)}"/>
  `;
}

/** Exact line pitch and space around, twips. `before` and `after` are what a block adds to the style's. */
export function spacingXml(
  style: Pick<ParagraphStyle, 'lineHeight' | 'spaceBefore' | 'spaceAfter'>,
  before = 0,
  after = 0,
): string {
  return `<w:spacing w:before="${twips(style.spaceBefore + before)}" w:after="${twips(style.spaceAfter + after)}" w:line="${twips(style.lineHeight)}" w:lineRule="exact"/>`;
}

/** `w:jc` value of an alignment. */
export function justification(align: StyleTokens['align']): string {
  return align === 'justify' ? 'both' : align;
}

function characterStyle(name: string, tokens: CharacterTokens, body: StyleTokens, context: DocxContext): string {
  const { styleIds: ids, faithful } = context;
  // Readers make a superscript small by themselves; a size and a position of our own would be made small once more.
  const moved = (tokens.raise ?? 0) !== 0;
  const properties = [
    name === NOTE_MARK ? numberFont(context) : tokens.font ? roleFonts(tokens.font, context) : '',
    (faithful ? undefined : MARKS[name]) ?? (tokens.embolden ? '<w:b/>' : ''),
    tokens.strike ? '<w:strike/>' : '',
    tokens.colour ? colourXml(tokens.colour) : '',
    moved || !tokens.scale
      ? ''
      : `<w:sz w:val="${halfPoints(tokens.scale * body.size)}"/><w:szCs w:val="${halfPoints(tokens.scale * body.size)}"/>`,
    tokens.underline ? '<w:u w:val="single"/>' : '',
    moved && !(name === NOTE_MARK && faithful) ? verticalAlign(tokens.raise) : '',
  ].join('');
  return xml`
    <w:style w:type="character" w:styleId="${ids.character(name)}">
      <w:name w:val="${escapeXml(ids.name(name))}"/>
      <w:basedOn w:val="DefaultParagraphFont"/>
      <w:qFormat/>
      <w:rPr>${properties}</w:rPr>
    </w:style>
  `;
}

/** The styles of text that was made smaller to fit its line: all but the size is that of another. */
function smallerStyles({ styleIds }: DocxContext): readonly string[] {
  return styleIds.smaller().map(
    ({ id, style, size }) => xml`
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}">
        <w:name w:val="${escapeXml(`${styleIds.name(style)} ${size}`)}"/>
        <w:basedOn w:val="${styleIds.paragraph(style)}"/>
        <w:rPr>
          <w:sz w:val="${halfPoints(size)}"/>
          <w:szCs w:val="${halfPoints(size)}"/>
        </w:rPr>
      </w:style>
    `,
  );
}

/** The styles of text that stands further in than another style has it. */
function indentedStyles({ styleIds, template }: DocxContext): readonly string[] {
  return styleIds.allIndented().map(
    ({ id, style, indents }) => xml`
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}">
        <w:name w:val="${escapeXml(`${styleIds.name(style)} ${indentName(indents, template.styles[style]!.size)}`)}"/>
        <w:basedOn w:val="${styleIds.paragraph(style)}"/>
        <w:pPr>${indentXml(indents)}</w:pPr>
      </w:style>
    `,
  );
}

/** Indents in words, in characters of a size: 左2字首2字. */
function indentName({ left, right, first }: Indents, size: number): string {
  const part = (name: string, length: number): string =>
    length === 0 ? '' : `${name}${Math.round((length / size) * 100) / 100}字`;
  return part('左', left) + part('右', right) + part('首', first) || '无缩进';
}

interface OwnCharacterStyle {
  readonly id: string;
  readonly name: string;
  readonly properties: string;
}

/** Of what leads to another place and does not show it: readers underline it where nothing says otherwise. */
export const LEADING: OwnCharacterStyle = { id: 'LeadingText', name: '页码引用', properties: '<w:u w:val="none"/>' };

/** Of what the table of contents is made of. */
export const HIDDEN: OwnCharacterStyle = { id: 'ContentsWords', name: '目录用词', properties: '<w:vanish/>' };

/** A character style that an editable document has beside the template's. */
function ownStyle({ id, name, properties }: OwnCharacterStyle): string {
  return xml`
    <w:style w:type="character" w:customStyle="1" w:styleId="${id}">
      <w:name w:val="${name}"/>
      <w:basedOn w:val="DefaultParagraphFont"/>
      <w:qFormat/>
      <w:rPr>${properties}</w:rPr>
    </w:style>
  `;
}

/** What programs know the editor's marks by, beside their styles' names; an editable document has it in the style. */
const MARKS: Readonly<Record<string, string>> = { strong: '<w:b/><w:bCs/>', emphasis: '<w:i/><w:iCs/>' };

/** Raised and made small by the reader. */
export const SUPERSCRIPT = '<w:vertAlign w:val="superscript"/>';

/** How a reader raises or lowers text that is `raise` above its baseline, any unit. */
export function verticalAlign(raise = 0): string {
  if (raise === 0) return '';
  return raise > 0 ? SUPERSCRIPT : '<w:vertAlign w:val="subscript"/>';
}

/** The template's character style of a reference to a note. */
export const NOTE_MARK = 'note-mark';
/** Style of the number at a note's head. */
export const NOTE_NUMBER = 'FootnoteCharacters';

/**
 * LibreOffice takes the look of the number at a note's head not from the number's run: 7.4 takes it from the style of
 * this name, 25.2 from the style of references, which therefore has the numbers' face and, where lines are held, leaves
 * it to the references to be raised.
 */
function noteNumberStyle(context: DocxContext): string {
  const font = numberFont(context);
  if (!font) return '';
  return xml`
    <w:style w:type="character" w:customStyle="1" w:styleId="${NOTE_NUMBER}">
      <w:name w:val="Footnote Characters"/>
      <w:basedOn w:val="DefaultParagraphFont"/>
      <w:qFormat/>
      <w:rPr>
        ${font}
        <w:vertAlign w:val="baseline"/>
      </w:rPr>
    </w:style>
  `;
}

/** The face of note numbers, for a document that has notes. */
function numberFont({ faces, noteStyle }: DocxContext): string {
  const face = noteStyle && faces.numberFaceOf(noteStyle.text.role, '');
  if (!face) return '';
  const family = escapeXml(faces.familyOf(face));
  return `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
}

/** The faces of a role: hanzi in the East Asian slot, Latin in the others. */
function roleFonts(role: string, { fonts, faces, faithful }: DocxContext): string {
  const hanzi = fonts.choose(role, SAMPLE.hanzi);
  const latin = fonts.choose(role, SAMPLE.latin) ?? hanzi;
  if (!hanzi || !latin) return '';
  const [eastern, western] = [hanzi, latin].map(({ face }) => escapeXml(faces.familyOf(face)));
  return `<w:rFonts${quotes(faithful)} w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${eastern}" w:cs="${western}"/>`;
}

/** Quotation marks are those of hanzi where runs do not name a face (ISO/IEC 29500-1 §17.3.2.26). */
function quotes(faithful: boolean): string {
  return faithful ? '' : ' w:hint="eastAsia"';
}

/** Colour of text. */
export function colourXml(colour: string): string {
  return `<w:color w:val="${colour.slice(1).toUpperCase()}"/>`;
}

/** Space between characters, said even where there is none: a style would else inherit that of Normal. */
function trackingXml({ tracking, size }: StyleTokens): string {
  return `<w:spacing w:val="${twips(tracking * size)}"/>`;
}
