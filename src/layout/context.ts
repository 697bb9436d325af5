import type { Metrics } from '../fonts/types.js';
import type { Sheet, TypeArea } from '../model/geometry.js';
import type { Template } from '../model/index.js';
import type { LayoutCache } from './cache.js';

/** What the parts of the layout share while one issue is set. */
export interface LayoutContext {
  readonly template: Template;
  readonly metrics: Metrics;
  readonly area: TypeArea;
  /** The paper that this is the type area of. */
  readonly sheet: Sheet;
  /** What was laid out before: in this pass over the issue, an earlier one, or an earlier compile. */
  readonly cache: LayoutCache;
}
