import type { ParagraphFlow, TableFlow } from '../model/index.js';
import { sourceOffset } from '../model/text.js';
import { type BlockBox, type LineBox, linesIn } from './box.js';
import type { LayoutContext } from './context.js';
import type { WatermarkProblem } from './draw/watermark.js';
import type { GlyphProblem } from './paragraph/shape.js';

/** What setting the blocks brings to light and an editor must know. */
export interface Found {
  /**
   * Characters without a face, or with a fallback face only, in reading order; their offsets are those of the source,
   * -1 for none.
   */
  readonly glyphs: readonly (GlyphProblem & { readonly paragraph: ParagraphFlow })[];
  /** Tables whose columns have no room for a character. */
  readonly narrow: readonly TableFlow[];
  /** The first paragraph of each table with a word that no column of it has room for. */
  readonly torn: readonly ParagraphFlow[];
  /** Why the words of the watermark make none; undefined where all is well. */
  readonly watermark: WatermarkProblem | undefined;
}

/**
 * Gathers what the boxes of blocks know of problems: each paragraph those of its glyphs, its notes behind it, each
 * table of its columns.
 */
export function foundIn(blocks: readonly BlockBox[]): Omit<Found, 'watermark'> {
  return {
    glyphs: blocks.flatMap(({ boxes, continuation = [] }) => glyphProblems(linesIn([...boxes, ...continuation]))),
    narrow: blocks.flatMap(({ columns }) => (columns?.narrow ? [columns.table] : [])),
    torn: blocks.flatMap(({ columns }) => (columns?.torn && !columns.narrow ? [columns.torn] : [])),
  };
}

function glyphProblems(lines: readonly LineBox[]): Found['glyphs'] {
  return lines.flatMap(({ index, paragraph: { paragraph, shaped }, notes }) => [
    ...(index === 0 ? shaped.problems.map((problem) => located(problem, paragraph)) : []),
    ...glyphProblems(notes),
  ]);
}

/** The same of lines in the margins. */
export function marginProblems(lines: readonly ParagraphFlow[], context: LayoutContext): Found['glyphs'] {
  const { cache, template, metrics } = context;
  return lines.flatMap((line) =>
    cache.paragraphs.of(line, template, metrics).shaped.problems.map((problem) => located(problem, line)),
  );
}

function located(problem: GlyphProblem, paragraph: ParagraphFlow): Found['glyphs'][number] {
  return { ...problem, offset: sourceOffset(problem.offset, paragraph.span.start) ?? -1, paragraph };
}
