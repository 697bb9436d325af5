import type { Flow } from './flow.js';
import type { Issue } from './issue.js';
import type { Layout } from './page.js';
import type { Template } from './template.js';

/** Everything an output needs. `fonts` is the open set of faces the layout used. */
export interface Compiled<Fonts> {
  readonly issue: Issue;
  readonly template: Template;
  readonly flow: Flow;
  readonly layout: Layout;
  readonly fonts: Fonts;
}
