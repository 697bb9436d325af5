import type { FontSet } from '../../fonts/index.js';
import { isTurned, turnedArea } from '../../model/geometry.js';
import type { Compiled, FlowLeaf, Layout, Template, WatermarkItem } from '../../model/index.js';
import { leavesOf, turnedLeaves } from '../../model/walk.js';
import type { DocxContext, Sections } from './context.js';
import { copyPart, fillPlaceholder, type Parts, PLACEHOLDER, sectionOf } from './package/parts.js';
import { type PackageSettings, pageSpaces, turnedSettings } from './package/settings.js';
import { CARRIER, spacerXml, spaceXml } from './spacer.js';
import { watermarkXml } from './watermark.js';
import { xml } from './xml.js';

/**
 * The sections of a document some of whose tables lie on their side, or that ends in pages without folio: pages of one
 * kind that follow one another (ISO/IEC 29500-1 §17.6). Undefined where all pages are alike.
 */
export function openSections(
  parts: Parts,
  { flow, layout, template, fonts }: Compiled<FontSet>,
  settings: PackageSettings,
): Sections | undefined {
  const turnedBlocks = turnedLeaves([...leavesOf(flow.body)]);
  if (turnedBlocks.size === 0 && layout.blank === undefined) return undefined;
  const upright = sectionOf(parts);
  // The first page of the document alone has a header and a footer of its own.
  const later = upright
    .replace(/<w:(?:header|footer)Reference w:type="first"[^>]*>/g, '')
    .replace(/<w:titlePg[^>]*>/, '');
  const { width, height, top, right, bottom, left, header, footer } = turnedSettings(template);
  const size = `<w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/>`;
  const margins = xml`
    <w:pgMar
      w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}"
      w:gutter="0"/>
  `;
  const bare = layout.blank === undefined ? {} : { bare: withoutFolio(parts, later, template, settings) };
  const watermark = turnedWatermark(layout, template);
  const own =
    watermark || settings.ownFirst ? withMargins(parts, later, watermark && watermarkXml(watermark, fonts)) : later;
  const across = own.replace(/<w:pgSz[^>]*>/, size).replace(/<w:pgMar[^>]*>/, margins);
  const turnedMeasure = turnedArea(template).width;
  return { turnedBlocks, first: upright, upright: later, turned: across, turnedMeasure, ...bare };
}

/** The words across pages that lie on their side, if any. */
function turnedWatermark({ pages }: Layout, template: Template): WatermarkItem | undefined {
  const page = pages.find((each) => isTurned(each, template));
  return page?.items.find((item) => item.kind === 'watermark');
}

/**
 * A section whose headers and footers are copies with a watermark of their own, and without the space that holds text
 * back on upright pages; called before these are filled.
 */
function withMargins(parts: Parts, section: string, watermark: string | undefined): string {
  const copied = withCopies(parts, section, 'turned', 'header|footer');
  const own: Parts = new Map([...parts].filter(([path]) => path.endsWith('-turned.xml')));
  if (watermark) fillPlaceholder(own, PLACEHOLDER.watermark, watermark);
  for (const space of [PLACEHOLDER.headSpace, PLACEHOLDER.footSpace, PLACEHOLDER.footBase])
    fillPlaceholder(own, space, spacerXml(CARRIER));
  for (const [path, part] of own) parts.set(path, part);
  return copied;
}

/**
 * A section whose footers are copies without folio, as high as with one where they hold the text back; called before
 * they are filled.
 */
function withoutFolio(parts: Parts, section: string, template: Template, settings: PackageSettings): string {
  const copied = withCopies(parts, section, 'bare', 'footer');
  const own: Parts = new Map([...parts].filter(([path]) => path.endsWith('-bare.xml')));
  fillPlaceholder(own, PLACEHOLDER.footSpace, spaceXml(pageSpaces(template, settings).bare));
  fillPlaceholder(own, PLACEHOLDER.footBase, '');
  for (const folio of [PLACEHOLDER.folio, PLACEHOLDER.evenFolio])
    fillPlaceholder(own, folio, settings.ownFirst ? '' : spacerXml(CARRIER));
  for (const [path, part] of own) parts.set(path, part);
  return copied;
}

/** A section's properties with references to copies of its headers, footers or both. */
function withCopies(parts: Parts, section: string, suffix: string, kinds: string): string {
  const copies = new Map<string, string>();
  const copyOf = (id: string): string => {
    const known = copies.get(id) ?? copyPart(parts, id, suffix);
    copies.set(id, known);
    return known;
  };
  return section.replace(
    new RegExp(`(<w:(?:${kinds})Reference [^>]*r:id=")([^"]*)`, 'g'),
    (_, before: string, id: string) => before + copyOf(id),
  );
}

/** Does a section begin with the block at `i`? */
export function beginsSection(
  blocks: readonly FlowLeaf[],
  i: number,
  { sections }: Pick<DocxContext, 'sections'>,
): boolean {
  if (!sections || !blocks[i] || blocks[i].kind === 'page-break') return false;
  const before = blocks.slice(Math.max(0, i - BREAKS), i).findLast(({ kind }) => kind !== 'page-break');
  return before !== undefined && sections.turnedBlocks.has(before) !== sections.turnedBlocks.has(blocks[i]);
}

/** Page breaks that may follow one another. */
const BREAKS = 8;

/** XML of blocks whose last paragraph ends their section, else an empty line below them. */
export function endSection(xml: string, section: string): string {
  if (!xml.endsWith('</w:p>')) return xml + endSection(spacerXml(CARRIER), section);
  const at = xml.lastIndexOf('</w:pPr>');
  return `${xml.slice(0, at)}${section}${xml.slice(at)}`;
}

/** The properties of a section that begins the document or not. */
export function sectionXml(sections: Sections, turned: boolean, first: boolean): string {
  return turned ? sections.turned : first ? sections.first : sections.upright;
}

/** The context of a block: what stands on a page that lies on its side has more room. */
export function contextOn(block: FlowLeaf, context: DocxContext): DocxContext {
  const { sections } = context;
  return sections?.turnedBlocks.has(block) ? { ...context, measure: sections.turnedMeasure } : context;
}
