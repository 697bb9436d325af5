import {
  firstTypeArea,
  folioBaseline,
  headBaseline,
  millimetres,
  type Sheet,
  sheetOf,
  type TypeArea,
  turnedArea,
  typeArea,
} from '../../../model/geometry.js';
import type { StyleTokens, Template } from '../../../model/index.js';
import { READERS_PAGE } from '../../../text/readers.js';
import { twips } from '../xml.js';

/** Paper and margins of a section of the document; lengths in twips. */
export interface SectionSettings {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Distance of the header from the sheet's upper edge. */
  readonly header: number;
  /** Distance of the footer from the sheet's lower edge. */
  readonly footer: number;
}

/** What the package around the body depends on. */
export interface PackageSettings extends SectionSettings {
  readonly folio: boolean;
  readonly head: boolean;
  /** Left and right pages have headers and footers of their own. */
  readonly facing: boolean;
  /** The first page has a header and a footer of its own, without what begins on the second. */
  readonly first: boolean;
  readonly firstFolio: boolean;
  readonly firstHead: boolean;
  readonly watermark: boolean;
  /** The margins are those of the first page: on the others headers and footers reach as far as theirs. */
  readonly ownFirst: boolean;
}

/** The settings that a template asks for. */
export function packageSettings(template: Template, watermark: boolean): PackageSettings {
  const { page, folio, runningHead, firstPage } = template;
  const { margin } = page;
  const [sheet, area] = [sheetOf(template, false), typeArea(template)];
  const { top, bottom } = marginsAround(firstTypeArea(template), template);
  const [header, footer] = [headerEdge(template, area), footerEdge(template, area, sheet)];
  return {
    width: twips(sheet.width),
    height: twips(sheet.height),
    top,
    bottom,
    left: twips(millimetres(margin.left)),
    right: twips(millimetres(margin.right)),
    header: firstPage ? Math.min(header, top - LEAST_STRIP) : header,
    footer: firstPage ? Math.max(0, Math.min(footer - LINE, bottom - LEAST_STRIP)) : footer,
    folio: folio !== undefined,
    head: runningHead !== undefined,
    facing: isFacing(template),
    first: firstPage !== undefined || [folio, runningHead].some((line) => line !== undefined && line.from > 1),
    firstFolio: folio?.from === 1,
    firstHead: runningHead?.from === 1,
    watermark,
    ownFirst: firstPage !== undefined,
  };
}

/** Readers make a header or a footer at least so high: a millimetre, and a little. twips */
const LEAST_STRIP = 60;

/** What headers and footers have beside their lines where the margins are those of the first page, twips. */
export interface PageSpaces {
  /** Below the running head, above the folio: as far as the margins of the other pages. */
  readonly head: number;
  readonly foot: number;
  /** Below the folio. */
  readonly base: number;
  /** All that is below the text where there is no folio. */
  readonly bare: number;
}

/** The spaces of headers and footers that hold back the text of all pages but the first. */
export function pageSpaces(template: Template, { header, footer, watermark }: PackageSettings): PageSpaces {
  const { folio, runningHead, styles } = template;
  const { top, bottom } = marginsAround(typeArea(template), template);
  const base = footerEdge(template, typeArea(template), sheetOf(template, false)) - footer;
  const line = folio ? twips(styles[folio.style]!.lineHeight) : 0;
  const rule = runningHead?.rule && runningHead.rule.weight > 0 ? runningHead.rule : undefined;
  const head = runningHead ? twips(styles[runningHead.style]!.lineHeight) : 0;
  const ruled = rule ? twips(Math.max(1, rule.spaceBefore) + rule.weight) : 0;
  return {
    head: top - header - head - ruled - (watermark ? LINE : 0),
    foot: bottom - footer - line - base,
    base,
    bare: bottom - footer,
  };
}

/** Those of pages that lie on their side: the margins turn with the paper. */
export function turnedSettings(template: Template): SectionSettings {
  const [sheet, area] = [sheetOf(template, true), turnedArea(template)];
  return {
    width: twips(sheet.width),
    height: twips(sheet.height),
    top: twips(area.top),
    bottom: Math.max(0, twips(sheet.height) - twips(area.top) - twips(area.height) - twips(READERS_PAGE)),
    left: twips(area.left),
    right: twips(sheet.width) - twips(area.left) - twips(area.width),
    header: headerEdge(template, area),
    footer: footerEdge(template, area, sheet),
  };
}

/**
 * The margins around a type area: below its lines room for them and no more, so that nothing moves up to an earlier
 * page. twips
 */
function marginsAround(area: TypeArea, { page, styles }: Template): { readonly top: number; readonly bottom: number } {
  const top = twips(area.top);
  // Lines are rounded one by one.
  const lines = twips(styles.body!.lineHeight) * (area.height / area.pitch);
  return { top, bottom: twips(millimetres(page.height)) - top - Math.round(lines) - twips(READERS_PAGE) };
}

/** Have left and right pages other lines in their margins? */
export function isFacing({ folio, runningHead }: Template): boolean {
  return folio?.align === 'outer' || runningHead?.align === 'outer';
}

/**
 * Distance of a header that holds nothing but a watermark, where the margin has room for it and its line of 1 pt;
 * readers push the text down else. twips
 */
const [HEADER, LINE] = [851, 20];

/** Distance of the header from the sheet's upper edge, such that the running head stands where the PDF has it. twips */
function headerEdge({ runningHead, styles }: Template, area: TypeArea): number {
  if (!runningHead) return Math.min(HEADER, Math.max(0, twips(area.top) - LINE));
  const above = ascent(styles[runningHead.style]!);
  return twips(Math.max(0, headBaseline(runningHead.rise, area, above) - above));
}

/** Distance of a line's baseline from the upper edge of its strip, pt. */
function ascent({ size, lineHeight }: Pick<StyleTokens, 'size' | 'lineHeight'>): number {
  return (lineHeight - size) / 2 + size * 0.88;
}

/** Distance of the footer's lower edge from the sheet's, twips, such that the folio stands where the PDF has it. */
function footerEdge({ page, folio, styles }: Template, area: TypeArea, sheet: Sheet): number {
  if (!folio) return twips(millimetres(page.margin.bottom) / 2);
  const style = styles[folio.style]!;
  const bottom = folioBaseline(folio.drop, area, sheet) + style.lineHeight - ascent(style);
  return twips(Math.max(0, sheet.height - bottom));
}
