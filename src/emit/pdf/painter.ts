import type { FontSet } from '../../fonts/index.js';
import type { BlockId, LinkItem, PageLabel, Picture } from '../../model/index.js';
import type { PdfDocument } from './document.js';
import type { PdfFace } from './face.js';
import type { Structure, StructureNode } from './structure.js';
import type { Tree } from './tree.js';

/** What the painting of pages shares. */
export interface Painter {
  readonly document: PdfDocument;
  readonly fonts: FontSet;
  readonly faceOf: (face: string) => PdfFace;
  /** A glyph's own advance by face, em. */
  readonly advanceOf: (face: string) => (glyph: number) => number;
  /** Names of the blocks that links lead to. */
  readonly destinations: ReadonlyMap<BlockId, string>;
  readonly pictures: Map<Picture, unknown>;
  readonly linkNodes: Map<LinkItem, StructureNode>;
  readonly structure: Structure;
  readonly tree: Tree;
  /** Blocks that are set again on later pages (a table's header cells): tagged once, artifacts afterwards. */
  readonly repeats: ReadonlySet<BlockId>;
  readonly firstPage: Map<BlockId, PageLabel>;
}
