import type { Metrics } from '../fonts/types.js';
import type { Template } from '../model/index.js';
import type { TypeArea } from './page/area.js';
import type { ParagraphCache } from './paragraph/line.js';

/** What the parts of the layout share while one issue is set. */
export interface LayoutContext {
  readonly template: Template;
  readonly metrics: Metrics;
  readonly area: TypeArea;
  /** Paragraphs that were shaped and broken before, in this pass over the issue or an earlier one. */
  readonly cache: ParagraphCache;
}
