import type { ParagraphFlow, TableFlow } from '../model/index.js';
import { type BlockBox, type LineBox, linesIn } from './box.js';
import type { GlyphProblem } from './paragraph/shape.js';

/** What setting the blocks brings to light and an editor must know. */
export interface Found {
  /** Characters without a face, or with a fallback face only, in reading order. */
  readonly glyphs: readonly (GlyphProblem & { readonly paragraph: ParagraphFlow })[];
  /** Tables whose columns have no room for a character. */
  readonly narrow: readonly TableFlow[];
}

/** Gathers what the boxes of blocks know of problems: each paragraph those of its glyphs, its notes behind it, each table of its columns. */
export function foundIn(blocks: readonly BlockBox[]): Found {
  return {
    glyphs: blocks.flatMap(({ boxes }) => glyphProblems(linesIn(boxes))),
    narrow: blocks.flatMap(({ columns }) => (columns?.narrow ? [columns.table] : [])),
  };
}

function glyphProblems(lines: readonly LineBox[]): Found['glyphs'] {
  return lines.flatMap(({ index, paragraph: { paragraph, shaped }, notes }) => [
    ...(index === 0 ? shaped.problems.map((problem) => ({ ...problem, paragraph })) : []),
    ...glyphProblems(notes),
  ]);
}
