import { matchesOf } from '../../text/matches.js';
import { blanksAfter, blanksBefore, HANZI, isChinese, isForeign } from '../analysis/marks.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './dash.words.js';

const STROKES = /[-－—–―─‒﹣]+/g;

/** —摘自: half of a dash at a paragraph's start. */
const LONE = new RegExp(`^—(?=[${HANZI}《“])`);

const LONE_FAULT: RuleFinding = {
  span: { start: 0, end: 1 },
  message: words.half(),
  hints: [words.writeDash()],
  fix: { safe: true, edits: [{ start: 0, end: 1, text: '——' }] },
};

/** 破折号是两个字长的一条线“——”（GB/T 15834—2011 4.10）。 */
export const dash = rule({
  code: 'text/dash',
  severity: 'warning',
  words,
  *prose({ text }) {
    if (LONE.test(text)) yield LONE_FAULT;
    if (!/[－―─‒﹣]|[-—–]{2}/.test(text) || isForeign(text)) return;
    for (const { 0: strokes, index: start } of matchesOf(text, STROKES)) {
      const fault = faultOf(text, strokes, start);
      if (fault) yield fault;
    }
  },
});

function faultOf(text: string, strokes: string, start: number): RuleFinding | undefined {
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
    span: { start, end },
    message: words.wrongDash({ strokes }),
    hints: [words.writeDashByKeys()],
    fix: { safe: true, edits: [{ start: from, end: to, text: '——' }] },
  };
}

/** One full-width stroke that is no —: between two words that it joins, or for a dash. */
function loneFault(text: string, stroke: string, start: number): RuleFinding | undefined {
  if (!isChineseOrQuote(text[start - 1]) || !isChineseOrQuote(text[start + 1])) return undefined;
  const joins =
    SHORT_BEFORE.test(text.slice(Math.max(0, start - 7), start)) && SHORT_AFTER.test(text.slice(start + 1, start + 8));
  const by = joins ? '—' : '——';
  return {
    span: { start, end: start + 1 },
    message: words.noMark({ stroke }),
    hints: [words.write({ by })],
    fix: { safe: false, edits: [{ start, end: start + 1, text: by }] },
  };
}

const SHORT_BEFORE = new RegExp(`(?:^|[^${HANZI}])[${HANZI}]{1,4}$`);

const SHORT_AFTER = new RegExp(`^[${HANZI}]{1,4}(?:$|[^${HANZI}])`);

function isChineseOrQuote(character: string | undefined): boolean {
  return isChinese(character) || (character !== undefined && '“”‘’'.includes(character));
}
