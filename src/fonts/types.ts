/** A face as fonts.yaml describes it. */
export interface FaceInfo {
  /** Key in fonts.yaml: `fangsong`. */
  readonly key: string;
  /** Family name that the file itself carries; PDF and DOCX use it for the embedded face. */
  readonly family: string;
  /** PostScript name of the file. */
  readonly postscriptName: string;
  /** Family names on an editor's machine that come nearest, best first: 仿宋_GB2312, 仿宋. */
  readonly alternates: readonly string[];
  /** Generic class for Word's font table. */
  readonly generic: 'roman' | 'swiss' | 'script' | 'modern';
  /** True for faces of hanzi, false for Latin ones. */
  readonly cjk: boolean;
  readonly bold: boolean;
}

/** Where a character's glyph comes from. */
export interface GlyphChoice {
  /** {@link FaceInfo.key} */
  readonly face: string;
  /** Glyph id in the face as shipped. */
  readonly glyph: number;
  /** Advance width, em. */
  readonly advance: number;
  /** True where the role's own faces lack the character and the last fallback serves. */
  readonly fallback: boolean;
}

/** The measuring side of the fonts: all that layout sees of them. */
export interface Metrics {
  /** The glyph for a code point in a role (仿宋, 黑体, …), or undefined where no face has it. Cached; cheap to call per character. */
  choose(role: string, codePoint: number): GlyphChoice | undefined;
  /** Names of the roles. */
  readonly roles: readonly string[];
}

/** Open faces: metrics and the making of subsets. */
export interface FontSet extends Metrics {
  info(face: string): FaceInfo;
  /**
   * A standalone TrueType subset with a Unicode cmap for the given code points, for embedding in DOCX.
   * Full-width forms chosen by {@link choose} stand under the code point itself. The same input gives the same bytes.
   */
  standalone(face: string, codePoints: Iterable<number>): Uint8Array;
}
