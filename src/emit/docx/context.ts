import type { FontSet } from '../../fonts/index.js';
import type { BlockId, Compiled, LineMeans, Picture, Template } from '../../model/index.js';
import type { UsedFaces } from './faces.js';
import type { PageEnds } from './page-ends.js';
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
  readonly ends: PageEnds;
  /** Lines are held where the layout has them. */
  readonly pinned: boolean;
  /** Lines met so far, by what holds them. */
  readonly tally: { -readonly [Means in keyof LineMeans]: number };
  /** Next id for drawings. */
  nextDrawing(): number;
  /** Footnotes met so far, as XML of `w:footnote`. */
  readonly notes: string[];
}

export interface Bookmark {
  readonly id: number;
  readonly name: string;
}
