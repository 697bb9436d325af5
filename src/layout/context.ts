import type { Metrics } from '../fonts/types.js';
import type { BlockId, ParagraphFlow, TableFlow, Template } from '../model/index.js';
import type { TypeArea } from './page/area.js';
import type { BrokenBlock } from './paragraph/index.js';
import type { GlyphProblem } from './paragraph/shape.js';

/** What the parts of the layout share while one issue is set. */
export interface LayoutContext {
  readonly template: Template;
  readonly metrics: Metrics;
  readonly area: TypeArea;
  /** Paragraphs as broken in an earlier pass over the same issue. */
  readonly earlier: Map<BlockId, BrokenBlock>;
  /** What is met on the way. */
  readonly found: Found;
}

/** What setting the blocks brings to light. */
export interface Found {
  /** Characters without a face, or with a fallback face only. */
  readonly glyphs: (GlyphProblem & { readonly paragraph: ParagraphFlow })[];
  /** Column widths of each table, pt. */
  readonly columns: Map<BlockId, readonly number[]>;
  /** Tables whose columns have no room for a character. */
  readonly narrow: TableFlow[];
}
