import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { blanksAfter } from '../marks.js';
import { type TextFault, textRule } from '../text-rule.js';

/** A mark at the start of a text, or just inside a bracket. */
const MISPLACED =
  /(?:^|\n)[ \u3000]*([，。、；：！？）》〉】〕”’]+)|[（《〈【〔]([，。、；：！？]+)|([，、；]+)(?=[）》〉】〕])/g;

/** 点号不出现在段首，也不紧挨在前括号之后、后括号之前（GB/T 15834—2011 第5章）。 */
export const markPosition = textRule(
  {
    code: 'text/mark-position',
    severity: 'warning',
    summary: message('段首没有逗号、句号等', 'no paragraph starts with a comma or stop'),
    explanation: message(
      `逗号、句号、顿号、分号、冒号、问号、叹号和后括号、后引号不能出现在一段的开头（GB/T 15834—2011 第5章），也不会紧跟在前括号后面。这样的标点多半是误分了段、漏了字，或者移动文字时留下的。`,
      `Commas, stops and closing brackets or quotation marks never start a paragraph (GB/T 15834-2011, chapter 5) nor follow an opening bracket. Where they do, a paragraph was split by mistake, words are missing, or something was left behind.`,
    ),
    examples: [
      { bad: '，落实责任，加强监督。', good: '——摘自会议发言。' },
      { bad: '各类企业（，含国有企业）都要参加。', good: '《如何学？》（含附录。）“好。”' },
    ],
  },
  function* ({ text }) {
    if (!MAY_BE.test(text)) return;
    for (const match of matchesOf(text, MISPLACED)) {
      const marks = match[1] ?? match[2] ?? match[3]!;
      const start = match.index + match[0].length - marks.length;
      yield faultOf(text, marks, start, match[1] !== undefined);
    }
  },
);

const MAY_BE = /^[，。、；：！？）》〉】〕”’ \u3000]|\n|[（《〈【〔][，。、；：！？]|[，、；][）》〉】〕]/;

function faultOf(text: string, marks: string, start: number, first: boolean): TextFault {
  const end = start + marks.length;
  return {
    start,
    end,
    message: first
      ? message(`段首不能是“${marks}”。`, `A paragraph cannot start with “${marks}”.`)
      : message(`“${marks}”不能紧挨着括号的里侧。`, `“${marks}” cannot stand just inside a bracket.`),
    hints: [
      first
        ? message(
            '删去它；若这一段本是上一段的后半，把两段接起来。',
            'Delete it; if the paragraph belongs to the one before, join them.',
          )
        : message('删去它，或补上漏掉的文字。', 'Delete it, or put in what is missing.'),
    ],
    // A closing bracket may have its partner in the paragraph before.
    fix: /[）》〉】〕”’]/.test(marks)
      ? undefined
      : { safe: false, changes: [{ start, end: first ? blanksAfter(text, end) : end, by: '' }] },
  };
}
