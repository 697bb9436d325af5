import type { FontSet } from '../../fonts/index.js';
import type { BlockId, Compiled, NoteRun, Picture, Template } from '../../model/index.js';
import type { UsedFaces } from './faces.js';
import type { StyleIds } from './style-ids.js';

/** What the parts of one document share while they are written. */
export interface DocxContext {
  readonly compiled: Compiled<FontSet>;
  readonly template: Template;
  readonly fonts: FontSet;
  readonly faces: UsedFaces;
  readonly styleIds: StyleIds;
  /** Width of the type area, pt. */
  readonly measure: number;
  /** Bookmark of a block that something leads to; undefined for the others. */
  bookmarkOf(block: BlockId): Bookmark | undefined;
  /** Relationship id of a picture; the same picture is stored once. */
  pictureId(picture: Picture): string;
  /** Lines and pages end where the layout ends them; else where the reader does. */
  readonly faithful: boolean;
  /** Next id for drawings. */
  nextDrawing(): number;
  /** Footnotes met so far. */
  readonly notes: NoteRun[];
}

export interface Bookmark {
  readonly id: number;
  readonly name: string;
}
