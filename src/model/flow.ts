import type { RuleTokens } from './furniture.js';
import type { Spanning, TableWishes } from './grid.js';
import type { ColumnAlign, Ordinal } from './issue.js';
import type { Picture } from './picture.js';
import type { Span } from './span.js';
import type { ParagraphStyle, TextStyle } from './style.js';
import type { FolioTokens, MarginLineTokens, RunningHeadTokens } from './template.js';

/** Identity of a block in the flow, unique in the issue: `b12`, or a section's `s-二`. */
export type BlockId = string;

/**
 * An issue poured into a template: a tree of styled blocks in reading order, not yet broken into lines. Both outputs
 * come from it.
 */
export interface Flow {
  /** Sections with what stands in them, and what stands before and after them. */
  readonly body: readonly FlowBlock[];
  /** 版记: blocks that stand together at the foot of the last page's type area; empty where the colophon runs on. */
  readonly foot: readonly FlowLeaf[];
  /** The page number in the footer; absent for none. */
  readonly folio?: FolioFlow;
  readonly runningHead?: RunningHeadFlow;
  /** Words across every page (草稿); absent for none. */
  readonly watermark?: string;
  /** Document properties for both outputs. */
  readonly properties: DocumentProperties;
}

/** A line in the margin of every page, small enough for the measure. */
export interface MarginLineFlow extends Omit<MarginLineTokens, 'style' | 'text'> {
  readonly style: ParagraphStyle;
  /** Its text in order: words, the page's number, the number of pages. */
  readonly parts: readonly MarginPart[];
}

export type MarginPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'pages' };

/** How page numbers are printed. */
export type FolioFlow = MarginLineFlow & Pick<FolioTokens, 'drop'>;

/** The line above the type area (书眉). */
export type RunningHeadFlow = MarginLineFlow & Pick<RunningHeadTokens, 'rise' | 'rule'>;

export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  /** Date of issue, at noon China Standard Time (UTC+8). */
  readonly created: Date;
  /** SOURCE_DATE_EPOCH where it is set, else the date of issue. */
  readonly modified: Date;
  /** BCP 47. */
  readonly language: string;
}

/** A node of the flow's tree. */
export type FlowBlock = FlowContainer | FlowLeaf;

/** A block that stands on pages itself; the leaves in reading order are what the layout fills pages with. */
export type FlowLeaf = ParagraphFlow | TableFlow | FigureFlow | FigureRowFlow | RuleFlow | PageBreakFlow;

/** A block that is nothing but what it holds: outputs read the document's structure from it. */
export type FlowContainer = SectionFlow | ContentsFlow | ListFlow | EntryFlow | QuoteFlow | CaptionedFlow;

/** A section: its head, and all up to the next. */
export interface SectionFlow {
  readonly kind: 'section';
  readonly children: readonly FlowBlock[];
}

/** The entries of the table of contents; its head stands before it. */
export interface ContentsFlow {
  readonly kind: 'contents';
  readonly children: readonly ParagraphFlow[];
}

export interface ListFlow {
  readonly kind: 'list';
  /** Numbers before the entries; bullets otherwise. */
  readonly ordered: boolean;
  /** Its entries begin with items, which bear their numbers. */
  readonly items?: true;
  /** Number of the first entry, where they have numbers. */
  readonly start: number;
  readonly children: readonly EntryFlow[];
}

/** An entry of a list; its first paragraph begins with the mark or number. */
export interface EntryFlow {
  readonly kind: 'entry';
  readonly children: readonly FlowBlock[];
}

export interface QuoteFlow {
  readonly kind: 'quote';
  readonly children: readonly FlowBlock[];
}

/** A table with the caption above it, or a picture or a row of them with captions below. */
export interface CaptionedFlow {
  readonly kind: 'captioned-table' | 'captioned-figure';
  readonly children: readonly FlowLeaf[];
}

/** An entry of the PDF outline and of Word's navigation pane. */
export interface OutlineEntry {
  /** 1 for sections, 2 for heads and run-in heads in them, … */
  readonly level: number;
  readonly text: string;
}

/** What part of the bulletin a block belongs to; outputs choose structure tags and headers by it. */
export type BlockRole =
  | 'masthead'
  | 'toc-head'
  | 'toc-entry'
  | 'section-head'
  | 'sub-head'
  | 'item'
  | 'body'
  | 'quote'
  | 'list-entry'
  | 'caption'
  | 'attachment'
  | 'colophon'
  | 'note';

export interface ParagraphFlow {
  readonly kind: 'paragraph';
  readonly id: BlockId;
  readonly role: BlockRole;
  /** What it has of its own included. */
  readonly style: ParagraphStyle;
  /** Its size was made to fit the measure: outputs that name styles say it and the indents all the same. */
  readonly fitted?: true;
  /** Heading level for structure: 1 for section heads, 2… for sub-heads; absent for other text. */
  readonly level?: number;
  /** So many lines of the text before it stand on its page: what closes a text is never alone on one. */
  readonly keepWithPrevious?: number;
  /** The number that its text begins with, where a head or an item has one. */
  readonly ordinal?: Ordinal;
  /** Its entry in the outline, for heads and numbered lines. */
  readonly outline?: OutlineEntry;
  readonly runs: readonly Run[];
  readonly span: Span;
}

/** A piece of a paragraph. */
export type Run = TextRun | TabRun | PageRun | NoteRun | LineBreakRun;

/** Text in one style. Its UTF-16 units map one to one on `span` unless `generated`. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  /** Target of a link around the text. */
  readonly link?: LinkTarget;
  readonly span: Span;
  /** True where the tool made the text: `span` then is only the nearest place. */
  readonly generated?: boolean;
  /** The mark or number before an entry of a list or before a note. */
  readonly label?: boolean;
  /** Of a mark that hangs: what follows it stands so far behind its start, pt. */
  readonly column?: number;
}

export type LinkTarget =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'block'; readonly block: BlockId };

/**
 * Moves to the right edge of the measure: a TOC leader, or the gap between issuer and date. Right-aligns what follows.
 */
export interface TabRun {
  readonly kind: 'tab';
  readonly leader: 'dots' | 'none';
  readonly span: Span;
}

/**
 * The page number of a block (a TOC folio or an in-text reference); `text` is the digits to print, settled by the
 * compile loop.
 */
export interface PageRun {
  readonly kind: 'page';
  readonly target: BlockId;
  readonly text: string;
  readonly style: TextStyle;
  readonly span: Span;
}

/** A footnote: paragraphs and lists, the first a paragraph that begins with the note's number. */
export interface NoteFlow {
  readonly children: readonly (ParagraphFlow | ListFlow)[];
}

/** A footnote reference; the note itself stands at the foot of the first reference's page. */
export interface NoteRun {
  readonly kind: 'note';
  readonly number: number;
  /** Printed mark, ①. */
  readonly text: string;
  readonly style: TextStyle;
  /** Left out where the same note was referred to before. */
  readonly note?: NoteFlow;
  readonly span: Span;
}

export interface LineBreakRun {
  readonly kind: 'line-break';
  /** The tool divided a title by its meaning. */
  readonly generated?: true;
  readonly span: Span;
}

export interface TableFlow extends TableWishes {
  readonly kind: 'table';
  readonly id: BlockId;
  /** Left of it nothing of its entry stands, pt. */
  readonly indent: number;
  readonly align: readonly ColumnAlign[];
  /** Number of header rows, repeated on every page. */
  readonly headerRows: number;
  /** All rows, header first. */
  readonly rows: readonly (readonly CellFlow[])[];
  /** What stands above the head on every further page (续表1). */
  readonly continued?: ParagraphFlow;
  readonly span: Span;
}

export interface CellFlow extends Spanning {
  readonly blocks: readonly FlowBlock[];
}

export interface FigureFlow {
  readonly kind: 'figure';
  readonly id: BlockId;
  /** As of a {@link TableFlow}. */
  readonly indent: number;
  readonly picture: Picture;
  readonly alt: string;
  /** Printed size in pt, already fitted to measure and page. */
  readonly width: number;
  readonly height: number;
  /** pt; dropped at a page's head. */
  readonly spaceBefore: number;
  /** Kept on the page of the next block (its caption). */
  readonly keepWithNext: boolean;
  readonly span: Span;
}

/** Pictures side by side, their lower edges in one line, each with a caption of its own below or none. */
export interface FigureRowFlow {
  readonly kind: 'figure-row';
  readonly id: BlockId;
  /** As of a {@link TableFlow}. */
  readonly indent: number;
  readonly figures: readonly { readonly figure: FigureFlow; readonly caption?: ParagraphFlow }[];
  /** Between two pictures, pt. */
  readonly gap: number;
  /** pt; dropped at a page's head. */
  readonly spaceBefore: number;
  /** Kept on the page of the next block (its caption). */
  readonly keepWithNext: boolean;
  /** The widths that were asked for are wider than the measure together: all were made less. */
  readonly narrowed: boolean;
  readonly span: Span;
}

/** A horizontal rule as wide as the measure. */
export interface RuleFlow {
  readonly kind: 'rule';
  readonly id: BlockId;
  readonly rule: RuleTokens;
  /** As of a {@link ParagraphFlow}. */
  readonly keepWithPrevious?: number;
  readonly span: Span;
}

export interface PageBreakFlow {
  readonly kind: 'page-break';
  readonly id: BlockId;
}
