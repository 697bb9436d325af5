import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { characterAfter, characterBefore, hanziIn, isChinese, isForeign } from '../marks.js';
import { type Change, type TextFault, textRule } from '../text-rule.js';

/** A quotation mark of any form. */
interface Token {
  readonly at: number;
  readonly straight: boolean;
}

/** The marks as they should be, opening and closing. */
const FORMS = [
  { token: /["＂“”]/g, straight: /["＂]/, open: '“', close: '”' },
  { token: /['＇‘’]/g, straight: /['＇]/, open: '‘', close: '’' },
] as const;

/** 中文的引号用“”‘’，不用直的 " 和 '（GB/T 15834—2011 4.8）。 */
export const straightQuote = textRule(
  {
    code: 'text/straight-quote',
    severity: 'warning',
    summary: message('中文的引号用弯引号“”‘’', 'quotation marks in Chinese text are “ ” and ‘ ’'),
    explanation: message(
      `中文的引号分左右：双引号“”，单引号‘’（GB/T 15834—2011 4.8）。英文输入状态下打出来的 " 和 ' 不分左右，占的位置也不对。同一段里的直引号能够成对时，bulletin fix 会一左一右换好；不成对时请先找出漏掉的那一个。`,
      `Chinese quotation marks have a left and a right form: “ ” and ‘ ’ (GB/T 15834-2011, 4.8). The straight " and ' of an English keyboard have neither. Where they pair up within a paragraph bulletin fix replaces them; elsewhere look for the one that is missing.`,
    ),
    examples: [
      { bad: '打造一批"工匠园区"。', good: '打造一批“工匠园区”。' },
      { bad: "他说：“要学'工匠精神'。”", good: `显示屏为15.6"，系统名为It's OK。` },
    ],
  },
  function* ({ text }) {
    if (!/["'＂＇]/.test(text) || isForeign(text)) return;
    for (const form of FORMS) {
      const tokens = matchesOf(text, form.token)
        .map(({ 0: mark, index: at }) => ({ at, straight: form.straight.test(mark) }))
        .filter(({ at }) => !isApostropheOrMeasure(text, at));
      if (!tokens.some(({ straight }) => straight)) continue;
      const pairs = pairUp(text, tokens, form.open, form.close);
      if (pairs) for (const [open, close] of pairs) yield* pairFault(text, open, close, form);
      else
        for (const token of tokens)
          if (token.straight && standsInChinese(text, token.at)) yield loneFault(token.at, text[token.at]!, form);
    }
  },
);

/** An apostrophe (It's), a mark of feet or inches (15.6") or of minutes. */
function isApostropheOrMeasure(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/['’＇]/.test(text[at]!) && /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after)) return true;
  // A measure, not the end of a quotation: no opening mark before it.
  if (!/[0-9]/.test(before) || !/["']/.test(text[at]!)) return false;
  const marks = text[at] === '"' ? '"“' : "'‘";
  return [...marks].every((mark) => text.lastIndexOf(mark, at - 1) < 0);
}

/** The marks of a paragraph by pairs; undefined where they do not alternate. */
function pairUp(
  text: string,
  tokens: readonly Token[],
  open: string,
  close: string,
): (readonly [Token, Token])[] | undefined {
  if (tokens.length % 2 === 1) return undefined;
  const pairs: (readonly [Token, Token])[] = [];
  for (let index = 0; index < tokens.length; index += 2) {
    const [left, right] = [tokens[index]!, tokens[index + 1]!];
    if (text[left.at] === close || text[right.at] === open || right.at === left.at + 1) return undefined;
    pairs.push([left, right]);
  }
  return pairs;
}

function* pairFault(
  text: string,
  left: Token,
  right: Token,
  { open, close }: (typeof FORMS)[number],
): Generator<TextFault> {
  const wrong: Change[] = [];
  if (left.straight) wrong.push({ start: left.at, end: left.at + 1, by: open });
  if (right.straight) wrong.push({ start: right.at, end: right.at + 1, by: close });
  const first = wrong[0];
  const chinese =
    hanziIn(text.slice(left.at, right.at)) > 0 || standsInChinese(text, left.at) || standsInChinese(text, right.at);
  if (!first || !chinese) return;
  const other = wrong[1];
  yield {
    start: first.start,
    end: first.end,
    message: message(
      `英文的直引号 ${text[first.start]} 在这里要改为中文的${first.by === open ? '左' : '右'}引号 ${first.by} 。`,
      `A straight quotation mark; Chinese text takes ${first.by} here.`,
    ),
    hints: [message(`前后两个分别写成 ${open} 和 ${close} 。`, `Write ${open} and ${close} around the words.`)],
    ...(other && {
      related: [{ start: other.start, end: other.end, message: message('引号的另一半', 'its other half') }],
    }),
    fix: { safe: true, changes: wrong },
  };
}

function loneFault(at: number, mark: string, { open, close }: (typeof FORMS)[number]): TextFault {
  return {
    start: at,
    end: at + 1,
    message: message(
      `英文的直引号 ${mark} 要改为中文的 ${open} 或 ${close} ；本段的引号不成对，分不出是哪一个。`,
      `A straight quotation mark; Chinese text takes ${open} or ${close}. The marks of this paragraph do not pair up, so only you can tell which.`,
    ),
    hints: [message('找出漏掉的另一半引号，补上后再改。', 'Find the missing half, then replace both.')],
  };
}

function standsInChinese(text: string, at: number): boolean {
  return isChinese(characterBefore(text, at)) || isChinese(characterAfter(text, at + 1));
}
