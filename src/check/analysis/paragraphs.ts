import type { Block, Issue } from '../../model/index.js';
import { isRunning } from './marks.js';
import type { Prose } from './prose.js';

/** A paragraph, item or list entry of the body with its prose and its neighbours. */
export interface BodyParagraph {
  readonly prose: Prose;
  readonly block: Block;
  /** It is all of an entry of a list; its neighbours are the other entries. */
  readonly entry: boolean;
  /** The blocks beside it in the same row. */
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  /** The paragraph of `after`, where that is one with text. */
  next?: BodyParagraph;
  /** The paragraph of `before`. */
  previous?: BodyParagraph;
}

/** All paragraphs, items and list entries of an issue, those in quotes too, in reading order. */
export function paragraphsOf(issue: Issue, texts: readonly Prose[]): readonly BodyParagraph[] {
  const byStart = new Map<number, Prose>();
  for (const prose of texts) {
    if (isRunning(prose) && prose.kind !== 'note') byStart.set(prose.spanOf(0, 1).start, prose);
  }
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  const paragraphs: BodyParagraph[] = [];
  let at = 0;
  const add = (blocks: readonly Block[], entry = false): void => {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'quote') add(block.blocks);
      if (block.kind === 'list') {
        add(
          block.entries.flatMap((each) => (each.length === 1 ? each : [])),
          true,
        );
      }
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      while (starts[at] !== undefined && starts[at]! < block.span.start) at++;
      const start = starts[at];
      if (start === undefined || start >= block.span.end) continue;
      const paragraph: BodyParagraph = {
        prose: byStart.get(start)!,
        block,
        entry,
        before: blocks[index - 1],
        after: blocks[index + 1],
      };
      const last = paragraphs.at(-1);
      if (last && last.block === paragraph.before) {
        last.next = paragraph;
        paragraph.previous = last;
      }
      paragraphs.push(paragraph);
    }
  };
  add(issue.preface);
  for (const { blocks } of issue.sections) add(blocks);
  return paragraphs;
}
