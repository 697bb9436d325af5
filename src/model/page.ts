import type { BlockId, BlockRole, LinkTarget } from './flow.js';
import type { Picture } from './picture.js';

/** The laid-out issue. All coordinates are pt from the sheet's top left corner, y downwards. */
export interface Layout {
  readonly pages: readonly Page[];
  /** Page of each block's first line. */
  readonly pageOf: ReadonlyMap<BlockId, PageLabel>;
  /** How each paragraph was broken, for outputs that break lines again (DOCX) and for dumps. */
  readonly paragraphs: ReadonlyMap<BlockId, BrokenParagraph>;
  /** Where each paragraph begins in the source, UTF-16: the places of its glyphs count from there. */
  readonly starts: ReadonlyMap<BlockId, number>;
  /** Free space above the blocks at the foot of the last page, pt; 0 where there are none. */
  readonly footGap: number;
  /**
   * A page that is blank, so that the foot stands on an even one behind it; from it on there is no folio (§7.5 of GB/T
   * 9704-2012). Undefined where there is none.
   */
  readonly blank?: PageLabel | undefined;
  /** Column widths of each table, pt, left to right. */
  readonly columns: ReadonlyMap<BlockId, readonly number[]>;
  /**
   * How many rows of each table stand again at the head of every page it runs on to: its header rows, or none where
   * they are too high.
   */
  readonly heads: ReadonlyMap<BlockId, number>;
  /** The rows of each table by pages; one that a page's end divides is there for each. Without those set again. */
  readonly rows: ReadonlyMap<BlockId, readonly PlacedRow[]>;
}

/** A table's row, or what of it stands on a page. */
export interface PlacedRow {
  /** Its index in the table. */
  readonly row: number;
  readonly page: PageLabel;
  /** pt */
  readonly height: number;
}

/** The number printed on a page, from 1. */
export type PageLabel = number;

export interface Page {
  readonly label: PageLabel;
  /** pt */
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly items: readonly Item[];
}

/** Something with a place on a page. */
export type Item = GlyphRun | RuleItem | LeaderItem | ImageItem | WatermarkItem | LinkItem | AnchorItem;

/**
 * Glyphs of one face and size on one baseline. A line of text is one or several runs; `x` of glyph i is `x` plus the
 * advances before it.
 */
export interface GlyphRun {
  readonly kind: 'glyphs';
  /** pt; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  /** Key in fonts.yaml. */
  readonly face: string;
  /** pt */
  readonly size: number;
  readonly colour: string;
  readonly embolden: boolean;
  /** Glyph ids of the face as shipped. */
  readonly glyphs: Uint16Array;
  /** Distance to the next glyph's origin, pt, spacing and justification included. */
  readonly advances: Float32Array;
  /**
   * Offset of each glyph's origin from its pen position, pt (a squeezed opening bracket moves left); absent where all
   * are 0.
   */
  readonly shifts?: Float32Array;
  /** What the glyphs say, one code point each. */
  readonly text: string;
  /** Blanks between a line's last run and the next line: part of the text, though they take no room. */
  readonly tail?: string;
  /**
   * Place of each glyph in the source, UTF-16, counted from the start of its paragraph ({@link Layout.starts}), so that
   * it stays true when text before that changes; `NOWHERE` for text the tool made. `sourceOffset` (`text.ts`) makes an
   * offset of it.
   */
  readonly offsets: Int32Array;
  readonly block: BlockId;
  /** Where the text leads; the clickable rectangle follows as a {@link LinkItem} after the line's last run. */
  readonly link?: LinkTarget;
  /** The mark before a list's entry or a note, or a reference to a note. */
  readonly part?: 'label' | 'reference';
  /** Structure role; `furniture` is not part of the text (folio). */
  readonly role: BlockRole | 'furniture';
  /** It stood on an earlier page already: a header row set again. */
  readonly repeated?: boolean;
}

/** A filled rectangle. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A dotted leader; drawn, so that it does not spoil extracted text. */
export interface LeaderItem {
  readonly kind: 'leader';
  /** Middle of the first dot. */
  readonly x: number;
  readonly y: number;
  /** From the middle of one dot to the next. */
  readonly pitch: number;
  /** How many dots, at least two. */
  readonly count: number;
  readonly radius: number;
  readonly colour: string;
}

export interface ImageItem {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly alt: string;
  readonly block: BlockId;
}

/** Large words across a page, under everything else, the same on every page: one line of glyphs around its middle. */
export interface WatermarkItem {
  readonly kind: 'watermark';
  /** The page's middle, which the line is turned around. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** pt */
  readonly size: number;
  /** Turn of the line, counter-clockwise, radians. */
  readonly angle: number;
  readonly colour: string;
  /** The baseline's distance below the middle before the turn, pt. */
  readonly drop: number;
  readonly glyphs: readonly WatermarkGlyph[];
}

export interface WatermarkGlyph {
  /** Key in fonts.yaml. */
  readonly face: string;
  /** Glyph id of the face as shipped. */
  readonly glyph: number;
  /** What it says, one code point. */
  readonly text: string;
  /** Move of the outline to the right in its box, em. */
  readonly shift: number;
  /** Origin along the line from its middle, pt. */
  readonly x: number;
}

/** A clickable rectangle. */
export interface LinkItem {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: LinkTarget;
  /** Text of the link, for screen readers. */
  readonly text: string;
}

/** The top of a block: where links to it lead. */
export interface AnchorItem {
  readonly kind: 'anchor';
  readonly block: BlockId;
  readonly x: number;
  readonly y: number;
}

/** A paragraph's text and the lines it was broken into. */
export interface BrokenParagraph {
  /** All runs' text; a tab is U+0009, a forced line break U+000A. */
  readonly text: string;
  readonly lines: readonly BrokenLine[];
}

export interface BrokenLine {
  /** UTF-16 offsets into {@link BrokenParagraph.text}; `end` includes spaces at the line's end. */
  readonly start: number;
  readonly end: number;
  /** A paragraph, a cell and a note alike go on on the next page between lines. */
  readonly page: PageLabel;
  /**
   * Sum of the characters' advances in their faces, pt: the style's tracking included, CJK–Latin space, squeezing and
   * justification not, nor the spaces at the line's end.
   */
  readonly width: number;
  /** Pieces of one face and look that it is set in. */
  readonly pieces: number;
  /** Width before justification, pt. */
  readonly natural: number;
  /** Width the line may fill, pt. */
  readonly measure: number;
  /** A closing mark stands past the right edge. */
  readonly hung: boolean;
}
