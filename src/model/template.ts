import type { FurnitureElement, RuleTokens } from './furniture.js';
import type { SourceFile } from './span.js';

/**
 * A template after its schema: data only. Lengths are pt unless a field says mm or em; em is the size of the style at
 * hand. The style values here are the only ones: PDF and DOCX both come from them.
 */
export interface Template {
  readonly name: string;
  /** What it is written in: its own file, then those that it extends. */
  readonly files: readonly SourceFile[];
  /** What it is for, shown in lists. */
  readonly description: string;
  /**
   * Title of the files: alternatives, of which the first whose placeholders all have values is taken; else the
   * bulletin's name.
   */
  readonly title: readonly string[];
  readonly page: PageTokens;
  /** How lines are broken. */
  readonly breaking: BreakingTokens;
  /** Colour names used by styles and rules, as `#rrggbb`. */
  readonly colours: Readonly<Record<string, string>>;
  /**
   * Inks for the press profile by `#rrggbb`: cyan, magenta, yellow, black in percent (GB/T 9704-2012 §5.2.6: red M80
   * Y80).
   */
  readonly inks: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** Paragraph styles by name (`body`, `heading1`, `toc1`, …). */
  readonly styles: Readonly<Record<string, StyleTokens>>;
  /** Character styles by name (`strong`, `emphasis`, `run-in`, `link`, `code`, `note-mark`). */
  readonly characterStyles: Readonly<Record<string, CharacterTokens>>;
  readonly masthead: readonly FurnitureElement[];
  readonly toc: TocTokens;
  readonly sections: SectionTokens;
  /** Sections whose head is 附件 with its number follow what closes the text; absent where they are as any. */
  readonly annexes?: AnnexTokens;
  readonly table: TableTokens;
  readonly notes: NoteTokens;
  /** After the text: attachments, signature. */
  readonly closing: readonly FurnitureElement[];
  readonly colophon: readonly FurnitureElement[];
  /**
   * The colophon runs on after the text, or stands at the foot of the last page (版记, GB/T 9704-2012 §7.4), which is an
   * even one where the document is printed on both sides of the paper.
   */
  readonly colophonPlace: 'flow' | 'foot' | 'even';
  /** What the first page has otherwise (信函, GB/T 9704-2012 §10.1); absent where it is as any. */
  readonly firstPage?: FirstPageTokens;
  /** The page number in the footer; absent for none. */
  readonly folio?: FolioTokens;
  /** A line above the type area of every page (书眉); absent for none. */
  readonly runningHead?: RunningHeadTokens;
}

/** The sheet and the 版心 (type area). */
export interface PageTokens {
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
  /** mm */
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Lines of body pitch that fill the type area. */
  readonly linesPerPage: number;
}

/** Line breaking (clreq §3). */
export interface BreakingTokens {
  readonly profile: 'word' | 'clreq';
  /** CJK–Latin space in em of the text (clreq §3.2.2). */
  readonly autospace: number;
  /** Closing marks may stand past the right edge (clreq §3.1.7). */
  readonly hanging: boolean;
  /** Line-start and line-end prohibition of the profile `clreq` (clreq §3.1.4). */
  readonly prohibition: 'basic' | 'gb' | 'strict';
  /**
   * Least number of hanzi on a paragraph's last line: 2 where 孤字 are to be avoided (clreq §3.4.4), 1 as Word has it.
   */
  readonly lastLine: 1 | 2;
}

/** A paragraph style. */
export interface StyleTokens {
  /** The style's name as Word users know it: 正文, 标题 1, 目录 1 … */
  readonly label: string;
  /** Font role in fonts.yaml: 仿宋, 黑体, 楷体, 宋体, 小标宋. */
  readonly font: string;
  /** pt */
  readonly size: number;
  /** `#rrggbb` */
  readonly colour: string;
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** Exact line pitch, pt. */
  readonly lineHeight: number;
  /** pt; dropped at a page's head. */
  readonly spaceBefore: number;
  /** pt */
  readonly spaceAfter: number;
  /** First line, em of this style's size; negative hangs. */
  readonly indentFirst: number;
  /** em */
  readonly indentLeft: number;
  /** em */
  readonly indentRight: number;
  /** Extra left indent per nesting level, em. */
  readonly indentStep: number;
  /** Extra space after each character, em of its size (字距). */
  readonly tracking: number;
  /** Never apart from the first line of the next block. */
  readonly keepWithNext: boolean;
  /** No single line of the paragraph alone at a page's head or foot (孤行控制). */
  readonly widowControl: boolean;
}

/** What a character style changes; absent fields keep the paragraph's. */
export interface CharacterTokens {
  readonly label: string;
  readonly font?: string;
  readonly colour?: string;
  /** Synthetic bold: fill and stroke. */
  readonly embolden?: boolean;
  readonly underline?: boolean;
  /** Struck through. */
  readonly strike?: boolean;
  /** Size as a share of the paragraph's. */
  readonly scale?: number;
  /** Baseline shift upwards, em of the paragraph's size. */
  readonly raise?: number;
}

export interface TocTokens {
  /** `always` makes one where the source has none. */
  readonly show: 'always' | 'declared' | 'never';
  /** Style of the head; absent for no printed head. */
  readonly heading?: { readonly style: string; readonly text: string };
  readonly style: string;
  readonly leader: 'dots' | 'none';
  /** Sections start on a new page after the TOC. */
  readonly breakAfter: boolean;
}

export interface SectionTokens {
  readonly headingStyle: string;
  /** Styles of `##`, `###`, … in order; the last serves deeper ones. */
  readonly subheadStyles: readonly string[];
  /** Style of numbered items by form of their number; `default` serves the others. */
  readonly itemStyles: Readonly<Record<string, string>>;
  /** Styles of heads: those of section heads and sub-heads, and of items where they are kept with the next block. */
  readonly headStyles: readonly string[];
  /** Lead sentence of a numbered item as a run-in head: longest lead in characters, 0 for none. */
  readonly runInMax: number;
  /**
   * Character style of a run-in head by the paragraph style of its form: for a style of heads one with its face, for
   * other items the one that the template names; none where such a head is in the text's face.
   */
  readonly runIn: Readonly<Record<string, string>>;
  /** Every section on a new page. */
  readonly breakBefore: boolean;
  /** The edge at which the source of a quotation stands: a line of it that begins with a dash. */
  readonly quoteSource: 'left' | 'right';
  /** Paragraphs that begin with 编者按, and the character style of these words; absent where they are text. */
  readonly editorNote?: { readonly style: string; readonly labelStyle: string } | undefined;
}

/** Annexes (GB/T 9704-2012 §7.3.7), each on a new page. */
export interface AnnexTokens {
  /** Style of 附件 and its number. */
  readonly style: string;
  readonly titleStyle: string;
}

export interface TableTokens {
  readonly style: string;
  readonly headerStyle: string;
  readonly captionStyle: string;
  /** Smaller sizes of a table's text where its words find no room in their columns, pt. */
  readonly sizes: readonly number[];
  /** Words above a table's head on every further page (续表); `{表号}` is the number of its caption. */
  readonly continued: string;
  /** Rule around and inside the table, pt. */
  readonly ruleWeight: number;
  readonly ruleColour: string;
  /** Space between rule and text, pt. */
  readonly padX: number;
  readonly padY: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

export interface NoteTokens {
  readonly style: string;
  /** Rule above the notes: length as a share of the measure, weight pt. */
  readonly ruleLength: number;
  readonly ruleWeight: number;
  /** Space between text and notes, pt. */
  readonly spaceBefore: number;
}

/** The first page, where it holds more than the others. */
export interface FirstPageTokens {
  /** mm; no larger than those of the other pages. */
  readonly margin: { readonly top: number; readonly bottom: number };
  /** Rules in its margins. */
  readonly rules: readonly EdgeRuleTokens[];
}

/** A rule at a place of its own on the sheet, in the middle of it from left to right. */
export interface EdgeRuleTokens {
  /** Distance of its lower edge from the sheet's, mm. */
  readonly rise: number;
  /** mm */
  readonly length: number;
  /** Thickness, pt. */
  readonly weight: number;
  /** `#rrggbb` */
  readonly colour: string;
}

/** A line in the margin of every page. */
export interface MarginLineTokens {
  readonly style: string;
  /**
   * Alternatives, of which the first whose placeholders all have values is printed; `{页}` stands for the number of the
   * page, `{页数}` for how many there are.
   */
  readonly text: readonly string[];
  /** `outer`: at the right on odd pages, at the left on even ones. */
  readonly align: 'center' | 'outer' | 'left' | 'right';
  /** First page that shows it: 1 or 2, since a DOCX can leave it out on its first page alone. */
  readonly from: number;
}

export interface FolioTokens extends MarginLineTokens {
  /** Distance of the folio's baseline below the type area, mm. */
  readonly drop: number;
}

export interface RunningHeadTokens extends MarginLineTokens {
  /** Distance of its baseline above the type area, mm. */
  readonly rise: number;
  /** A rule below it as wide as the type area; its `spaceBefore` is counted from the line's strip. */
  readonly rule?: RuleTokens;
}
