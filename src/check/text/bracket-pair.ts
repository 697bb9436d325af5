import { type BracketFault, bracketsOf, partnerOf, sameForm } from '../analysis/brackets.js';
import { characterAfter, characterBefore, hanziIn, isChinese, isForeign, isRunning } from '../analysis/marks.js';
import { ordinalsOf } from '../analysis/ordinals.js';
import type { Prose } from '../analysis/prose.js';
import { rule } from '../rule.js';
import type { TextFault } from '../text-fault.js';
import { words } from './bracket-pair.words.js';

/** 括号、书名号成对，不交叉，左右同形。 */
export const bracketPair = rule({
  code: 'text/bracket-pair',
  severity: 'warning',
  words,
  *texts(row) {
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
  check({ issue }, report) {
    for (const { text, span } of ordinalsOf(issue)) {
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
});

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
    message: words.twoWidths(),
    hints: [words.writeFullWidth({ bracket: full })],
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
        message: words.neverClosed({ bracket, wanted }),
        hints: [words.closeOrDelete({ wanted, bracket })],
      };
    case 'close':
      return {
        ...place,
        message: words.neverOpened({ bracket, wanted }),
        hints: [words.openOrDelete({ wanted, bracket })],
      };
    case 'crossed':
      return {
        ...place,
        message: words.crossed({ wanted, bracket }),
        hints: [words.exchange()],
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
        message: words.noPair({ opening: text[partner!]!, bracket }),
        hints: [words.writeHere({ should })],
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
  return { start: at, end: at + 1, message: words.otherHalf() };
}
