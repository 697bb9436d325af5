import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { characterAfter, characterBefore, isChinese, isForeign } from '../marks.js';
import { textRule } from '../text-rule.js';

const DOTS = /\.{2,}|．{2,}|。{3,}|[·・•]{3,}|[…⋯]+/g;

/** 省略号是六个点“……”，占两个字的位置（GB/T 15834—2011 4.11）。 */
export const ellipsis = textRule(
  {
    code: 'text/ellipsis',
    severity: 'warning',
    summary: message('省略号写成“……”', 'an ellipsis is written ……'),
    explanation: message(
      `中文的省略号是六个居中的点“……”，占两个字的位置（GB/T 15834—2011 4.11）。三个句点、几个句号或者只有一半的“…”都不对；省略整段时可以连用两个，共十二点。在中文输入法里按 Shift+6 得到。目录里的连点不算。`,
      `A Chinese ellipsis is six dots in the middle of the line, ……, two characters wide (GB/T 15834-2011, 4.11); for a whole paragraph left out it may stand twice. Full stops in a row or a single … are wrong. Leaders in a table of contents do not count.`,
    ),
    examples: [
      { bad: '科技、教育、文化...都要发展。', good: '科技、教育、文化……都要发展。' },
      { bad: '科技、教育、文化…都要发展。', good: '第1...9号文件；Wait... Go。' },
    ],
  },
  function* ({ text }) {
    if (!/\.\.|．．|。。。|···|・・・|•••|[…⋯]/.test(text) || isForeign(text)) return;
    for (const { 0: dots, index: start } of matchesOf(text, DOTS)) {
      const end = start + dots.length;
      if (dots === '……' || dots === '…………' || dots.length > 6) continue;
      // Leaders before a page number.
      if (/^[ \u3000]*[0-9]{1,3}[ \u3000]*(?:$|\n)/.test(text.slice(end, end + 12))) continue;
      if (!isChinese(characterBefore(text, start)) && !isChinese(characterAfter(text, end))) continue;
      yield {
        start,
        end,
        message: message(`省略号要用六个点的“……”，这里是“${dots}”。`, `An ellipsis is written “……”, not “${dots}”.`),
        hints: [message('改为“……”（中文输入法里按 Shift+6）。', 'Write “……”.')],
        fix: { safe: dots.length !== 2 || dots === '⋯⋯', by: '……' },
      };
    }
  },
);
