import type { DrawingFaces } from '../model/index.js';

/** A face as fonts.yaml describes it, with what the file says of itself. */
export interface FaceInfo {
  /** Key in fonts.yaml: `fangsong`. */
  readonly key: string;
  /** Absolute path of the file. */
  readonly path: string;
  /** Family name that the file itself carries, English. */
  readonly family: string;
  /** Every family name that it carries: the English one, then the Chinese one where there is one. */
  readonly names: readonly string[];
  /** PostScript name of the file. */
  readonly postscriptName: string;
  /** Family that an office's machine has in its place: 仿宋, Times New Roman. */
  readonly office: string;
  /** Family names on an editor's machine that come nearest, best first: 仿宋_GB2312, 仿宋. */
  readonly alternates: readonly string[];
  /** Generic class for Word's font table. */
  readonly generic: 'roman' | 'swiss' | 'script' | 'modern';
  /** True for faces of hanzi, false for Latin ones. */
  readonly cjk: boolean;
  readonly bold: boolean;
  /** Vertical metrics and box in thousandths of an em, for font descriptors (ISO 32000-1 §9.8). */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** Font units to the em. */
  readonly unitsPerEm: number;
}

/** What a face is called. */
export type FaceNames = Pick<FaceInfo, 'family' | 'postscriptName'>;

/** Where a character's glyph comes from. */
export interface GlyphChoice {
  /** {@link FaceInfo.key} */
  readonly face: string;
  /** Glyph id in the face as shipped. */
  readonly glyph: number;
  /** Advance width, em: 1 for full-width marks whatever the face itself says. */
  readonly advance: number;
  /** Move of the outline to the right that centres it in that advance, em. */
  readonly shift: number;
  /** True where the role's own faces lack the character and the last fallback serves. */
  readonly fallback: boolean;
}

/** The measuring side of the fonts: all that layout sees of them. */
export interface Metrics {
  /**
   * The glyph for a code point in a role (仿宋, 黑体, …), or undefined where no face has it. Cached; cheap to call per
   * character.
   */
  choose(role: string, codePoint: number): GlyphChoice | undefined;
  /** The glyph from a role's Latin faces, for marks that stand between Latin letters (an apostrophe). */
  chooseLatin(role: string, codePoint: number): GlyphChoice | undefined;
  /** A role's first face, for what no face has. */
  faceOf(role: string): string;
  /** Left and right edge of a glyph's ink, em from its origin. */
  ink(face: string, glyph: number): readonly [number, number];
  /** A glyph's own advance as the face states it, em. */
  advance(face: string, glyph: number): number;
  /** Names of the roles. */
  readonly roles: readonly string[];
}

/** Open faces: metrics and the making of subsets. */
export interface FontSet extends Metrics {
  /** Faces for words in drawings. */
  readonly drawing: DrawingFaces;
  info(face: string): FaceInfo;
  /** A glyph's outline as SVG path data in font units, y upwards; empty for a blank glyph. */
  outline(face: string, glyph: number): string;
  /** A subset for a PDF's FontFile2: slot i is glyph i+1. */
  subset(face: string, slots: readonly Slot[]): Uint8Array;
  /**
   * A standalone TrueType subset with a Unicode cmap for the given code points, for embedding in DOCX. Full-width forms
   * chosen by {@link choose} stand under the code point itself. The same input gives the same bytes. It is called as
   * `names` say.
   */
  standalone(face: string, codePoints: Iterable<number>, names: FaceNames): Uint8Array;
  /** What is to be remembered of the faces' files for the next run; undefined where that is known. */
  learnt(): ReadonlyMap<string, object> | undefined;
  /** Closes the files. */
  close(): void;
}

/** One glyph of a subset; its index there is its place in the list plus one (0 is .notdef). */
export interface Slot {
  /** Glyph id in the face as shipped. */
  readonly glyph: number;
  /** Advance in font units; the layout may give a glyph another one than the face does. */
  readonly advance: number;
  /** Moves the outline to the right, font units. */
  readonly shift: number;
}
