import type { Edit } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import { characterAfter, characterBefore, hanziIn, isChinese, isForeign } from '../analysis/marks.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './straight-quote.words.js';

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
export const straightQuote = rule({
  code: 'text/straight-quote',
  severity: 'warning',
  words,
  *prose({ text }) {
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
});

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
): Generator<RuleFinding> {
  const wrong: Edit[] = [];
  if (left.straight) wrong.push({ start: left.at, end: left.at + 1, text: open });
  if (right.straight) wrong.push({ start: right.at, end: right.at + 1, text: close });
  const first = wrong[0];
  const chinese =
    hanziIn(text.slice(left.at, right.at)) > 0 || standsInChinese(text, left.at) || standsInChinese(text, right.at);
  if (!first || !chinese) return;
  const other = wrong[1];
  const values = { mark: text[first.start]!, by: first.text };
  yield {
    span: { start: first.start, end: first.end },
    message: first.text === open ? words.shouldOpen(values) : words.shouldClose(values),
    hints: [words.writeAround({ open, close })],
    ...(other && {
      related: [{ span: { start: other.start, end: other.end }, message: words.otherHalf() }],
    }),
    fix: { safe: true, edits: wrong },
  };
}

function loneFault(at: number, mark: string, { open, close }: (typeof FORMS)[number]): RuleFinding {
  return {
    span: { start: at, end: at + 1 },
    message: words.unpaired({ mark, open, close }),
    hints: [words.findHalf()],
  };
}

function standsInChinese(text: string, at: number): boolean {
  return isChinese(characterBefore(text, at)) || isChinese(characterAfter(text, at + 1));
}
