import type { Definition, FootnoteDefinition, Image, Node } from 'mdast';
import type { OnFinding } from '../diagnostics/diagnostic.js';
import type { FigureBlock, NoteInline, SourceFile, Span } from '../model/index.js';
import type { MastheadReader } from '../text/masthead.js';
import type { EditedText } from './markdown/edits.js';
import type { LoadedPicture } from './pictures/index.js';

/** What lowering Markdown to the model needs to know, and what it keeps on the way. */
export interface Lowering {
  readonly source: SourceFile;
  /** The text the parser saw, and the way back to the source. */
  readonly prepared: EditedText;
  /** Where reading ends, UTF-16 offset in the source. */
  readonly end: number;
  readonly report: OnFinding;
  /** What a text says of the masthead. */
  readonly masthead: MastheadReader;
  /** Pictures by their path as written. */
  readonly pictures: ReadonlyMap<string, LoadedPicture>;
  /** Link targets `[name]: url` by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Footnotes `[^name]: …` by identifier. */
  readonly noteDefinitions: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes met so far, by identifier, in order of their first reference. */
  readonly notes: Map<string, Omit<NoteInline, 'span'>>;
  /** Notes whose text is being read, and those met in it, which are read behind it. */
  readonly noteTexts: FootnoteDefinition['children'][];
  /** Identifiers of link definitions that were used. */
  readonly usedDefinitions: Set<string>;
  /** Line ends between hanzi met in a paragraph, with the blanks around them: nothing is printed for them. */
  readonly joints: Span[];
  /** Pictures met inside running text, waiting for the end of their block. */
  readonly stray: FigureBlock[];
}

/** An image of the Markdown tree with its target resolved. */
export type ResolvedImage = Pick<Image, 'url' | 'title' | 'alt' | 'position'>;

/** Offsets of a node in the parsed text. */
export function parsedSpan(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Place of a node in the source. */
export function spanOf(node: Node, context: Lowering): Span {
  return sourceSpan(parsedSpan(node), context);
}

/** A range of the parsed text as a place in the source. */
export function sourceSpan({ start, end }: Span, { prepared }: Pick<Lowering, 'prepared'>): Span {
  const first = prepared.toSource(start);
  return { start: first, end: end > start ? Math.max(first, prepared.toSource(end - 1) + 1) : first };
}
