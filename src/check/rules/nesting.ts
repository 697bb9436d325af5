import { message } from '../../diagnostics/diagnostic.js';
import { type BracketPair, bracketsOf } from '../brackets.js';
import { isForeign } from '../marks.js';
import { textRule } from '../text-rule.js';

/** 书名号里面的书名号用单书名号（GB/T 15834—2011 4.15）；书名号里有文字。 */
export const titleMarkNesting = textRule(
  {
    code: 'text/title-mark-nesting',
    severity: 'warning',
    summary: message('书名号里的书名号用〈〉', 'title marks inside 《》 are 〈〉'),
    explanation: message(
      `书名号里还要用书名号时，外面用双书名号《》，里面用单书名号〈〉（GB/T 15834—2011 4.15）。例如《教育部关于印发〈职业学校管理规程〉的通知》。书名号里什么也没有，多半是漏了名称。`,
      `A title inside a title takes single marks: 《…〈…〉…》 (GB/T 15834-2011, 4.15). An empty pair of title marks mostly means that the name is missing.`,
    ),
    examples: [
      { bad: '学习《关于印发《管理规程》的通知》。', good: '学习《关于印发〈管理规程〉的通知》和《规程》。' },
      { bad: '学习《》精神。', good: '学习《意见》精神。' },
    ],
  },
  function* (prose) {
    const { text } = prose;
    if (!text.includes('《')) return;
    for (const pair of bracketsOf(prose).pairs) {
      const { open, close } = pair;
      if (text[open] !== '《') continue;
      if (text.slice(open + 1, close).trim() === '') {
        yield {
          start: open,
          end: close + 1,
          message: message('书名号里没有名称。', 'These title marks are empty.'),
          hints: [message('补上名称，或删去书名号。', 'Put the name in, or delete the marks.')],
        };
      } else if (titleDepth(text, pair) % 2 === 1 && text[close] === '》') {
        yield {
          start: open,
          end: open + 1,
          message: message('书名号里面的书名号要用单书名号“〈〉”。', 'A title inside a title takes “〈〉”.'),
          hints: [message('里面的“《”和“》”改为“〈”和“〉”。', 'Write “〈” and “〉” for the inner marks.')],
          related: [{ start: close, end: close + 1, message: message('书名号的另一半', 'its other half') }],
          fix: {
            safe: true,
            changes: [
              { start: open, end: open + 1, by: '〈' },
              { start: close, end: close + 1, by: '〉' },
            ],
          },
        };
      }
    }
  },
);

/** How many pairs of title marks stand around a pair. */
function titleDepth(text: string, { parent }: BracketPair): number {
  let depth = 0;
  for (let around = parent; around; around = around.parent)
    if (text[around.open] === '《' || text[around.open] === '〈') depth++;
  return depth;
}

/** 同一形式的括号不套用（GB/T 15834—2011 4.9）。 */
export const bracketNesting = textRule(
  {
    code: 'text/bracket-nesting',
    severity: 'warning',
    summary: message('括号里不再套同样的括号', 'brackets do not stand inside brackets of their own form'),
    explanation: message(
      `同一形式的括号尽量不要套用；必须套用时，里外用不同的形式（GB/T 15834—2011 4.9），例如外面用〔〕或［］，里面用（）。括号里的编号“（一）”、书名号里的“（试行）”不算。`,
      `Brackets of one form should not be nested; where it must be, use two forms (GB/T 15834-2011, 4.9), such as 〔…（…）…〕. Numbers like （一） and brackets inside a title do not count.`,
    ),
    examples: [
      {
        bad: '有关企业（含国有企业（中央企业除外）和民营企业）都要参加。',
        good: '有关企业（《管理办法（试行）》第三条第（一）项所列企业）都要参加。',
      },
    ],
  },
  function* (prose) {
    const { text } = prose;
    if (isForeign(text)) return;
    for (const { open, close, parent } of bracketsOf(prose).pairs) {
      if (!parent || text[open] !== '（' || text[parent.open] !== '（') continue;
      if (/^[0-9０-９一二三四五六七八九十A-Za-z]{1,3}$/.test(text.slice(open + 1, close))) continue;
      yield {
        start: open,
        end: open + 1,
        message: message('括号里面又用了同样的括号。', 'Brackets inside brackets of the same form.'),
        hints: [message('外面一层改用“〔〕”，或改写句子。', 'Use “〔〕” for the outer pair, or rewrite the sentence.')],
        related: [{ start: parent.open, end: parent.open + 1, message: message('外面一层', 'the outer pair') }],
      };
    }
  },
);
