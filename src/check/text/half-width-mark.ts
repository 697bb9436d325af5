import { matchesOf } from '../../text/matches.js';
import type { BracketPair } from '../analysis/brackets.js';
import {
  blanksAfter,
  blanksBefore,
  characterAfter,
  characterBefore,
  HANZI,
  hanziIn,
  isChinese,
  isForeign,
  isHanzi,
} from '../analysis/marks.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './half-width-mark.words.js';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Word's 错误!未找到引用源 is another rule's. */
const MARK = /[,;:]|(?<!错误)[?!]+|\.+/g;

/** Endings of file names and domains, after a dot. */
const SUFFIX =
  /^(?:docx?|xlsx?|pptx?|pdf|wps|ofd|txt|csv|jpe?g|png|gif|bmp|tiff?|zip|rar|7z|md|html?|mp[34]|com|cn|net|org|gov|edu)\b/i;

/** What a dot between a hanzi and a digit numbers: 图2.1 is written 图.2 at times. */
const NUMBERED = /[图表式附件第章节条款项篇卷期号]/;

/** 汉字之间、汉字旁边的标点用全角（GB/T 15834—2011 第5章）。 */
export const halfWidthMark = rule({
  code: 'text/half-width-mark',
  severity: 'warning',
  words,
  *prose(prose, { facts }) {
    const { text } = prose;
    if (!/[,.;:?!(<]/.test(text) || isForeign(text)) return;
    yield* marksIn(text);
    yield* titlesIn(text);
    for (const pair of facts.brackets(prose).pairs) if (isMisplaced(text, pair)) yield bracketFault(text, pair);
  },
});

function* marksIn(text: string): Generator<RuleFinding> {
  for (const { 0: marks, index: start } of matchesOf(text, MARK)) {
    const end = start + marks.length;
    if (!(marks[0] === '.' ? isStop(text, start, marks.length) : standsInChinese(text, start, end))) continue;
    // Its own rule says how it is written.
    if (marks === '?' && text[start - 1] === '第' && text[end] === '页') continue;
    if (marks === '.' && isName(text, start)) {
      yield { span: { start, end }, ...NAME_WORDS };
      continue;
    }
    const by = [...marks].map((mark) => FULL[mark]).join('');
    yield {
      span: { start, end },
      message: words.halfWidth({ marks, by }),
      hints: [words.write({ by })],
      fix: { safe: true, edits: [{ start: blanksBefore(text, start), end: blanksAfter(text, end), text: by }] },
    };
  }
}

/** `<人民日报>`: signs of the keyboard in the place of title marks. */
const TITLE = new RegExp(`<(?=[^<>\\n]*[${HANZI}])([^<>\\n]{1,60})>`, 'g');

function* titlesIn(text: string): Generator<RuleFinding> {
  for (const { 0: found, 1: title, index: start } of matchesOf(text, TITLE)) {
    const end = start + found.length;
    yield {
      span: { start, end },
      message: words.lessAndGreater(),
      hints: [words.writeTitleMarks({ title: title! })],
      fix: {
        safe: true,
        edits: [
          { start, end: start + 1, text: '《' },
          { start: end - 1, end, text: '》' },
        ],
      },
    };
  }
}

const NAME_WORDS = {
  message: words.dotBetweenHanzi(),
  hints: [words.writeStop()],
};

function standsInChinese(text: string, start: number, end: number): boolean {
  const before = characterBefore(text, start);
  const after = characterAfter(text, end);
  if (/[?!]/.test(text[start]!)) return isChinese(before) || (isChinese(after) && /[A-Za-z%]/.test(before));
  return isChinese(before) || (isChinese(after) && before !== '');
}

/** A dot that ends a sentence: no decimal point, abbreviation, number, file name or initial. */
function isStop(text: string, start: number, length: number): boolean {
  if (length > 1) return false;
  const before = characterBefore(text, start);
  const after = characterAfter(text, start + 1);
  if (isChinese(before)) return isHanzi(after) ? !isNumeral(text, start) : endsBefore(text, start + 1, before);
  // RCEP. at the end, 30%. at the end.
  if (after === '' && hanziIn(text) > 9)
    return /(?:[0-9%]|\b[A-Z]{2,})$/.test(text.slice(Math.max(0, start - 8), start));
  return isHanzi(after) && /(?:%|\b[A-Z]{3,})$/.test(text.slice(Math.max(0, start - 8), start));
}

/** The dot after a hanzi or Chinese mark, before no hanzi, is a stop. */
function endsBefore(text: string, from: number, before: string): boolean {
  const rest = text.slice(from, from + 12).replace(/^[\s“”‘’"']+/, '');
  if (rest === '' || isChinese(rest[0])) return true;
  if (/^[0-9]/.test(rest)) return !NUMBERED.test(before) && DIGITS_OF_SENTENCE.test(rest);
  return /^[A-Z]/.test(rest) && !SUFFIX.test(rest);
}

const DIGITS_OF_SENTENCE = new RegExp(`^[0-9]+[${HANZI}]`);

/** A number at a line's start that was not taken for an item's: `一.`. */
function isNumeral(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 6, text.lastIndexOf('\n', at) + 1), at);
  return line.length < 6 && /^第?[一二三四五六七八九十]{1,3}$/.test(line);
}

/** A dot perhaps between the parts of a foreign name, as in 卡尔.马克思. */
function isName(text: string, at: number): boolean {
  const before = BEFORE_DOT.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? '';
  const after = text[at + 1];
  return before.length > 0 && before.length <= 4 && isHanzi(after);
}

const BEFORE_DOT = new RegExp(`[${HANZI}]*$`);

/** Half-width brackets around or beside hanzi; bare numbers such as (1) and years before a number are left alone. */
function isMisplaced(text: string, { open, close }: BracketPair): boolean {
  if (text[open] !== '(' || text[close] !== ')' || text[open - 1] === ']') return false;
  const inside = text.slice(open + 1, close);
  if (/^(?:[0-9]{1,2}|[A-Za-z]|\s*)$/.test(inside)) return false;
  if (/^[0-9]{4}$/.test(inside) && /^第?[0-9]+号/.test(text.slice(close + 1, close + 8))) return false;
  return hanziIn(inside) > 0 || isChinese(characterBefore(text, open));
}

function bracketFault(text: string, { open, close }: BracketPair): RuleFinding {
  return {
    span: { start: open, end: open + 1 },
    message: words.halfWidthBrackets(),
    hints: [words.writeBrackets()],
    related: [{ span: { start: close, end: close + 1 }, message: words.otherHalf() }],
    fix: {
      safe: true,
      edits: [
        { start: blanksBefore(text, open), end: blanksAfter(text, open + 1), text: '（' },
        { start: blanksBefore(text, close), end: blanksAfter(text, close + 1), text: '）' },
      ],
    },
  };
}
