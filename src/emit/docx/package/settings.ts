import { firstTypeArea, millimetres, type TypeArea, typeArea } from '../../../model/geometry.js';
import type { StyleTokens, Template } from '../../../model/index.js';
import { READERS_PAGE } from '../../../text/readers.js';
import { twips } from '../xml.js';

/** What the package around the body depends on; lengths in twips. */
export interface PackageSettings {
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
  const { top, bottom } = marginsAround(firstTypeArea(template), template);
  return {
    width: twips(millimetres(page.width)),
    height: twips(millimetres(page.height)),
    top,
    bottom,
    left: twips(millimetres(margin.left)),
    right: twips(millimetres(margin.right)),
    header: firstPage ? Math.min(headerEdge(template), top - LEAST_STRIP) : headerEdge(template),
    footer: firstPage ? Math.max(0, Math.min(footerEdge(template) - LINE, bottom - LEAST_STRIP)) : footerEdge(template),
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
}

/** The spaces of headers and footers that hold back the text of all pages but the first. */
export function pageSpaces(template: Template, { header, footer, watermark }: PackageSettings): PageSpaces {
  const { folio, runningHead, styles } = template;
  const { top, bottom } = marginsAround(typeArea(template), template);
  const base = footerEdge(template) - footer;
  const line = folio ? twips(styles[folio.style]!.lineHeight) : 0;
  const rule = runningHead?.rule && runningHead.rule.weight > 0 ? runningHead.rule : undefined;
  const head = runningHead ? twips(styles[runningHead.style]!.lineHeight) : 0;
  const ruled = rule ? twips(Math.max(1, rule.spaceBefore) + rule.weight) : 0;
  return {
    head: top - header - head - ruled - (watermark ? LINE : 0),
    foot: bottom - footer - line - base,
    base,
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
function headerEdge(template: Template): number {
  const { page, runningHead, styles } = template;
  const margin = twips(millimetres(page.margin.top));
  if (!runningHead) return Math.min(HEADER, Math.max(0, margin - LINE));
  const baseline = typeArea(template).top - millimetres(runningHead.rise);
  return twips(Math.max(0, baseline - ascent(styles[runningHead.style]!)));
}

/** Distance of a line's baseline from the upper edge of its strip, pt. */
function ascent({ size, lineHeight }: Pick<StyleTokens, 'size' | 'lineHeight'>): number {
  return (lineHeight - size) / 2 + size * 0.88;
}

/** Distance of the footer's lower edge from the sheet's, twips, such that the folio stands where the PDF has it. */
function footerEdge(template: Template): number {
  const { page, folio, styles } = template;
  if (!folio) return twips(millimetres(page.margin.bottom) / 2);
  const style = styles[folio.style]!;
  const area = typeArea(template);
  const baseline = area.top + area.height + millimetres(folio.drop);
  const bottom = baseline + style.lineHeight - ascent(style);
  return twips(Math.max(0, millimetres(page.height) - bottom));
}
