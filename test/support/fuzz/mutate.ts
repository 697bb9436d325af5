import { seeded } from '../compile-text.js';

/** Chooses by a seed. */
interface Dice {
  readonly random: () => number;
  readonly upTo: (most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Changes a text in one place or all over. */
type Mutation = (text: string, dice: Dice) => string;

/** Characters that mean something to Markdown, YAML, the language of issues or the rules over Chinese text. */
const CHARACTERS = [
  ...'，。、；：？！（）《》〈〉“”‘’「」『』〔〕【】…—～·',
  ...',.;:?!()<>"\'[]{}|#*_`~^&@%$=+-/\\',
  ...'０１９ＡｂＺ％＋－．＃＊｜　',
  ...'一二三十百〇零第页年月日是要的了和',
  ...'0123456789aZ \t\n',
  ...'①②㈠⒈○ОοIl\u00a0\u200b\u200d\ufeff\u2028\u3000\ufffd\ue000',
];

/** Pieces that editors put into texts, and what pasting leaves there. */
const PIECES = [
  ...[
    '\n\n',
    '\n',
    '\r\n',
    '\r',
    '\n\n\n',
    '  \n',
    '\\\n',
    '<br>',
    '<br/>',
    '<!-- x -->',
    '<!-- bulletin-ignore text/space -->',
  ],
  ...[
    '# ',
    '## ',
    '\n# 目录\n',
    '\n\n# 五、新\n\n文。\n\n',
    '\n\n## （三）新\n\n',
    '\n# \n',
    '\n####### 深\n',
    '目录\n\n',
    '\n---\n',
    '\n***\n',
  ],
  ...[
    '一、',
    '二 、',
    '三：',
    '（一）',
    '(二)',
    '二）',
    '1.',
    '2、',
    '3。',
    '（3）',
    '①',
    '第三，',
    '一是',
    '四是',
    '1) ',
    '1. ',
    '3. ',
    '- ',
    '* ',
    '> ',
  ],
  ...[
    '\n- 甲\n- 乙\n',
    '\n1. 甲\n   1. 子\n   3. 丑\n3. 乙\n',
    '\n> 引文，\n>\n> 第二段\n',
    '\n    缩进\n',
    '\n\n```\n码,\n```\n\n',
  ],
  ...[
    '甲\t乙\t丙\n',
    '\t',
    '\t3',
    '| 甲 | 乙 |\n',
    '\n| 甲 | 乙 |\n|--|--|\n| 1,2 | 丙 |\n',
    '|',
    '||',
    ' | ',
    '|--|--|\n',
    '\\|',
    '甲  乙  丙\n',
  ],
  ...[
    ' …… 9',
    '……9',
    '...... 12',
    ' …… ?',
    '\t24',
    ' 第3页',
    '（5）',
    ' …… 待定',
    ' …… 24项目3个',
    '·····7',
    ' …… 十二',
    '?',
    '？',
  ],
  ...[
    '见[第3页](#二)',
    '[第?页](#一)',
    '[第2页]（#一）',
    '[甲](#九)',
    '![图](a.png)',
    '![缺](b.png)',
    '![图]（a.png）',
    '[^1]',
    '\n\n[^1]: 注，文\n\n',
    '[^9]：缺\n',
  ],
  ...[
    '**',
    '*',
    '__',
    '**甲**',
    '`',
    '`码`',
    '~~',
    '[',
    '](',
    '<',
    '>',
    '&amp;',
    '&lt;',
    '\\',
    '\\*',
    'https://example.com/a?b=1,2',
    'a@b.cn',
  ],
  ...[
    '? ?',
    '。。',
    '，，',
    '、，',
    '…',
    '...',
    '--',
    '——',
    '—',
    '“”',
    '《》',
    '（）',
    '( )',
    '""',
    "''",
    '“甲',
    '乙”',
    '《甲',
    '。”，',
    '：：',
  ],
  ...[
    '2022 年 10 月 7 日',
    '10月32日',
    '09月05日',
    '2021～2023年',
    '50-60人',
    '1,200万 元',
    '12 %',
    '百分之30',
    '国发[2021]56号',
    '5KM',
    '98年底',
    '2О22年',
    '二○二二年',
    'ＡＢＣ１２３',
  ],
  ...[
    '甲 某',
    '的的',
    '工作工作',
    '部份',
    '裡面',
    '学　校',
    '张　三',
    '、一',
    '表1 甲',
    '图3 乙',
    '附件：1.甲',
    '截止',
    '（星期三）',
    '、和',
    '《甲》、“乙”',
    '联系人：张三,电话',
  ],
  ...[
    '刊名: 别的\n',
    '期号: 3\n',
    '主办：％某所\n',
    '主办: %某\n',
    '责编: @甲\n',
    '编印: [甲\n',
    '日期: 2022-13-40\n',
    '日期：2022年2月30日\n',
    '模板: 没有\n',
    '- 项\n',
    'x: {\n',
    '"',
    "'",
    '*甲',
    '&甲',
    '!甲',
    ': ',
    '：',
    ' #',
    '\t键: 值\n',
  ],
];

/** Half-width characters and the full-width ones that stand for them. */
const WIDTHS: readonly (readonly [string, string])[] = [
  ...Array.from(',.;:?!()<>[]"%#*|-~', (half, index): readonly [string, string] => [
    half,
    '，。；：？！（）《》〔〕“％＃＊｜－～'[index]!,
  ]),
  ...Array.from('0123456789ABCabc ', (half, index): readonly [string, string] => [
    half,
    '０１２３４５６７８９ＡＢＣａｂｃ　'[index]!,
  ]),
];

const OTHER_WIDTH = new Map(
  WIDTHS.flatMap(
    ([half, full]) =>
      [
        [half, full],
        [full, half],
      ] as const,
  ),
);

const NUMERALS = '一二三四五六七八九十';

const cut = (text: string, start: number, end: number, by = ''): string => text.slice(0, start) + by + text.slice(end);

/** Changes some line; where `change` gives several they take its place. */
const line =
  (change: (line: string, dice: Dice, lines: readonly string[]) => readonly string[]): Mutation =>
  (text, dice) => {
    const lines = text.split('\n');
    const at = dice.upTo(lines.length);
    return lines.flatMap((each, index) => (index === at ? change(each, dice, lines) : [each])).join('\n');
  };

/** Changes one of the places where a pattern is found. */
const place =
  (pattern: RegExp, change: (found: string, dice: Dice) => string): Mutation =>
  (text, dice) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const match = dice.pick(found);
    return cut(text, match.index, match.index + match[0].length, change(match[0], dice));
  };

/** The front matter alone, as far as one can be told. */
const inFront =
  (change: Mutation): Mutation =>
  (text, dice) => {
    const end = text.indexOf('\n---', 3);
    return end < 0 ? text : change(text.slice(0, end + 5), dice) + text.slice(end + 5);
  };

const insertCharacter: Mutation = (text, { upTo, pick }) => {
  const at = upTo(text.length + 1);
  return cut(text, at, at, pick(CHARACTERS));
};

const insertPiece: Mutation = (text, { upTo, pick }) => {
  const at = upTo(text.length + 1);
  return cut(text, at, at, pick(PIECES));
};

const changeWidth = place(
  /[,.;:?!()<>[\]"%#*|\-~0-9A-Za-z ，。；：？！（）《》〔〕％＃＊｜－～０-９Ａ-Ｃａ-ｃ　]/g,
  (found) => OTHER_WIDTH.get(found) ?? found,
);

const MUTATIONS: readonly Mutation[] = [
  insertCharacter,
  insertCharacter,
  insertPiece,
  insertPiece,
  insertPiece,
  changeWidth,
  changeWidth,
  place(/[\s\S]/g, () => ''),
  place(/[\s\S]/g, (found) => found + found),
  place(/[\s\S]{2}/g, (found) => found[1]! + found[0]!),
  place(/[^\u4e00-\u9fff\n]/g, () => ''),
  (text, { upTo }) => {
    const start = upTo(text.length);
    return cut(text, start, start + 1 + upTo(12));
  },
  (text, { upTo }) => {
    const start = upTo(text.length);
    const at = upTo(text.length);
    return cut(text, at, at, text.slice(start, start + 1 + upTo(80)));
  },
  line(() => []),
  line((each) => [each, each]),
  line((each) => [each, '']),
  line((each, { pick, upTo, random }) => [each, random() < 0.5 ? pick(PIECES) : each.slice(0, upTo(each.length + 1))]),
  line((each, { pick }) => [pick(['  ', '    ', '\t', '> ', '- ', '1. ', '#', '　　', '* ', '| ']) + each]),
  line((each, { pick }) => [each + pick(['  ', '\t', '。', '，', '|', ' …… 3', '\\', '　', '[^1]', '；', ' ?'])]),
  line((each, { pick }, lines) => [pick(lines), each]),
  line((each) => [each.replace(/^#+ */, '')]),
  line((each) => [each.replaceAll(/ ?\| ?/g, '\t')]),
  line((each) => [each.replaceAll(/[，、]/g, '\t')]),
  line((each) => [`| ${each.replaceAll(/[，、]/g, ' | ')} |`]),
  place(/\n{2,}/g, () => '\n'),
  place(/\n/g, (_, { pick }) => pick(['\n\n', '', ' ', '\r\n', '\r'])),
  place(/[0-9]+/g, (_, { upTo }) => String(upTo(upTo(2) ? 12 : 2100))),
  place(/[一二三四五六七八九十]/g, (_, { upTo }) => NUMERALS[upTo(NUMERALS.length)]!),
  place(/(?<=^|\n)(?:#+ *)?[一二三四五六七八九十]+、/g, (_, { pick }) =>
    pick(['# 一、', '# 二、', '# 五、', '二、', '（二）', '# ', '## 三、']),
  ),
  place(/…… ?[0-9?]+/g, (_, { upTo, pick }) =>
    pick([`…… ${upTo(30)}`, '…… ?', `\t${upTo(9)}`, '', '……', '…… 〇', ` ${upTo(9)}`]),
  ),
  inFront(insertPiece),
  inFront(insertCharacter),
  inFront(place(/:/g, (_, { pick }) => pick(['：', ':', '', ' : ']))),
  inFront(changeWidth),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, { random }) => text.replaceAll('\n', (end) => (random() < 0.3 ? '\r\n' : end)),
];

/** A text after a few mutations; pieces of the others are pasted into it at times. */
export function mutated(text: string, seed: number, others: readonly string[]): string {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const dice: Dice = { random, upTo, pick: (list) => list[upTo(list.length)]! };
  let result = text;
  for (let count = 1 + upTo(random() < 0.5 ? 2 : 6); count > 0; count--) {
    if (random() < 0.06) {
      const other = dice.pick(others);
      const from = upTo(other.length);
      const at = upTo(result.length + 1);
      result = cut(result, at, at, other.slice(from, from + 1 + upTo(200)));
    } else result = dice.pick(MUTATIONS)(result, dice);
  }
  return result;
}

/** A large text cut down to its front matter and some of its blocks, which compiles in a moment. */
export function partOf(text: string, seed: number): string {
  const random = seeded(seed ^ 0x5eed);
  const end = text.indexOf('\n---', 3) + 5;
  const blocks = text.slice(end).split(/\n{2,}/);
  const from = Math.floor(random() * blocks.length);
  const to = from + 1 + Math.floor(random() * 12);
  // The contents and heads stay at times.
  return (
    text.slice(0, end) +
    blocks
      .filter((block, index) => (index >= from && index < to) || (block.startsWith('# ') && random() < 0.5))
      .join('\n\n')
  );
}
