import { type BracketFault, partnerOf, sameForm } from '../analysis/brackets.js';
import { characterAfter, characterBefore, hanziCounter, isChinese, isForeign, isRunning } from '../analysis/marks.js';
import type { Prose } from '../analysis/prose.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './bracket-pair.words.js';

/** 括号、书名号成对，不交叉，左右同形。 */
export const bracketPair = rule({
  code: 'text/bracket-pair',
  severity: 'warning',
  words,
  *texts(row, { facts }) {
    for (const [index, prose] of row.entries()) {
      const { pairs, faults } = facts.brackets(prose);
      const hanzi = hanziCounter(prose.text);
      for (const { open, close } of pairs) {
        const widths = prose.text[open]! + prose.text[close]!;
        if (widths === '（)' || widths === '(）') yield { ...mixedFault(prose.text, open, close, hanzi), prose };
      }
      if (faults.length === 0 || isForeign(prose.text)) continue;
      for (const fault of faults) {
        const next = row[fault.kind === 'open' ? index + 1 : index - 1];
        if (!next || !goesOn(prose, fault, next, facts.brackets(next).faults))
          yield { ...faultOf(prose.text, fault), prose };
      }
    }
  },
  *ordinal({ text, span }) {
    if (!/^（.*\)|^\(.*）/.test(text)) return;
    const start = span.start + (text[0] === '(' ? 0 : text.indexOf(')'));
    const full = text[0] === '(' ? '（' : '）';
    yield {
      span: { start, end: start + 1 },
      ...mixedWords(full),
      fix: { safe: true, edits: [{ start, end: start + 1, text: full }] },
    };
  },
});

/** A bracket that stays open to the next paragraph and is closed there, or was opened in the one before. */
function goesOn(prose: Prose, { kind, at }: BracketFault, next: Prose, others: readonly BracketFault[]): boolean {
  if (!isRunning(next) || !isRunning(prose)) return false;
  const other = kind === 'open' ? others[0] : others.at(-1);
  const wanted = kind === 'open' ? 'close' : 'open';
  return (
    (kind === 'open' || kind === 'close') && other?.kind === wanted && sameForm(next.text[other.at]!, prose.text[at]!)
  );
}

function mixedFault(
  text: string,
  open: number,
  close: number,
  hanzi: (start: number, end: number) => number,
): RuleFinding {
  const wrong = text[open] === '(' ? open : close;
  const full = wrong === open ? '（' : '）';
  const chinese =
    hanzi(open, close) > 0 || isChinese(characterBefore(text, open)) || isChinese(characterAfter(text, close + 1));
  return {
    span: { start: wrong, end: wrong + 1 },
    ...mixedWords(full),
    related: [otherHalf(wrong === open ? close : open)],
    fix: { safe: chinese, edits: [{ start: wrong, end: wrong + 1, text: full }] },
  };
}

function mixedWords(full: string): Pick<RuleFinding, 'message' | 'hints'> {
  return {
    message: words.twoWidths(),
    hints: [words.writeFullWidth({ bracket: full })],
  };
}

function faultOf(text: string, { kind, at, partner, nested }: BracketFault): RuleFinding {
  const bracket = text[at]!;
  const wanted = partnerOf(bracket);
  const place = { start: at, end: at + 1 };
  switch (kind) {
    case 'open':
      return {
        span: place,
        message: words.neverClosed({ bracket, wanted }),
        hints: [words.closeOrDelete({ wanted, bracket })],
      };
    case 'close':
      return {
        span: place,
        message: words.neverOpened({ bracket, wanted }),
        hints: [words.openOrDelete({ wanted, bracket })],
      };
    case 'crossed':
      return {
        span: place,
        message: words.crossed({ wanted, bracket }),
        hints: [words.exchange()],
        related: [otherHalf(partner!)],
        ...(isCloser(text[at - 1]) && {
          fix: {
            safe: true,
            edits: [
              { start: at - 1, end: at, text: bracket },
              { start: at, end: at + 1, text: text[at - 1]! },
            ],
          },
        }),
      };
    case 'other': {
      const [wrong, right] = nested ? [partner!, at] : [at, partner!];
      const should = partnerOf(text[right]!);
      return {
        span: { start: wrong, end: wrong + 1 },
        message: words.noPair({ opening: text[partner!]!, bracket }),
        hints: [words.writeHere({ should })],
        related: [otherHalf(right)],
        fix: { safe: false, edits: [{ start: wrong, end: wrong + 1, text: should }] },
      };
    }
  }
}

function isCloser(character: string | undefined): boolean {
  return character !== undefined && '）〕〉》】」』'.includes(character);
}

function otherHalf(at: number): NonNullable<RuleFinding['related']>[number] {
  return { span: { start: at, end: at + 1 }, message: words.otherHalf() };
}
