import type { Diagnostic, Flow, Issue } from '../model/index.js';
import { leavesOf } from '../model/walk.js';
import { diagnose } from './diagnostic.js';
import { pictureRow } from './kinds/picture-place.js';

/** Findings about pictures side by side whose declared widths do not fit the measure, each at its row. */
export function pictureFindings({ body }: Flow, { source }: Issue): Diagnostic[] {
  return [...leavesOf(body)].flatMap((leaf) =>
    leaf.kind === 'figure-row' && leaf.narrowed
      ? [
          diagnose(source, {
            kind: pictureRow,
            span: leaf.span,
            message: pictureRow.words.tooWide({ count: leaf.figures.length }),
            hints: [pictureRow.words.writeLess()],
          }),
        ]
      : [],
  );
}
