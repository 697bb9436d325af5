import type { FontSet } from '../../fonts/index.js';
import { areaOn } from '../../model/geometry.js';
import type { Compiled, Page, PageLabel } from '../../model/index.js';
import type { PictureFault } from './fault.js';
import { prepare, SCALE } from './find.js';
import { mayBeSqueezed, type Traced, trace } from './lines.js';
import { linesOf, type PieceLine } from './pieces.js';
import type { Raster } from './raster.js';
import { coverPieces, extraFaults, furnitureFaults } from './rest.js';
import { slackOf } from './slack.js';

export type { PictureFault } from './fault.js';
export { DPI } from './find.js';
export { type Raster, readGreyMaps } from './raster.js';

/**
 * Compares a page as drawn from our PDF with the same page as a reader drew it from the DOCX; `ours` tells where
 * everything stands.
 */
export function compareDrawn(
  page: Page,
  { fonts, layout, template }: Compiled<FontSet>,
  ours: Raster,
  theirs: Raster,
): readonly PictureFault[] {
  const sheets = prepare(ours, theirs);
  const covered: Raster = { ...theirs, ink: new Uint8Array(theirs.ink.length) };
  const faults: PictureFault[] = [];
  let rise = 0;
  const rises: number[] = [];
  for (const line of linesOf(page, layout, fonts, areaOn(page, template))) {
    const slack = slackOf(line, template.breaking.autospace);
    const traced = trace(line, slack, rise, sheets);
    coverPieces(covered, traced, mayBeSqueezed(line, slack), sheets);
    faults.push(...lineFaults(line, traced, slack, page.label));
    rise = traced.findLast(({ found, piece }) => found && !piece.raised)?.match.dy ?? rise;
    rises.push(rise);
  }
  faults.push(...furnitureFaults(page, rises.sort((a, b) => a - b)[rises.length >> 1] ?? 0, sheets, covered));
  faults.push(...extraFaults(page, sheets, covered));
  return faults;
}

function lineFaults(
  line: PieceLine,
  traced: readonly Traced[],
  slack: number,
  page: PageLabel,
): readonly PictureFault[] {
  const found = traced.filter((each) => each.found);
  const at = ({ piece }: Traced): Pick<PictureFault, 'page' | 'x' | 'y' | 'offset'> => ({
    page,
    x: piece.left,
    y: piece.bottom,
    ...(piece.offset !== undefined && { offset: piece.offset }),
  });
  const faults: PictureFault[] = [];
  const lost = traced.filter((each) => !each.found);
  if (lost.length > 0)
    faults.push({ kind: 'shape', ...at(lost[0]!), text: lost.map(({ piece }) => piece.text).join('') });
  for (const end of [found[0], found.at(-1)]) {
    const by = (end?.match.dx ?? 0) / SCALE;
    if (end && Math.abs(by) > slack) faults.push({ kind: 'place', ...at(end), text: line.text, by });
  }
  return faults;
}
