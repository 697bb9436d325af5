import type { Edit } from '../../model/index.js';
import { endingOf } from '../analysis/ending.js';
import type { Prose } from '../analysis/prose.js';
import { rule } from '../rule.js';
import { words } from './split-paragraph.words.js';

/** 一句话没有分成两段。 */
export const splitParagraph = rule({
  code: 'text/split-paragraph',
  severity: 'warning',
  words,
  *paragraph(paragraph, { issue, facts }) {
    if (!facts.breaksOff(paragraph)) return;
    const { prose, next } = paragraph;
    const { at } = endingOf(prose.text);
    const edit = gapBetween(prose, next!.prose, issue.source.text);
    yield {
      span: prose.spanOf(at, at + 1),
      message: words.breaksOff(),
      hints: [words.join(), words.stopHere()],
      fix: edit && { safe: false, edits: [edit] },
    };
  },
});

/** The white space between two paragraphs, taken out; undefined where signs stand between them. */
function gapBetween({ text, spanOf }: Prose, next: Prose, source: string): Edit | undefined {
  const start = spanOf(text.length - 1, text.length).end;
  const end = next.spanOf(0, 1).start;
  return /^[\s\u3000]+$/.test(source.slice(start, end)) ? { start, end, text: '' } : undefined;
}
