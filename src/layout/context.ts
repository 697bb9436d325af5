import type { Metrics } from '../fonts/types.js';
import type { BlockId, BrokenParagraph, ParagraphFlow, Template } from '../model/index.js';
import type { BrokenBlock } from './paragraph.js';
import type { GlyphProblem } from './shape.js';

/** What the parts of the layout share while one issue is set. Lengths are pt. */
export interface LayoutContext {
  readonly template: Template;
  readonly metrics: Metrics;
  /** Left edge of the type area on the sheet. */
  readonly left: number;
  /** Width of the type area. */
  readonly measure: number;
  /** Paragraphs as broken in an earlier pass over the same issue. */
  readonly earlier: Map<BlockId, BrokenBlock>;
  /** Notes characters without a face. */
  reportGlyphs(problems: readonly GlyphProblem[], paragraph: ParagraphFlow): void;
  /** Notes how a paragraph was broken; `lines` is asked when all pages are filled. */
  onBroken(paragraph: ParagraphFlow, lines: () => BrokenParagraph): void;
  /** Notes a table's column widths. */
  onColumns(table: string, widths: readonly number[]): void;
}
