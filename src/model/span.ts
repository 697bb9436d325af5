/** A half-open range of the source text, in UTF-16 code units from its start (after any byte-order mark). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text file as the tool read it. Positions in it are {@link Span}s; lines and columns are computed by `report` alone.
 */
export interface SourceFile {
  /** Path as it is shown to the editor: relative to the working folder where that is shorter, with `/`. */
  readonly path: string;
  /** Decoded text without byte-order mark; line ends as in the file. */
  readonly text: string;
}

/** A change to a text: `[start, end)` of it, in UTF-16 units, gives way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
