import type { Spanning, TableWishes } from './grid.js';
import type { Picture } from './picture.js';
import type { SourceFile, Span } from './span.js';

/** One issue of a bulletin as its Markdown source says it, before any template or layout. */
export interface Issue {
  readonly source: SourceFile;
  /** Absolute path of the folder whose pictures and templates the issue may use. */
  readonly folder: string;
  /** Name of the issue for output files: `issue-67`. */
  readonly name: string;
  readonly meta: Meta;
  /** Absent where the source has no 目录 head; the compiler then generates one. */
  readonly toc?: Toc;
  /** 开篇: content before the first section. */
  readonly preface: readonly Block[];
  readonly sections: readonly Section[];
}

/** A front-matter value with its place. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** A calendar date of the Gregorian calendar; month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The front matter after its schema. */
export interface Meta {
  /** Place of the whole front matter, or of the file's first character where there is none. */
  readonly span: Span;
  /** 刊名: name of the bulletin, set as masthead. */
  readonly title: Located<string>;
  /** 期号: number within the year. */
  readonly number?: Located<number>;
  /** 总期号: number since the first issue. */
  readonly total?: Located<number>;
  /** 主办: the issuing body; also the author of the files. */
  readonly publisher?: Located<string>;
  /** 日期: date of issue; also the creation date of the files. */
  readonly date: Located<CalendarDate>;
  /** 印发日期: day of printing and sending out (GB/T 9704-2012 §7.4.3). */
  readonly printed?: Located<CalendarDate>;
  /** 模板: name of the template. */
  readonly template?: Located<string>;
  /** 编印: roles and names in the colophon, in source order. */
  readonly credits: readonly Credit[];
  /** 分送: lines 报, 送, 发 in the colophon, in source order. */
  readonly distribution: readonly Distribution[];
  /** Further entries that templates may print, by their Chinese key: 标题, 发文字号, 主送, 附件, 落款 … */
  readonly fields: ReadonlyMap<string, Located<readonly string[]>>;
}

/** One role of the colophon, as in `责任编辑: [赵崇平, 周俊]`. */
export interface Credit {
  readonly role: string;
  readonly names: readonly string[];
  readonly span: Span;
}

/** One line of the distribution list (报/送/发). */
export interface Distribution {
  readonly kind: string;
  /** Recipients as one text: a list is joined with 、, a string is kept as written; no closing 。 */
  readonly text: string;
  readonly span: Span;
}

/** The table of contents as declared in the source. */
export interface Toc {
  /** The head 目录. */
  readonly span: Span;
  /** What it is called, where that is not 目录: 本期要目. */
  readonly heading?: string;
  readonly entries: readonly TocEntry[];
}

/** One line of the declared table of contents. */
export interface TocEntry {
  /** Number at the line's start, as in 一、; absent where the line has none. */
  readonly ordinal?: Ordinal;
  /** Title without number, leader and page, as written (inline marks removed). */
  readonly title: Located<string>;
  /** Declared page; `value` is null where it is left open (`?`). Absent where nothing is written. */
  readonly page?: Located<number | null>;
  /** The whole line. */
  readonly span: Span;
}

/**
 * The forms of numbers that heads and items carry, in the order of GB/T 9704-2012 §7.3.3:
 * `chinese` 一、 · `chinese-paren` （一） · `arabic` 1. · `arabic-paren` （1） or 1） · `circled` ①.
 */
export type OrdinalForm = 'chinese' | 'chinese-paren' | 'arabic' | 'arabic-paren' | 'circled';

/** A number at the start of a head or item. */
export interface Ordinal {
  readonly form: OrdinalForm;
  /** Its value, from 1 on (0 where the source says 0). */
  readonly value: number;
  /** Exactly as written, with its mark and without trailing space: `1.`, `（一）`. */
  readonly text: string;
  readonly span: Span;
}

/** A section: one `#` head with everything up to the next. */
export interface Section {
  /** Identity for links and page references: the number's text (`二`) or, without a number, its place in the row. */
  readonly id: string;
  readonly ordinal?: Ordinal;
  /** The head as written after the number. */
  readonly title: readonly Inline[];
  /** The head's whole place. */
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** A block of running content. */
export type Block =
  | HeadingBlock
  | ItemBlock
  | ParagraphBlock
  | ItemListBlock
  | ListBlock
  | QuoteBlock
  | TableBlock
  | FigureBlock
  | FigureRowBlock
  | BreakBlock;

/** A sub-head (`##` and deeper) inside a section. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** 2 for `##`, up to 6. */
  readonly depth: number;
  readonly ordinal?: Ordinal;
  /** Text after the number. */
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** A numbered paragraph. Its number is printed as written in `ordinal.text`. */
export interface ItemBlock {
  readonly kind: 'item';
  readonly ordinal: Ordinal;
  /** Text after the number. */
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/**
 * A numbered list outside lists and quotes: its entries begin with an item, whose number is printed as written. What
 * follows in an entry belongs to it.
 */
export interface ItemListBlock {
  readonly kind: 'items';
  readonly entries: readonly (readonly Block[])[];
  readonly span: Span;
}

/** A bullet list, or a numbered list that is nested in another list or quote. */
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** What the source writes behind the numbers of an ordered list. */
  readonly delimiter: '.' | ')';
  /** Number of the first entry of an ordered list. */
  readonly start: number;
  /** The numbers of an ordered list's entries as the source writes them; '' where it writes none. */
  readonly numbers: readonly Located<string>[];
  readonly entries: readonly (readonly Block[])[];
  readonly span: Span;
}

export interface QuoteBlock {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export type ColumnAlign = 'left' | 'center' | 'right' | null;

export interface TableBlock extends TableWishes {
  readonly kind: 'table';
  readonly align: readonly ColumnAlign[];
  /** The header, and the rows that a cell of it reaches down to. */
  readonly headerRows: number;
  /** All rows, header first. With the cells above that reach down each covers as many columns as the header. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly span: Span;
}

export interface TableCell extends Spanning {
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** Pictures that stand side by side: those of one paragraph, at least two. */
export interface FigureRowBlock {
  readonly kind: 'figure-row';
  readonly figures: readonly FigureBlock[];
  readonly span: Span;
}

/** A picture standing alone in its paragraph, or one of several in a row. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly picture: Picture;
  /** Alternative text. */
  readonly alt: string;
  /** The Markdown title, a width such as `60%` or `80mm` left out that stands in it alone or behind a ；. */
  readonly caption?: Located<string>;
  /** Printed width asked for: a share of the measure (0–1) or millimetres. */
  readonly width?: { readonly unit: 'measure' | 'mm'; readonly value: number };
  readonly span: Span;
}

/** A thematic break `---`: a blank line in print. */
export interface BreakBlock {
  readonly kind: 'break';
  readonly span: Span;
}

/** A piece of running text. */
export type Inline = TextInline | MarkInline | LinkInline | PageRefInline | NoteInline | LineBreakInline;

/** Plain text whose characters map one to one on `span`, so that every glyph knows its source offset. */
export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
}

/** What marks text: `**strong**`, `*emphasis*`, `` `code` ``, `<sup>2</sup>`, `<sub>2</sub>`, `<u>…</u>`, `~~…~~`. */
export const MARK_KINDS = ['strong', 'emphasis', 'code', 'superscript', 'subscript', 'underline', 'strike'] as const;

/** A kind of mark, which is the name of its character style as well. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** Text in a mark. */
export interface MarkInline {
  readonly kind: MarkKind;
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface LinkInline {
  readonly kind: 'link';
  /** Target: an `http`, `https` or `mailto` address in ASCII, or `#section-id`. */
  readonly href: string;
  /** An address typed as it is, without the marks of a link: it looks like the text around it. */
  readonly bare?: true;
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** A page reference in the text, `[第9页](#二)` or `[第?页](#二)`. */
export interface PageRefInline {
  readonly kind: 'page-ref';
  /** {@link Section.id} named after `#`. */
  readonly target: string;
  /** Text before and after the number. */
  readonly before: TextInline;
  readonly after: TextInline;
  /** Declared page, or null for `?`. */
  readonly page: Located<number | null>;
  readonly span: Span;
}

/** A footnote reference together with the note's content. */
export interface NoteInline {
  readonly kind: 'note';
  /** Number in order of reference through the issue, from 1. */
  readonly number: number;
  /** A note referred to once more: its content stands with the first reference, and none here. */
  readonly again: boolean;
  /** Paragraphs and lists. */
  readonly blocks: readonly Block[];
  /** The reference's place. */
  readonly span: Span;
}

/** A forced line break (two spaces or a backslash at a line's end). */
export interface LineBreakInline {
  readonly kind: 'line-break';
  readonly span: Span;
}
