import type { FontSet } from '../../fonts/index.js';
import type { CharacterTokens, StyleTokens, Template } from '../../model/index.js';
import type { StyleIds } from './style-ids.js';
import { escapeXml, halfPoints, twips } from './xml.js';

const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
/** A hanzi, a letter and a note's number by which a role's faces are found. */
const SAMPLE = { hanzi: 0x4e2d, latin: 0x41, number: 0x2460 };

/** styles.xml from the template's tokens, the same that the PDF is set from. `root` is docx's own opening tag. */
export function stylesXml(template: Template, fonts: FontSet, ids: StyleIds, root: string): string {
  const body = template.styles.body!;
  const paragraphs = Object.entries(template.styles).map(([name, tokens]) => paragraphStyle(name, tokens, template, fonts, ids));
  const characters = Object.entries(template.characterStyles).map(([name, tokens]) => characterStyle(name, tokens, body, fonts, ids));
  return `${root}<w:docDefaults><w:rPrDefault><w:rPr>${roleFonts(body.font, fonts)}<w:sz w:val="${halfPoints(body.size)}"/><w:szCs w:val="${halfPoints(body.size)}"/>${LANGUAGE}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${paragraphs.join('')}<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>${characters.join('')}${noteNumberStyle(template, fonts)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

function paragraphStyle(name: string, tokens: StyleTokens, template: Template, fonts: FontSet, ids: StyleIds): string {
  const id = ids.paragraph(name);
  const normal = id === 'Normal';
  const outline = /^Heading(\d)$/.exec(id);
  const next = tokens.keepWithNext ? '<w:next w:val="Normal"/>' : '';
  return `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${escapeXml(ids.name(name))}"/>${normal ? '' : `<w:basedOn w:val="Normal"/>${next}`}<w:qFormat/><w:pPr>${paragraphProperties(tokens, template)}${outline ? `<w:outlineLvl w:val="${Number(outline[1]) - 1}"/>` : ''}</w:pPr><w:rPr>${roleFonts(tokens.font, fonts)}${colourXml(tokens.colour)}${trackingXml(tokens)}<w:sz w:val="${halfPoints(tokens.size)}"/><w:szCs w:val="${halfPoints(tokens.size)}"/></w:rPr></w:style>`;
}

/**
 * Everything a paragraph style says, in schema order (ISO/IEC 29500-1 §17.3.1.26), so that nothing is inherited by chance.
 * `overflowPunct` is left out: LibreOffice reads it the wrong way round.
 */
function paragraphProperties(tokens: StyleTokens, template: Template): string {
  const on = (flag: boolean): string => (flag ? '' : ' w:val="0"');
  const autospace = on(template.breaking.autospace > 0);
  return `<w:keepNext${on(tokens.keepWithNext)}/><w:widowControl${on(tokens.widowControl)}/><w:kinsoku/><w:topLinePunct w:val="0"/><w:autoSpaceDE${autospace}/><w:autoSpaceDN${autospace}/><w:snapToGrid w:val="0"/>${spacingXml(tokens)}${indentXml(tokens, tokens.size, 0)}<w:jc w:val="${justification(tokens.align)}"/>`;
}

/** Exact line pitch and space around, twips. `before` and `after` are what a block adds to the style's. */
export function spacingXml(tokens: StyleTokens, before = 0, after = 0): string {
  return `<w:spacing w:before="${twips(tokens.spaceBefore + before)}" w:after="${twips(tokens.spaceAfter + after)}" w:line="${twips(tokens.lineHeight)}" w:lineRule="exact"/>`;
}

/** Indents in twips at a size; `right` replaces the style's right indent (em). */
export function indentXml(tokens: StyleTokens, size: number, nesting: number, right?: number): string {
  const left = twips((tokens.indentLeft + tokens.indentStep * nesting) * size);
  const first = twips(tokens.indentFirst * size);
  const edge = twips((right ?? tokens.indentRight) * size);
  const firstLine = first < 0 ? `w:hanging="${-first}"` : `w:firstLine="${first}"`;
  return `<w:ind w:left="${left}" w:right="${edge}" ${firstLine}/>`;
}

/** `w:jc` value of an alignment. */
export function justification(align: StyleTokens['align']): string {
  return align === 'justify' ? 'both' : align;
}

function characterStyle(name: string, tokens: CharacterTokens, body: StyleTokens, fonts: FontSet, ids: StyleIds): string {
  // Readers make a superscript small by themselves; a size and a position of our own would be made small once more.
  const raised = (tokens.raise ?? 0) > 0;
  const properties = [
    tokens.font ? roleFonts(tokens.font, fonts) : '',
    tokens.embolden ? '<w:b/>' : '',
    tokens.colour ? colourXml(tokens.colour) : '',
    raised || !tokens.scale
      ? ''
      : `<w:sz w:val="${halfPoints(tokens.scale * body.size)}"/><w:szCs w:val="${halfPoints(tokens.scale * body.size)}"/>`,
    tokens.underline ? '<w:u w:val="single"/>' : '',
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
  return `<w:style w:type="character" w:styleId="${ids.character(name)}"><w:name w:val="${escapeXml(ids.name(name))}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

/** Style of the number at a note's head. */
export const NOTE_NUMBER = 'FootnoteCharacters';

/** Named as LibreOffice's own style for that number: it takes the number's face from there and not from the number's run. */
function noteNumberStyle({ styles, notes }: Template, fonts: FontSet): string {
  const choice = fonts.choose(styles[notes.style]!.font, SAMPLE.number);
  if (!choice) return '';
  const { family } = fonts.info(choice.face);
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${NOTE_NUMBER}"><w:name w:val="Footnote Characters"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/><w:vertAlign w:val="baseline"/></w:rPr></w:style>`;
}

/** The faces of a role: hanzi in the East Asian slot, Latin in the others. */
function roleFonts(role: string, fonts: FontSet): string {
  const hanzi = fonts.choose(role, SAMPLE.hanzi);
  const latin = fonts.choose(role, SAMPLE.latin) ?? hanzi;
  if (!hanzi || !latin) return '';
  const western = fonts.info(latin.face).family;
  return `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${fonts.info(hanzi.face).family}" w:cs="${western}"/>`;
}

function colourXml(colour: string): string {
  return `<w:color w:val="${colour.slice(1).toUpperCase()}"/>`;
}

function trackingXml({ tracking, size }: StyleTokens): string {
  return tracking ? `<w:spacing w:val="${twips(tracking * size)}"/>` : '';
}
