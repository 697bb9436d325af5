import type { BlockId, Issue, PageLabel, Template } from '../model/index.js';
import type { Styles } from './styles.js';

/** What the parts of the flow share while one issue is poured. */
export interface FlowContext {
  readonly issue: Issue;
  readonly template: Template;
  readonly styles: Styles;
  /** Next block's identity, `b1`, `b2`, … in reading order. */
  nextId(): BlockId;
  /** Page of a section as last laid out; undefined before the first layout. */
  pageOf(section: string): PageLabel | undefined;
}

/** Identity of a section's head in the flow. */
export function sectionBlock(section: string): BlockId {
  return `s-${section}`;
}
