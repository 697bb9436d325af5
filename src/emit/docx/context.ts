import type { FontSet } from '../../fonts/index.js';
import type {
  BlockId,
  Compiled,
  FlowLeaf,
  ListFlow,
  PageLabel,
  ParagraphFlow,
  ParagraphStyle,
  Picture,
  Template,
} from '../../model/index.js';
import type { CaptionNumber } from './captions.js';
import type { UsedFaces } from './faces.js';
import type { CountedRow } from './ordinals.js';
import type { Part } from './parts.js';
import type { StyleIds } from './style-ids.js';

/** What the parts of one document share while they are written. */
export interface DocxContext {
  readonly compiled: Compiled<FontSet>;
  readonly template: Template;
  readonly fonts: FontSet;
  readonly faces: UsedFaces;
  readonly styleIds: StyleIds;
  /** Width of the type area, pt: of the pages that the block at hand stands on. */
  readonly measure: number;
  /** Where some of the pages lie on their side. */
  readonly sections?: Sections;
  /** Bookmark of a block that something leads to; undefined for the others. */
  bookmarkOf(block: BlockId): Bookmark | undefined;
  /** Relationship id of a picture; the same picture is stored once. */
  pictureId(picture: Picture): string;
  /** Lines and pages end where the layout ends them; else where the reader does. */
  readonly faithful: boolean;
  /** The lists that readers count, by the paragraphs that bear their marks; in a faithful document marks are text. */
  readonly lists: ReadonlyMap<BlockId, NumberedList>;
  /** The numbers of heads and items that readers count, by the paragraphs that bear them; else none. */
  readonly rows: ReadonlyMap<BlockId, CountedRow>;
  /** The numbers of captions that readers count, by the paragraphs that bear them; else none. */
  readonly captions: ReadonlyMap<BlockId, CaptionNumber>;
  /** How notes are set; absent where there are none. */
  readonly noteStyle?: ParagraphStyle;
  /** Next id for drawings. */
  nextDrawing(): number;
  /**
   * What the pages written so far have of footnotes, in the order of the references; a note's id is its place, from 1.
   */
  readonly notes: NotePart[];
  /** What goes on of them on later pages, by page. */
  readonly continuations: Map<PageLabel, NotePart[]>;
}

/** The `w:sectPr` of the sections that a document is made of, and which of its blocks stand in turned ones. */
export interface Sections {
  readonly turnedBlocks: ReadonlySet<FlowLeaf>;
  /** Of the first section, of others that stand upright, of those that lie on their side. */
  readonly first: string;
  readonly upright: string;
  readonly turned: string;
  /** Of a blank page and the foot behind it, which have no folio; undefined where there is none. */
  readonly bare?: string;
  /** Width of the type area of turned pages, pt. */
  readonly turnedMeasure: number;
}

/** The part of a footnote that stands on one page. */
export interface NotePart {
  /** Printed number where the note begins, ①; absent where it goes on. */
  readonly number?: string;
  readonly paragraphs: readonly NoteParagraph[];
}

/** A paragraph of a note, or what of it stands on one page. */
export interface NoteParagraph {
  readonly paragraph: ParagraphFlow;
  /** It began on an earlier page. */
  readonly continued: boolean;
  /** Its lines there; in an editable document all of them. */
  readonly parts: readonly Part[];
}

export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

/** A list of the flow as one of the document: readers make its marks and count its entries. */
export interface NumberedList {
  /** `w:numId` */
  readonly id: number;
  /** Lists and items that it stands below, at most the eight that Word has a level for. */
  readonly level: number;
  readonly list: ListFlow;
}
