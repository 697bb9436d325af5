import { millimetres, typeArea } from '../../../model/geometry.js';
import type { Template } from '../../../model/index.js';
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
  /** Distance of the footer from the sheet's lower edge. */
  readonly footer: number;
  readonly folio: boolean;
  /** Left and right pages have footers of their own. */
  readonly facing: boolean;
  /** The first page has a footer of its own, an empty one. */
  readonly first: boolean;
  readonly watermark: boolean;
}

/** The settings that a template asks for. */
export function packageSettings(template: Template, watermark: boolean): PackageSettings {
  const { page, folio } = template;
  const { margin } = page;
  return {
    width: twips(millimetres(page.width)),
    height: twips(millimetres(page.height)),
    top: twips(millimetres(margin.top)),
    bottom: bottomMargin(template),
    left: twips(millimetres(margin.left)),
    right: twips(millimetres(margin.right)),
    footer: twips(footerEdge(template)),
    folio: folio !== undefined,
    facing: folio?.align === 'outer',
    first: folio !== undefined && folio.from > 1,
    watermark,
  };
}

/**
 * The margin below the lines of the layout's page: room for them and no more, so that nothing moves up to an earlier
 * page. twips
 */
function bottomMargin({ page, styles }: Template): number {
  const lines = page.linesPerPage * twips(styles.body!.lineHeight);
  return twips(millimetres(page.height)) - twips(millimetres(page.margin.top)) - lines - twips(READERS_PAGE);
}

/** Distance of the footer's lower edge from the sheet's, pt, such that the folio stands where the PDF has it. */
function footerEdge(template: Template): number {
  const { page, folio, styles } = template;
  if (!folio) return millimetres(page.margin.bottom) / 2;
  const { size, lineHeight } = styles[folio.style]!;
  const area = typeArea(template);
  const baseline = area.top + area.height + millimetres(folio.drop);
  const bottom = baseline + lineHeight - ((lineHeight - size) / 2 + size * 0.88);
  return Math.max(0, millimetres(page.height) - bottom);
}
