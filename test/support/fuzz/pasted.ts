import { FIELDS, LINES, UNSEEN } from './pasted-lines.js';
import { type Dice, inFront, insertLines, insertOneOf, line, lines, type Mutation, place } from './tools.js';

const LEADERS = [
  '…',
  '……',
  '………………',
  '...',
  '.........',
  '·····',
  '——',
  '\t',
  '  ',
  '．．．',
  '--------',
  '……（',
  '…… 第',
  '_____',
];

const PAGES = [
  '',
  '0',
  '1',
  '9',
  '99',
  '００３',
  '3）',
  '?',
  '？',
  'X',
  '1-2',
  '第3页',
  '（3）',
  'P3',
  '三',
  'ⅲ',
  '3.',
  '-1',
];

/** What a row of the contents becomes, with its number, leader and page changed. */
function otherRow(row: string, { pick, random }: Dice): string {
  const parts = /^(\s*(?:[-*|>] ?)?)([^、.．\s]{1,4}[、.．：: ]*)?(.*?)[\s.…·．—_|]*(\d*)\s*\|?$/.exec(row)!;
  const [, prefix = '', number = '', title = '', page = ''] = parts;
  const other = random() < 0.4 ? pick(['一、', '二、', '三：', '四 、', '（一）', '1.', '', '十、', '第一、']) : number;
  return prefix + other + title + pick(LEADERS) + (random() < 0.6 ? pick(PAGES) : page);
}

/** Rows below 目录 up to the next head. */
const inContents =
  (change: (row: string, dice: Dice) => string): Mutation =>
  (text, dice) => {
    const start = /^# *目录[^\n]*\n/m.exec(text);
    if (!start) return text;
    const from = start.index + start[0].length;
    const length = text.slice(from).search(/\n# /);
    const rows = text.slice(from, length < 0 ? undefined : from + length).split('\n');
    const filled = rows.flatMap((row, index) => (row.trim() === '' ? [] : [index]));
    if (filled.length === 0) return text;
    const at = dice.pick(filled);
    rows[at] = change(rows[at]!, dice);
    return text.slice(0, from) + rows.join('\n') + (length < 0 ? '' : text.slice(from + length));
  };

/** Marks of Markdown as Chinese input methods type them. */
const WIDE: Readonly<Record<string, string>> = {
  '*': '＊',
  '[': '［',
  ']': '］',
  '(': '（',
  ')': '）',
  '!': '！',
  '#': '＃',
  '>': '＞',
  '|': '｜',
  '-': '－',
  '^': '＾',
  ':': '：',
  _: '＿',
  '`': '｀',
  '~': '～',
};

const widened = (text: string): string => text.replace(/[*[\]()!#>|\-^:_`~]/g, (mark) => WIDE[mark]!);

/** Ways in which texts come out of the clipboard. */
export const PASTED: readonly Mutation[] = [
  insertLines(LINES),
  insertLines(LINES),
  insertLines(LINES),
  insertOneOf(LINES),
  insertOneOf(UNSEEN),
  insertOneOf(UNSEEN),
  inFront(insertLines(FIELDS)),
  inFront(insertLines(FIELDS)),
  inFront(line((_, { pick }) => [pick(FIELDS)])),
  inFront(line((each) => [each, each])),
  inContents(otherRow),
  inContents(otherRow),
  inContents((row, { pick }) => row + pick(['\n', '\n\n', '\t']) + row),
  line((each) => [widened(each)]),
  place(/(?:\*\*|[[(]|[\])]|^#+|\^|\||^>|!\[)/gm, (found) => widened(found)),
  // Without blank lines, in one line, broken to a measure.
  lines((some) => some.filter((each) => each.trim() !== '')),
  lines((some) => [some.join('')]),
  lines((some, { upTo }) => {
    const measure = 18 + upTo(20);
    return (some.join('').match(new RegExp(`[\\s\\S]{1,${measure}}`, 'gu')) ?? []).map(String);
  }),
  lines((some, { pick }) => {
    const prefix = pick(['> ', '- ', '  ', '\t', '　　', '    ', '* ', '| ', '1. ', '&nbsp;&nbsp;', '\u00a0\u00a0']);
    return some.map((each) => prefix + each);
  }),
  lines((some) => some.map((each) => each.replaceAll(/[，、；]/g, '\t'))),
  lines((some) => [...some].reverse()),
  lines((some, { pick }) => [
    ...some,
    pick(['===', '---', '\t', '|--|', '|---|---|', '- - -', '***', ': 说明', '[^1]: 甲']),
  ]),
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n\n', '\n'),
  (text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''),
  (text) => text.replaceAll(/^#+ */gm, ''),
  (text, { pick }) =>
    text + pick(['\n---\n', '\n\u001a', '\n\n\n', '　', '\\', '<!--', '\n```\n', '\n[^1]: ', '\n|', '\n# ']),
];
