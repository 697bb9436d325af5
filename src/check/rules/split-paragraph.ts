import { message } from '../../diagnostics/diagnostic.js';
import type { Edit } from '../../model/index.js';
import { endingOf, isSplit } from '../ending.js';
import { paragraphsOf } from '../paragraphs.js';
import type { Prose } from '../prose.js';
import { proseRule } from '../text-rule.js';

/** 一句话没有分成两段。 */
export const splitParagraph = proseRule(
  {
    code: 'text/split-paragraph',
    severity: 'warning',
    summary: message('一句话不分成两段', 'no sentence is split into two paragraphs'),
    explanation: message(
      `从 PDF 或网页粘贴文字时，一行的末尾常常变成一段的末尾，一句话断成两段，印出来后半句缩进两格另起一行。凡是一段没有写完就结束、下一段接着写的，程序都指出来；是不是该接上，请编辑看一眼。`,
      `Pasted from a PDF or a web page, the end of a line often becomes the end of a paragraph, and half a sentence is printed as a paragraph of its own. Paragraphs that break off and go on in the next are pointed out; whether to join them is for you to say.`,
    ),
    examples: [
      {
        bad: '各部门要高度重视，认真组织，建立健全技能人\n\n才培养体系，严格把关。',
        good: '各部门要高度重视，认真组织，严格把关。\n\n才培养体系要健全，责任要落实。',
      },
    ],
  },
  function* (_, source, issue) {
    for (const paragraph of paragraphsOf(issue)) {
      if (!isSplit(paragraph)) continue;
      const { prose, next } = paragraph;
      const { at } = endingOf(prose.text);
      const edit = gapBetween(prose, next!.prose, source);
      yield {
        prose,
        start: at,
        end: at + 1,
        message: message(
          '这一段没有写完就断了，下一段像是接着写的。',
          'This paragraph breaks off and seems to go on in the next.',
        ),
        hints: [
          message('把两段接起来：删去中间的空行。', 'Join the two: delete the empty line between them.'),
          message('若确实是两段，在这里补上句号。', 'If they are two paragraphs, put 。 here.'),
        ],
        fix: edit && { safe: false, edits: [edit] },
      };
    }
  },
);

/** The white space between two paragraphs, taken out; undefined where signs stand between them. */
function gapBetween({ text, spanOf }: Prose, next: Prose, source: string): Edit | undefined {
  const start = spanOf(text.length - 1, text.length).end;
  const end = next.spanOf(0, 1).start;
  return /^[\s\u3000]+$/.test(source.slice(start, end)) ? { start, end, text: '' } : undefined;
}
