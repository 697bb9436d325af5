import type { FontSet } from '../../fonts/index.js';
import type { BlockId, Compiled, Flow, Page } from '../../model/index.js';
import type { Emitter } from '../emitter.js';
import { closeDocument, openDocument } from './document.js';
import { openPdfFace, type PdfFace } from './face.js';
import { addOutline } from './outline.js';
import { paintPage } from './page.js';
import type { Painter } from './painter.js';
import { openStructure } from './structure.js';
import { buildTree } from './tree.js';

/** Paints the layout's coordinates; decides nothing about them. */
export const pdfEmitter: Emitter = {
  extension: 'pdf',
  emit: async (compiled) => [{ extension: 'pdf', bytes: await paint(compiled) }],
};

async function paint({ flow, layout, fonts, watermark }: Compiled<FontSet>): Promise<Uint8Array> {
  const document = openDocument(flow.properties);
  const structure = openStructure(document);
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
    linkNodes: new Map(),
    structure,
    tree: buildTree(flow, structure),
    repeats: headerCells(flow),
    firstPage: new Map(),
  };
  for (const page of layout.pages) paintPage(page, painter, watermark);
  addOutline(document, flow.outline, layout.pages);
  structure.finish(painter.tree.root);
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

function headerCells(flow: Flow): ReadonlySet<BlockId> {
  const tables = flow.blocks.filter((block) => block.kind === 'table');
  return new Set(tables.flatMap((table) => table.rows.slice(0, table.headerRows).flatMap((row) => row.map((cell) => cell.id))));
}
