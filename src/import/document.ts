/**
 * A document of some office format as its reader found it, before anything is recognised in it. Everything that the
 * file shows is here, in reading order; what a reader could not read is a {@link Doubt}.
 */
export interface ImportedDocument {
  readonly blocks: readonly ImportedBlock[];
  /** Footnotes and endnotes by the identifier that {@link NoteRun} names. */
  readonly notes: ReadonlyMap<string, readonly ImportedBlock[]>;
  /** Pictures by the identifier that {@link PictureRun} names. */
  readonly pictures: ReadonlyMap<string, ImportedPicture>;
  readonly doubts: readonly Doubt[];
}

/** Where something stands in the input, as an editor finds it. */
export interface ImportPlace {
  /**
   * Number of the paragraph in the text of the whole document, from 1; rows of a table count as one each. 0 for what
   * stands at no paragraph: the running heads, the file itself.
   */
  readonly paragraph: number;
  /** The first characters of that paragraph, at most 20. */
  readonly beginning: string;
}

/** What could not be read as it stands, was read with a doubt, or was left out. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly place: ImportPlace;
  /** The characters it is about, whole where they were left out: nothing of the input is lost unsaid. */
  readonly text: string;
}

/**
 * `left-out`: is not in the source; `doubtful`: is there, perhaps otherwise than meant; `joined`: two paragraphs became
 * one.
 */
export type DoubtKind =
  | { readonly name: 'left-out'; readonly what: string }
  | { readonly name: 'doubtful'; readonly what: string }
  | { readonly name: 'joined'; readonly repeated?: string };

export type ImportedBlock = ImportedParagraph | ImportedTable;

export interface ImportedParagraph {
  readonly kind: 'paragraph';
  readonly place: ImportPlace;
  readonly runs: readonly ImportedRun[];
  /** Level of a head by the paragraph's style or outline level, from 1. */
  readonly headLevel?: number;
  /** What the paragraph's style says that it is. */
  readonly role?: 'title' | 'contents' | 'caption' | 'quote';
  /** Its number or bullet that the office program makes, as it shows it. */
  readonly label?: ImportedLabel;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Indents, pt. */
  readonly indent: { readonly left: number; readonly firstLine: number };
  /** The most common size of its characters, pt; unknown where the format has none. */
  readonly size?: number;
  /**
   * Of plain text, whose paragraphs are lines: what stands before this one. `follows`: the end of the line before;
   * `apart`: a blank line; `page`: the end of a page.
   */
  readonly line?: 'follows' | 'apart' | 'page';
}

/** An automatic number or bullet. */
export interface ImportedLabel {
  /** As shown: `一、`, `（二）`, `3.`, `•`. */
  readonly text: string;
  /** Its value, from 0; a bullet has none. */
  readonly value?: number;
  /** A blank or a tab stands between it and the text. */
  readonly apart?: boolean;
  /** Depth in its list, from 0. */
  readonly level: number;
  /** Equal for the paragraphs of one list. */
  readonly list: string;
}

export interface ImportedTable {
  readonly kind: 'table';
  readonly place: ImportPlace;
  readonly rows: readonly (readonly ImportedCell[])[];
  /** Rows at the top that are repeated on each page; 0 where the format does not say. */
  readonly headerRows: number;
  /** Widths of columns, pt; empty where unknown. */
  readonly widths: readonly number[];
}

/** A cell where it begins; what it covers to the right and below is not there again. */
export interface ImportedCell {
  readonly blocks: readonly ImportedBlock[];
  /** Column at which it begins, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export type ImportedRun = TextRun | PictureRun | NoteRun | BookmarkRun | PageReferenceRun | CommentRun;

export interface TextRun {
  readonly kind: 'text';
  /** A tab is U+0009, a line break in the paragraph U+000A. */
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly position?: 'superscript' | 'subscript';
  /** Address of a link, or `#name` of a bookmark. */
  readonly link?: string;
}

export interface PictureRun {
  readonly kind: 'picture';
  readonly id: string;
  /** Width as shown, pt. */
  readonly width?: number;
  readonly description: string;
}

export interface NoteRun {
  readonly kind: 'note';
  readonly id: string;
}

/** The place that links and page references name. */
export interface BookmarkRun {
  readonly kind: 'bookmark';
  readonly name: string;
}

/** The page on which a bookmark stands, as the office program last showed it. */
export interface PageReferenceRun {
  readonly kind: 'page-reference';
  readonly bookmark: string;
  readonly shown: string;
}

/** A reader’s comment, kept beside the text. */
export interface CommentRun {
  readonly kind: 'comment';
  readonly text: string;
}

export interface ImportedPicture {
  readonly bytes: Uint8Array;
  /** Ending of the file’s name by its content, without the dot. */
  readonly ending: string;
}
