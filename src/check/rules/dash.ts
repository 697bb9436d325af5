import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { blanksAfter, blanksBefore, HANZI, isChinese, isForeign } from '../marks.js';
import { type TextFault, textRule } from '../text-rule.js';

const STROKES = /[-－—–―─‒﹣]+/g;
/** —摘自: half of a dash at a paragraph's start. */
const LONE = new RegExp(`^—(?=[${HANZI}《“])`);
const LONE_FAULT: TextFault = {
  start: 0,
  end: 1,
  message: message('破折号只有一半。', 'This is half of a dash.'),
  hints: [message('改为“——”。', 'Write ——.')],
  fix: { safe: true, by: '——' },
};

/** 破折号是两个字长的一条线“——”（GB/T 15834—2011 4.10）。 */
export const dash = textRule(
  {
    code: 'text/dash',
    severity: 'warning',
    summary: message('破折号写成“——”', 'a dash is written ——'),
    explanation: message(
      `中文的破折号“——”占两个字的位置，中间不断开（GB/T 15834—2011 4.10）。两个减号、全角减号、制表线拼成的线，或者多打一个“—”，都不对。在中文输入法里按 Shift+减号得到。一个“—”是一字线，用在“北京—上海”“2020—2022年”等起止之间，是对的（4.13）。`,
      `A Chinese dash, ——, is one stroke two characters wide (GB/T 15834-2011, 4.10). Two hyphens, full-width hyphens, box-drawing lines or one — too many are wrong. A single — between places or times is right (4.13).`,
    ),
    examples: [
      { bad: '三个方面--政策、专业、教学。', good: '三个方面——政策、专业、教学。' },
      { bad: '—摘自会议纪要', good: '——摘自会议纪要' },
      { bad: '三个方面－－政策、专业、教学。', good: '北京—上海高速铁路，2020—2022年，中国-东盟，A-1。' },
    ],
  },
  function* ({ text }) {
    if (LONE.test(text)) yield LONE_FAULT;
    if (!/[－―─‒﹣]|[-—–]{2}/.test(text) || isForeign(text)) return;
    for (const { 0: strokes, index: start } of matchesOf(text, STROKES)) {
      const fault = faultOf(text, strokes, start);
      if (fault) yield fault;
    }
  },
);

function faultOf(text: string, strokes: string, start: number): TextFault | undefined {
  if (strokes === '——' || strokes === '-' || strokes === '—' || strokes === '–' || strokes.length > 3) return undefined;
  const end = start + strokes.length;
  const from = blanksBefore(text, start);
  const to = blanksAfter(text, end);
  const [before, after] = [text[from - 1], text[to]];
  // A range is another rule's matter: 2020年--2022年.
  if (/[0-9][年月日时]?$/.test(text.slice(Math.max(0, start - 2), start)) && /[0-9]/.test(text[end] ?? ''))
    return undefined;
  // At a line's start a dash leads in a name: ——摘自.
  const atStart = before === undefined || before === '\n';
  if (
    !isChineseOrQuote(before) &&
    !(atStart && isChineseOrQuote(after)) &&
    !(strokes.length > 1 && isChineseOrQuote(after))
  )
    return undefined;
  // An option of a command: --help.
  if ((after === undefined && atStart) || (from < start && /^[A-Za-z]/.test(text.slice(end, end + 1))))
    return undefined;
  if (strokes.length === 1) return loneFault(text, strokes, start);
  return {
    start,
    end,
    message: message(`破折号要用“——”，这里是“${strokes}”。`, `A dash is written “——”, not “${strokes}”.`),
    hints: [message('改为“——”（中文输入法里按 Shift+减号）。', 'Write “——”.')],
    fix: { safe: true, changes: [{ start: from, end: to, by: '——' }] },
  };
}

/** One full-width stroke that is no —: between two words that it joins, or for a dash. */
function loneFault(text: string, stroke: string, start: number): TextFault | undefined {
  if (!isChineseOrQuote(text[start - 1]) || !isChineseOrQuote(text[start + 1])) return undefined;
  const joins =
    SHORT_BEFORE.test(text.slice(Math.max(0, start - 7), start)) && SHORT_AFTER.test(text.slice(start + 1, start + 8));
  const by = joins ? '—' : '——';
  return {
    start,
    end: start + 1,
    message: message(
      `“${stroke}”不是中文的标点：破折号是“——”，连接起止的是“—”。`,
      `“${stroke}” is no Chinese mark: a dash is “——”, and “—” joins a start and an end.`,
    ),
    hints: [message(`改为“${by}”。`, `Write “${by}”.`)],
    fix: { safe: false, by },
  };
}

const SHORT_BEFORE = new RegExp(`(?:^|[^${HANZI}])[${HANZI}]{1,4}$`);
const SHORT_AFTER = new RegExp(`^[${HANZI}]{1,4}(?:$|[^${HANZI}])`);

function isChineseOrQuote(character: string | undefined): boolean {
  return isChinese(character) || (character !== undefined && '“”‘’'.includes(character));
}
