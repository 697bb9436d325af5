import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { type TextFault, textRule } from '../text-rule.js';

const RUN = /[，。、；：！？]{2,}/g;
/** From the weakest to the strongest. */
const STRENGTH = '、，：；。！？';

/** 标点不重复，两个点号不连用（GB/T 15834—2011）。 */
export const doubleMark = textRule(
  {
    code: 'text/double-mark',
    severity: 'warning',
    summary: message('标点不重复，也不连用', 'no mark stands twice or beside another'),
    explanation: message(
      `逗号、句号、顿号、分号、冒号不能重复，也不能两个连在一起，如“。。”“，。”，多半是修改时没有删干净。叹号、问号连用（！！、？！）表示语气强烈，不算错。两个一样的，bulletin fix 会删去一个，段末句号前面多出的也会删去；别的保留较强的一个，要编辑点头。`,
      `Commas, stops, semicolons, colons and 、 are never doubled and never stand side by side, as in 。。 or ，。: mostly a rest of an edit. ！！ and ？！ are emphasis and no fault. bulletin fix takes one of two equal marks away; one before the last 。 of a paragraph too; of two other ones it keeps the stronger, on request.`,
    ),
    examples: [
      { bad: '加强领导，落实责任。。', good: '加强领导，落实责任。真的吗？！' },
      { bad: '加强领导，落实责任，。', good: '他问：“好吗？”' },
    ],
  },
  function* ({ text }) {
    for (const { 0: marks, index: start } of matchesOf(text, RUN)) {
      const fault = faultOf(marks, start, start + marks.length === text.length);
      if (fault) yield fault;
    }
  },
);

function faultOf(marks: string, start: number, last: boolean): TextFault | undefined {
  const kinds = new Set(marks);
  // ？！ is emphasis, 。。。 an ellipsis.
  if (/^(?:[！？]+|。{3,})$/.test(marks)) return undefined;
  const by = /[！？]/.test(marks) ? marks.replace(/[^！？]/g, '') : strongest(kinds);
  const same = kinds.size === 1;
  return {
    start,
    end: start + marks.length,
    message: same
      ? message(`标点重复：“${marks}”。`, `A mark is doubled: “${marks}”.`)
      : message(`“${marks}”：两个标点不能连用。`, `“${marks}”: two marks cannot stand together.`),
    hints: [message(`只留“${by}”。`, `Keep “${by}” only.`)],
    // At a paragraph's end nothing but the full stop can be meant.
    fix: { safe: same || (last && /^[，、；：]+。$/.test(marks)), by },
  };
}

function strongest(kinds: ReadonlySet<string>): string {
  return [...kinds].sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a))[0]!;
}
