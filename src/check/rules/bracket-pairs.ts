import { message } from '../../diagnostics/diagnostic.js';
import { type BracketFault, bracketsOf, partnerOf, sameForm } from '../brackets.js';
import { characterAfter, characterBefore, hanziIn, isChinese, isForeign, isRunning } from '../marks.js';
import { ordinalsOf } from '../ordinals.js';
import type { Prose } from '../prose.js';
import type { Rule } from '../rule.js';
import { proseRule, type TextFault } from '../text-rule.js';

const overProse = proseRule(
  {
    code: 'text/bracket-pair',
    severity: 'warning',
    summary: message('括号和书名号成对', 'brackets and title marks come in pairs'),
    explanation: message(
      `括号和书名号都是成对的：有左必有右，左右同形，先开的后关（GB/T 15834—2011 4.9、4.15）。少了一半，读者不知道引到哪里为止。一对括号一全角一半角时，bulletin fix 会统一；缺的那一半要由编辑来补。编号后面的“1）”“a)”只有右括号，是对的。`,
      `Brackets and title marks come in pairs of one form, and what opens first closes last (GB/T 15834-2011, 4.9 and 4.15). With one half missing nobody knows where the words end. bulletin fix evens out a pair of two widths; a missing half only the editor can supply. Numbers such as 1） or a) have a right bracket only, and rightly so.`,
    ),
    examples: [
      { bad: '各类企业（含国有企业都要参加。', good: '各类企业（含国有企业）都要参加：1）报名；2）缴费。' },
      { bad: '按照《关于加强人才建设的意见的要求执行。', good: '按照《关于加强人才建设的意见》的要求执行。' },
      { bad: '各类企业（含国有企业)都要参加。', good: '概率在区间[0,1)内。' },
    ],
  },
  function* (row) {
    for (const [index, prose] of row.entries()) {
      const { pairs, faults } = bracketsOf(prose);
      for (const { open, close } of pairs) {
        const widths = prose.text[open]! + prose.text[close]!;
        if (widths === '（)' || widths === '(）') yield { ...mixedFault(prose.text, open, close), prose };
      }
      if (faults.length === 0 || isForeign(prose.text)) continue;
      for (const fault of faults) if (!goesOn(row, index, fault)) yield { ...faultOf(prose.text, fault), prose };
    }
  },
);

/** 括号、书名号成对，不交叉，左右同形。 */
export const bracketPair: Rule = {
  ...overProse,
  check(context, report) {
    overProse.check(context, report);
    for (const { text, span } of ordinalsOf(context.issue)) {
      if (!/^（.*\)|^\(.*）/.test(text)) continue;
      const start = span.start + (text[0] === '(' ? 0 : text.indexOf(')'));
      const full = text[0] === '(' ? '（' : '）';
      report({
        span: { start, end: start + 1 },
        ...mixedWords(full),
        fix: { safe: true, edits: [{ start, end: start + 1, text: full }] },
      });
    }
  },
};

/** A bracket that stays open to the next paragraph and is closed there, or was opened in the one before. */
function goesOn(row: readonly Prose[], index: number, { kind, at }: BracketFault): boolean {
  const next = row[kind === 'open' ? index + 1 : index - 1];
  if (!next || !isRunning(next) || !isRunning(row[index]!)) return false;
  const others = bracketsOf(next).faults;
  const other = kind === 'open' ? others[0] : others.at(-1);
  const wanted = kind === 'open' ? 'close' : 'open';
  return (
    (kind === 'open' || kind === 'close') &&
    other?.kind === wanted &&
    sameForm(next.text[other.at]!, row[index]!.text[at]!)
  );
}

function mixedFault(text: string, open: number, close: number): TextFault {
  const wrong = text[open] === '(' ? open : close;
  const full = wrong === open ? '（' : '）';
  const chinese =
    hanziIn(text.slice(open, close)) > 0 ||
    isChinese(characterBefore(text, open)) ||
    isChinese(characterAfter(text, close + 1));
  return {
    start: wrong,
    end: wrong + 1,
    ...mixedWords(full),
    related: [otherHalf(wrong === open ? close : open)],
    fix: { safe: chinese, by: full },
  };
}

function mixedWords(full: string): Pick<TextFault, 'message' | 'hints'> {
  return {
    message: message('一对括号一个全角、一个半角。', 'One bracket of this pair is full-width, the other half-width.'),
    hints: [message(`改为全角的“${full}”。`, `Write the full-width “${full}”.`)],
  };
}

function faultOf(text: string, { kind, at, partner, nested }: BracketFault): TextFault {
  const bracket = text[at]!;
  const wanted = partnerOf(bracket);
  const place = { start: at, end: at + 1 };
  switch (kind) {
    case 'open':
      return {
        ...place,
        message: message(`“${bracket}”没有对应的“${wanted}”。`, `“${bracket}” has no “${wanted}”.`),
        hints: [
          message(
            `在该结束的地方补上“${wanted}”，或删去“${bracket}”。`,
            `Put “${wanted}” where the words end, or delete “${bracket}”.`,
          ),
        ],
      };
    case 'close':
      return {
        ...place,
        message: message(
          `“${bracket}”前面没有对应的“${wanted}”。`,
          `There is no “${wanted}” before this “${bracket}”.`,
        ),
        hints: [
          message(
            `在该开始的地方补上“${wanted}”，或删去“${bracket}”。`,
            `Put “${wanted}” where the words start, or delete “${bracket}”.`,
          ),
        ],
      };
    case 'crossed':
      return {
        ...place,
        message: message(
          `“${wanted}…${bracket}”和里面的括号交叉了：先开的要后关。`,
          `“${wanted}…${bracket}” crosses the brackets around it: what opens first closes last.`,
        ),
        hints: [message('调换两个右括号的位置。', 'Exchange the two closing brackets.')],
        related: [otherHalf(partner!)],
        ...(isCloser(text[at - 1]) && {
          fix: {
            safe: true,
            changes: [
              { start: at - 1, end: at, by: bracket },
              { start: at, end: at + 1, by: text[at - 1]! },
            ],
          },
        }),
      };
    case 'other': {
      const [wrong, right] = nested ? [partner!, at] : [at, partner!];
      const should = partnerOf(text[right]!);
      return {
        start: wrong,
        end: wrong + 1,
        message: message(
          `前面是“${text[partner!]}”，后面是“${bracket}”，两个不是一对。`,
          `“${text[partner!]}” is closed by “${bracket}”, which is no pair.`,
        ),
        hints: [message(`这里改为“${should}”。`, `Write “${should}” here.`)],
        related: [otherHalf(right)],
        fix: { safe: false, by: should },
      };
    }
  }
}

function isCloser(character: string | undefined): boolean {
  return character !== undefined && '）〕〉》】」』'.includes(character);
}

function otherHalf(at: number): NonNullable<TextFault['related']>[number] {
  return { start: at, end: at + 1, message: message('括号的另一半', 'its other half') };
}
