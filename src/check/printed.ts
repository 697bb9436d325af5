import type { BlockRole, Flow, Layout } from '../model/index.js';
import { figureFlowsOf, leavesOf } from '../model/walk.js';
import type { Checked } from './rule.js';

/** What the checks may ask of the printed issue. */
export type Printed = Pick<Checked, 'pageOf' | 'pages' | 'textFrom' | 'prints' | 'printedWidth'>;

/** Answers for an issue that could not be laid out. */
export const UNPRINTED: Printed = {
  pageOf: () => undefined,
  pages: 0,
  textFrom: undefined,
  prints: () => true,
  printedWidth: () => undefined,
};

/** Answers by the layout; `entries` are those of the front matter that the template prints. */
export function printed(flow: Flow, layout: Layout, entries: ReadonlySet<string>): Printed {
  const widths = new Map([...figureFlowsOf(flow.body)].map(({ span, width }) => [span.start, width]));
  return {
    pageOf: (section) => layout.pageOf.get(`s-${section}`),
    pages: layout.pages.length,
    textFrom: textFrom(flow, layout),
    prints: (entry) => entries.has(entry),
    printedWidth: ({ span }) => widths.get(span.start),
  };
}

/** The page of the first line of text. */
function textFrom({ body }: Flow, { pageOf }: Layout): number | undefined {
  const before: readonly (BlockRole | undefined)[] = ['masthead', 'toc-head', 'toc-entry'];
  const first = [...leavesOf(body)].find((leaf) =>
    leaf.kind === 'paragraph' ? !before.includes(leaf.role) : leaf.kind !== 'rule' && leaf.kind !== 'page-break',
  );
  return first && pageOf.get(first.id);
}
