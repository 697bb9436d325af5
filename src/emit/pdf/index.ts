import { basename } from 'node:path';
import type { FontSet } from '../../fonts/index.js';
import type { BlockId, Compiled, Flow, Page } from '../../model/index.js';
import type { Emitter } from '../output.js';
import { attachSource, closeDocument, openDocument } from './document.js';
import { openPdfFace, type PdfFace } from './face.js';
import { pressInks, screenInks } from './inks.js';
import type { PdfOptions } from './options.js';
import { pdfDescription } from './options.js';
import { addOutline } from './outline.js';
import { paintSheet } from './page.js';
import type { Painter, Tagging } from './painter.js';
import type { PdfDocument } from './pdfkit.js';
import { openPictures } from './picture.js';
import { sheetsOf } from './sheets.js';
import { openStructure } from './structure.js';
import { buildTree } from './tree.js';
import type { Standard } from './xmp.js';

/** Paints the layout's coordinates; decides nothing about them. */
export const pdfEmitter: Emitter<PdfOptions> = {
  emit: async (compiled, options = {}) => {
    const { impose, profile } = options;
    const name = `${compiled.issue.name}${impose ? `-${impose}` : ''}${profile === 'press' ? '-press' : ''}.pdf`;
    return [{ name, mime: pdfDescription.mime, bytes: await paint(compiled, options) }];
  },
};

async function paint(
  { issue, flow, layout, template, fonts }: Compiled<FontSet>,
  options: PdfOptions,
): Promise<Uint8Array> {
  const standard = standardOf(options);
  const reading = standard === 'PDF/A-2a' || standard === 'PDF/A-3a';
  const document = openDocument(flow.properties, standard);
  const faces = new Map<string, PdfFace>();
  const tagging = reading ? openTagging(document, flow, layout.pages) : undefined;
  const press = options.profile === 'press';
  const painter: Painter = {
    document,
    fonts,
    faceOf: (key) => {
      let face = faces.get(key);
      if (!face) {
        face = openPdfFace(document, fonts, key, `F${faces.size + 1}`);
        faces.set(key, face);
      }
      document.page.fonts[face.name] = face.reference;
      return face;
    },
    advanceOf: (face) => (glyph) => fonts.advance(face, glyph),
    inks: press ? pressInks(template.inks) : screenInks,
    pictures: await openPictures(layout.pages, document, press),
    ...(tagging && { tagging }),
  };
  for (const sheet of sheetsOf(layout.pages, options)) paintSheet(sheet, painter);
  if (tagging) {
    addOutline(document, flow, layout.pages);
    tagging.structure.finish(tagging.tree.root);
  }
  if (standard === 'PDF/A-3a') {
    await attachSource(
      document,
      basename(issue.source.path),
      Buffer.from(issue.source.text, 'utf8'),
      flow.properties.created,
    );
  }
  for (const face of faces.values()) face.finish();
  return closeDocument(document, standard);
}

/** Files for reading are archives; print masters are PDF/X; imposed sheets for an office printer claim nothing. */
function standardOf({ profile, impose, attachSource: attach }: PdfOptions): Standard {
  if (profile === 'press') return 'PDF/X-4';
  if (impose) return 'none';
  return attach ? 'PDF/A-3a' : 'PDF/A-2a';
}

function openTagging(document: PdfDocument, flow: Flow, pages: readonly Page[]): Tagging {
  const structure = openStructure(document);
  return {
    structure,
    tree: buildTree(flow, structure),
    destinations: destinationNames(pages),
    linkNodes: new Map(),
    targets: new Map(),
  };
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
