import type { FontSet } from '../../fonts/index.js';
import type { BlockId, Compiled, Item, LinkItem, Page, Picture } from '../../model/index.js';
import type { Emitter } from '../emitter.js';
import { showGlyphs, showLeader, showRule } from './content.js';
import { closeDocument, openDocument, type PdfDocument } from './document.js';
import { openPdfFace, type PdfFace } from './face.js';
import { addOutline } from './outline.js';
import { showWatermark } from './watermark.js';

/** Paints the layout's coordinates; decides nothing about them. */
export const pdfEmitter: Emitter = {
  extension: 'pdf',
  emit: async (compiled) => [{ extension: 'pdf', bytes: await paint(compiled) }],
};

interface Painter {
  readonly document: PdfDocument;
  readonly fonts: FontSet;
  readonly faceOf: (face: string) => PdfFace;
  readonly advanceOf: (face: string) => (glyph: number) => number;
  readonly destinations: ReadonlyMap<BlockId, string>;
  readonly pictures: Map<Picture, unknown>;
}

async function paint(compiled: Compiled<FontSet>): Promise<Uint8Array> {
  const { flow, layout, fonts, watermark } = compiled;
  const document = openDocument(flow.properties);
  const faces = new Map<string, PdfFace>();
  const faceOf = (key: string): PdfFace => {
    let face = faces.get(key);
    if (!face) {
      face = openPdfFace(document, fonts, key, `F${faces.size + 1}`);
      faces.set(key, face);
    }
    document.page.fonts[face.name] = face.reference;
    return face;
  };
  const painter: Painter = {
    document,
    fonts,
    faceOf,
    advanceOf: (face) => (glyph) => fonts.advance(face, glyph),
    destinations: destinationNames(layout.pages),
    pictures: new Map(),
  };
  for (const page of layout.pages) paintPage(page, painter, watermark);
  addOutline(document, flow.outline, layout.pages);
  for (const face of faces.values()) face.finish();
  return closeDocument(document);
}

/** Names for the blocks that links lead to; ASCII, so that readers sort them as they are written. */
function destinationNames(pages: readonly Page[]): ReadonlyMap<BlockId, string> {
  const names = new Map<BlockId, string>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'link' || item.target.kind !== 'block' || names.has(item.target.block)) continue;
      names.set(item.target.block, `d${String(names.size + 1).padStart(5, '0')}`);
    }
  }
  return names;
}

function paintPage(page: Page, painter: Painter, watermark: string | undefined): void {
  const { document, destinations } = painter;
  document.addPage({ size: [page.width, page.height], margin: 0 });
  const content: string[] = [];
  const flush = (): void => {
    if (content.length === 0) return;
    // pdfkit turns the axes for its own drawing; glyphs are shown in PDF's own space.
    document.addContent(`q 1 0 0 -1 0 ${page.height} cm\n${content.join('\n')}\nQ`);
    content.length = 0;
  };
  if (watermark) content.push(showWatermark(watermark, page, painter.fonts, painter.faceOf));
  for (const item of page.items) {
    if (item.kind === 'image') {
      flush();
      paintImage(item, painter);
    } else if (item.kind === 'link') {
      addLink(item, painter);
    } else if (item.kind === 'anchor') {
      const name = destinations.get(item.block);
      if (name) document.addNamedDestination(name, 'XYZ', 0, item.y, null);
    } else {
      content.push(operators(item, page.height, painter));
    }
  }
  flush();
}

function operators(item: Extract<Item, { kind: 'glyphs' | 'rule' | 'leader' }>, height: number, painter: Painter): string {
  switch (item.kind) {
    case 'glyphs':
      return showGlyphs(item, painter.faceOf(item.face), painter.advanceOf(item.face), height);
    case 'rule':
      return showRule(item, height);
    case 'leader':
      return showLeader(item, height);
  }
}

function paintImage(item: Extract<Item, { kind: 'image' }>, { document, pictures }: Painter): void {
  let image = pictures.get(item.picture);
  if (!image) {
    image = document.openImage(Buffer.from(item.picture.bytes));
    pictures.set(item.picture, image);
  }
  document.image(image as never, item.x, item.y, { width: item.width, height: item.height });
}

function addLink({ x, y, width, height, target }: LinkItem, { document, destinations }: Painter): void {
  if (target.kind === 'url') {
    document.link(x, y, width, height, target.url);
    return;
  }
  const name = destinations.get(target.block);
  if (name) document.goTo(x, y, width, height, name);
}
