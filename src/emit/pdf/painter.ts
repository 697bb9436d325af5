import type { FontSet } from '../../fonts/index.js';
import type { BlockId, LinkItem, LinkTarget, Picture } from '../../model/index.js';
import type { PdfFace } from './face.js';
import type { Inks } from './inks.js';
import type { PdfDocument, PdfImage } from './pdfkit.js';
import type { Structure, StructureNode } from './structure.js';
import type { Tree } from './tree.js';

/** What the painting of pages shares. */
export interface Painter {
  readonly document: PdfDocument;
  readonly fonts: FontSet;
  readonly faceOf: (face: string) => PdfFace;
  /** A glyph's own advance by face, em. */
  readonly advanceOf: (face: string) => (glyph: number) => number;
  readonly inks: Inks;
  readonly pictures: ReadonlyMap<Picture, PdfImage>;
  /** Absent for print masters, which have neither tags nor links. */
  readonly tagging?: Tagging;
}

/** Tags, links and destinations of a file for reading. */
export interface Tagging {
  readonly structure: Structure;
  readonly tree: Tree;
  /** Names of the blocks that links lead to. */
  readonly destinations: ReadonlyMap<BlockId, string>;
  readonly linkNodes: Map<LinkItem, StructureNode>;
  /** Where each Link node leads. */
  readonly targets: Map<StructureNode, LinkTarget>;
}
