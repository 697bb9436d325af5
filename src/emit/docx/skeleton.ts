import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../config/root.js';
import type { Template } from '../../model/index.js';
import { READERS_PAGE } from '../../text/readers.js';
import { millimetres } from '../../text/units.js';
import { twips } from './xml.js';

/** Stand-ins for what is written in this emitter; docx makes everything around them. */
export const PLACEHOLDER = {
  body: '@body@',
  folio: '@folio@',
  evenFolio: '@even-folio@',
  watermark: '@watermark@',
} as const;

/** The parts of a package by path. */
export type Parts = Map<string, string | Uint8Array>;

/** What the package around the body depends on; lengths in twips. */
export interface Frame {
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

/** The frame that a template asks for. */
export function frameOf(template: Template, watermark: boolean): Frame {
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

/** Where the build keeps the package of a frame. */
export function preparedPackage(frame: Frame): string {
  return `dist/packages/${Object.values(frame).join('-')}.json`;
}

/**
 * The package around the body. Loading docx and making it takes a tenth of a short build: the build of the program did it for the shipped
 * templates; docx is loaded for others.
 */
export async function skeleton(frame: Frame): Promise<Parts> {
  return readPrepared(frame) ?? (await import('./package.js')).makePackage(frame);
}

function readPrepared(frame: Frame): Parts | undefined {
  try {
    return new Map(JSON.parse(readFileSync(join(packageRoot(), preparedPackage(frame)), 'utf8')) as [string, string][]);
  } catch {
    return undefined;
  }
}

/** The margin below the lines of the layout's page: room for them and no more, so that nothing moves up to an earlier page. twips */
function bottomMargin({ page, styles }: Template): number {
  const lines = page.linesPerPage * twips(styles.body!.lineHeight);
  return twips(millimetres(page.height)) - twips(millimetres(page.margin.top)) - lines - twips(READERS_PAGE);
}

/** Distance of the footer's lower edge from the sheet's, pt, such that the folio stands where the PDF has it. */
function footerEdge({ page, folio, styles }: Template): number {
  if (!folio) return millimetres(page.margin.bottom) / 2;
  const { size, lineHeight } = styles[folio.style]!;
  const area = page.linesPerPage * styles.body!.lineHeight;
  const baseline = millimetres(page.margin.top) + area + millimetres(folio.drop);
  const bottom = baseline + lineHeight - ((lineHeight - size) / 2 + size * 0.88);
  return Math.max(0, millimetres(page.height) - bottom);
}
