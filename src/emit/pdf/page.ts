import { millimetres } from '../../model/geometry.js';
import type { GlyphRun, Item, LinkItem, Page } from '../../model/index.js';
import { type Canvas, openCanvas, type Place } from './canvas.js';
import { showGlyphs, showLeader, showRule } from './content.js';
import { ALL_INKS, showMarks } from './marks.js';
import type { Painter, Tagging } from './painter.js';
import { latestAnnotation, type PdfReference } from './pdfkit.js';
import { BLEED, type Sheet } from './sheets.js';
import type { StructureNode } from './structure.js';
import { showWatermark } from './watermark.js';

/** Paints one sheet: its pages, and on the press its boxes and marks (ISO 15930-7 §6.10). */
export function paintSheet(sheet: Sheet, painter: Painter): void {
  const { document } = painter;
  const { width, height, trim } = sheet;
  document.addPage({ size: [width, height], margin: 0 });
  const { data } = document.page.dictionary;
  if (painter.tagging) data.Tabs = 'S';
  if (trim !== undefined) {
    const bleed = trim - millimetres(BLEED);
    data.TrimBox = [trim, trim, width - trim, height - trim];
    data.BleedBox = [bleed, bleed, width - bleed, height - bleed];
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
    document.page.colorSpaces[ALL_INKS] = ['Separation', 'All', 'DeviceCMYK', tint];
    document.page.write(Buffer.from(`${showMarks(sheet)}\n`, 'latin1'));
  }
  for (const { page, ...place } of sheet.placements) paintPage(page, { ...place, sheetHeight: height }, painter);
}

function paintPage(page: Page, place: Place, painter: Painter): void {
  const { document, inks, tagging } = painter;
  const canvas = openCanvas(page, place, painter);
  const links = page.items.filter((item) => item.kind === 'link');
  for (const [index, item] of page.items.entries()) {
    switch (item.kind) {
      case 'glyphs':
        paintGlyphs(item, gapAfter(item, page.items, index), links, canvas, page, painter);
        break;
      case 'rule':
        canvas.furniture(showRule(item, inks, page.height), 'layout');
        break;
      case 'leader':
        canvas.furniture(showLeader(item, inks, page.height), 'layout');
        break;
      case 'watermark':
        canvas.furniture(showWatermark(item, inks, page.height, painter.faceOf), 'watermark');
        break;
      case 'image':
        paintImage(item, canvas, page, place, painter);
        break;
      case 'anchor': {
        const name = tagging?.destinations.get(item.block);
        if (name) document.addNamedDestination(name, 'XYZ', 0, item.y, null);
        break;
      }
      case 'link':
    }
  }
  canvas.flush();
}

/** Gap between a run and the next one of its line, pt, where a tab stands between them; 0 elsewhere. */
function gapAfter(run: GlyphRun, items: readonly Item[], index: number): number {
  let next = items[index + 1];
  if (next?.kind === 'leader') next = items[index + 2];
  if (next?.kind !== 'glyphs' || next.block !== run.block || next.y !== run.y) return 0;
  const gap = next.x - run.advances.reduce((x, advance) => x + advance, run.x);
  return gap > run.size / 4 ? gap : 0;
}

const LATIN = /[A-Za-z]{2}/;
const HAN = /\p{Script=Han}/u;

function paintGlyphs(
  run: GlyphRun,
  reach: number,
  links: readonly LinkItem[],
  canvas: Canvas,
  page: Page,
  painter: Painter,
): void {
  const { tagging } = painter;
  const shown = showGlyphs(
    run,
    reach,
    painter.faceOf(run.face),
    painter.advanceOf(run.face),
    painter.inks,
    page.height,
  );
  if (!tagging) {
    canvas.text(shown, undefined);
    return;
  }
  const node = tagging.tree.nodeOf.get(run.block);
  if (!node || run.role === 'furniture' || run.repeated) {
    canvas.furniture(shown, run.repeated ? 'repeated' : run.y < page.height / 2 ? 'header' : 'footer');
    return;
  }
  const part = partNode(run, links, node, tagging, painter);
  const western = LATIN.test(run.text) && !HAN.test(run.text);
  canvas.text(shown, western || run.text.trim() === '' ? westernNode(part, western, tagging) : part);
}

/**
 * Words in Latin letters without hanzi are read out in English. An element of their own says so: some readers take the
 * end of a marked content inside another for the end of both, and lose what follows. A blank belongs to the words
 * before it.
 */
function westernNode(parent: StructureNode, western: boolean, { structure }: Tagging): StructureNode {
  const last = parent.children[parent.children.length - 1];
  if (last && !('kind' in last) && last.type === 'Span') return last;
  return western ? structure.add(parent, 'Span', { Lang: new String('en') }) : parent;
}

/** The node of a run in its block: a label, a reference to a note, a link, or the block's own. */
function partNode(
  run: GlyphRun,
  links: readonly LinkItem[],
  node: StructureNode,
  tagging: Tagging,
  painter: Painter,
): StructureNode {
  switch (run.part) {
    case 'label':
      return tagging.tree.labelOf.get(run.block) ?? node;
    case 'reference':
      return tagging.structure.add(node, 'Reference');
    default:
      return run.link ? linkNode(run, links, node, tagging, painter) : node;
  }
}

/**
 * The Link node of the clickable rectangle that a run stands in; made with the rectangle's first run. A link that goes
 * on in the next line or page stays one node (ISO 32000-1 §14.8.4.4.2).
 */
function linkNode(
  run: GlyphRun,
  links: readonly LinkItem[],
  parent: StructureNode,
  tagging: Tagging,
  painter: Painter,
): StructureNode {
  const { structure, linkNodes } = tagging;
  const link = links.find(
    ({ x, y, width, height }) => run.x >= x - 0.01 && run.x < x + width && run.y > y && run.y < y + height * 1.5,
  );
  if (!link) return parent;
  const known = linkNodes.get(link);
  if (known) return known;
  const { target } = link;
  const name = target.kind === 'block' ? tagging.destinations.get(target.block) : undefined;
  if (target.kind === 'block' && name === undefined) return parent;
  const last = parent.children[parent.children.length - 1];
  const before = last && !('kind' in last) ? tagging.targets.get(last) : undefined;
  // The runs of one link share its target; an entry of the contents is one link, its page included.
  const goesOn = before && (before === target || run.role === 'toc-entry');
  const node = goesOn ? (last as StructureNode) : structure.add(parent, 'Link');
  linkNodes.set(link, node);
  tagging.targets.set(node, target);
  structure.annotation(node, (structParent) => addLink(link, name, structParent, painter));
  return node;
}

/** pdfkit writes annotations at once: all that they hold must be known before. */
function addLink(
  { x, y, width, height, target, text }: LinkItem,
  name: string | undefined,
  key: number,
  { document }: Painter,
): PdfReference {
  const options = { Contents: new String(text), StructParent: key } as object;
  if (target.kind === 'url') document.link(x, y, width, height, target.url, options);
  else document.goTo(x, y, width, height, name!, options);
  return latestAnnotation(document);
}

function paintImage(
  item: Extract<Item, { kind: 'image' }>,
  canvas: Canvas,
  page: Page,
  place: Place,
  painter: Painter,
): void {
  const { document, tagging } = painter;
  canvas.flush();
  const node = tagging?.tree.nodeOf.get(item.block);
  const { x, y, width, height } = item;
  if (tagging && node) {
    node.attributes.A = {
      O: 'Layout',
      Placement: 'Block',
      BBox: [x, page.height - y - height, x + width, page.height - y],
    };
    document.addContent(`/Figure << /MCID ${tagging.structure.content(node)} >> BDC`);
  }
  const picture = painter.pictures.get(item.picture)!;
  if (place.turned) {
    document.save();
    document.transform(0, -1, 1, 0, place.x, place.y + page.width);
    document.image(picture, x, y, { width, height });
    document.restore();
  } else document.image(picture, x + place.x, y + place.y, { width, height });
  if (tagging && node) document.addContent('EMC');
}
