import type { BlockId, Issue, PageLabel, ParagraphFlow, TableFlow, Template } from '../model/index.js';
import type { CaptionText } from '../text/captions.js';
import type { Styles } from './styles.js';

/** Widths of a paragraph's text on one line, pt. The layout measures; the flow only asks. */
export type WidthsOf = (paragraph: ParagraphFlow) => {
  /** As it is set here. */
  readonly own: number;
  /** As the widest reader of the DOCX sets it. */
  readonly widest: number;
};

/**
 * What room a table's columns have: for its dates, numbers and Western words, or not even for these (torn); for words
 * of hanzi no more than lines of a few characters (cramped). The layout measures.
 */
export type TableRoom = (table: TableFlow) => 'ample' | 'cramped' | 'torn';

/** What the parts of the flow share while one issue is poured. */
export interface FlowContext {
  readonly issue: Issue;
  readonly template: Template;
  readonly styles: Styles;
  readonly widthsOf: WidthsOf;
  readonly roomIn: TableRoom;
  /** The captions that links may lead to, by name. */
  readonly captions: ReadonlyMap<string, CaptionText>;
  /** Width of the type area that blocks are poured for, pt: that of turned pages for what stands on them. */
  readonly measure: number;
  /** Next block's identity, `b1`, `b2`, … in reading order. */
  nextId(): BlockId;
  /** Page of a section as last laid out; undefined before the first layout. */
  pageOf(section: string): PageLabel | undefined;
}

/** Identity of a caption that links lead to, by its name: 表1. */
export function captionBlock(name: string): BlockId {
  return `c-${name}`;
}

/** Identity of a section's head in the flow. */
export function sectionBlock(section: string): BlockId {
  return `s-${section}`;
}
