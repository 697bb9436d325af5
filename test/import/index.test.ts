import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/root.js';
import { mergeDocuments } from '../../src/import/index.js';
import { documentOf, readPlainText } from '../../src/import/text.js';
import { seeds } from '../support/amount.js';
import { seeded } from '../support/compile-text.js';
import { charactersOf, importRead, importText } from '../support/imported.js';
import { dump, readWhole } from '../support/read-source.js';

const sample = readFileSync(join(packageRoot(), 'samples/issue-67/issue.md'), 'utf8');

/** The sample as plain text as an office program saves it: no marks, a tab before a page, a masthead that was typed. */
const SAVED = [
  '高等职业教育动态\n\n第7期（总第67期）\n\n重庆商务职业学院高等职业教育研究所\n\n2022年10月18日\n\n',
  sample
    .slice(sample.indexOf('# 目录'))
    .replace('# 目录\n\n', '')
    .replaceAll(' …… ', '\t')
    .replace(/^# /gm, '')
    .trimEnd(),
  '\n\n[总指导] 谭勇 江涛\n\n[责任编辑] 赵崇平 周俊 闫峰\n\n报：校领导。\n\n发：各部门、各院系负责人，科研项目负责人。\n',
].join('');

describe('the sample, saved as plain text, is the source that it was', () => {
  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark, lines of Windows', (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without its mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['with two wide blanks before paragraphs', (text: string) => Buffer.from(text.replace(/^(?=[0-9])/gm, '　　'))],
    ['a line a paragraph', (text: string) => Buffer.from(text.replace(/\n+/g, '\n'))],
  ])('%s', async (_, encoded) => {
    const { text, remarks } = await importRead(readPlainText(encoded(SAVED))!);
    expect(text).toBe(sample);
    expect(remarks.filter(({ kind }) => kind !== 'recognised')).toEqual([]);
  });

  test('and broken to the measure of a page, with numbers of pages, it has the same tree', async () => {
    const broken = SAVED.replace(/^.{37,}$/gm, (line) => (/\t/.test(line) ? line : brokenTo(line, 36))).replace(
      /\n+/g,
      '\n',
    );
    const lines = broken.split('\n');
    const paged = lines
      .flatMap((line, i) => (i % 40 === 39 ? [`- ${(i + 1) / 40} -`, `\f${line}`] : [line]))
      .join('\n');
    const { issue } = await importText(paged);
    const { issue: good } = await readWhole(sample);
    expect(issue.toc!.entries.map(({ title, page }) => [title.value, page?.value])).toEqual(
      good.toc!.entries.map(({ title, page }) => [title.value, page?.value]),
    );
    expect(issue.sections.map(({ blocks }) => dump(blocks))).toEqual(good.sections.map(({ blocks }) => dump(blocks)));
    expect(issue.meta.credits.map(({ role, names }) => [role, names])).toEqual(
      good.meta.credits.map(({ role, names }) => [role, names]),
    );
  });
});

/** A line as a PDF has it: full lines, and what is left. Two Western characters take one place. */
function brokenTo(line: string, measure: number): string {
  const lines: string[] = [''];
  let width = 0;
  for (const character of line) {
    const own = character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
    if (width + own > measure && !/[，。、；：）》”]/.test(character)) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += character;
    width += own;
  }
  return lines.join('\n');
}

const WORDS = '学校工作要求教师学生专业建设发展研究成果项目管理制度会议精神落实'.split('');
const SIGNS = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '~',
    '~~',
    '^',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<',
    '>',
    '&amp;',
    '&#65;',
    '&',
    '\\',
    '|',
  ],
  ...[
    '#',
    '＃',
    '##',
    '[',
    ']',
    '[^1]',
    '[甲](乙)',
    '![丙](丁.png)',
    '［^2］',
    '【^1】',
    '［甲］（#一）',
    '！［图］（a.png）',
    '＊＊重点＊＊',
  ],
  ...[
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '3、',
    '（一）',
    '一、',
    '①',
    '---',
    '***',
    '___',
    '===',
    '~~~',
    ':--',
    '  ',
    '　',
    '\t',
  ],
  ...[
    '，',
    '。',
    '；',
    '：',
    '“',
    '”',
    '（',
    '）',
    '……',
    '——',
    'a',
    'B1',
    '0',
    '2022',
    '%',
    '$x$',
    '{',
    '}',
    '!',
    '＞',
    'http://a.cn/b_c*d',
  ],
  ...[
    '"',
    "'",
    '@',
    'a@b.cn',
    '·',
    '●',
    '[总指导] ',
    '[x]: ',
    '目录',
    '附件',
    '表1 ',
    '图2 ',
    '第一条 ',
    '10^3^',
    'H~2~O',
    'C:\\dir\\',
  ],
];

/** Lines of words and signs; most are longer than a title. */
function generated(seed: number): string {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const line = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 30) }, () => (random() < 0.35 ? pick(SIGNS) : pick(WORDS))).join('');
  const lines = Array.from({ length: 12 }, () => line() + pick(['', '', '\n', '。', '。\n'])).join('\n');
  // Lines of an imprint at the end would lose their brackets.
  return `${lines}\n完了。\n完了。\n完了。\n`;
}

/** How often each character stands in a text, blanks aside. */
function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/[\s\u3000]/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters that an input has more often than what came of it. */
async function lostOf(text: string): Promise<string> {
  const { issue, remarks } = await importText(text);
  const left = remarks.filter(({ kind }) => kind === 'left-out').map((remark) => remark.text);
  const out = counted(charactersOf(issue) + left.join(''));
  return [...counted(text)]
    .flatMap(([character, count]) => (count > (out.get(character) ?? 0) ? [character] : []))
    .join('');
}

test.each(seeds(60, 4000))('no character is lost: %i', async (seed) => {
  const body = generated(seed);
  // Numbers in leaders of contents apart: there are none.
  expect(await lostOf(body.replace(/^目录$/gm, '目')), JSON.stringify(body)).toBe('');
});

test.each(['＃', '＞', '2)', '3.', '#', '-', '>', '```', '---', '*', '2) 2) 甲', '1. - 甲', '1. # 甲', '1. > 甲'])(
  'a line that is %s alone is kept',
  async (line) => {
    expect(await lostOf(`甲。\n\n${line}\n\n乙。\n\n丙。\n\n丁。\n`)).toBe('');
  },
);

test('a character that is lost is seen', async () => {
  const { issue } = await importText(`一、甲\n乙。\n二、丙\n丁。\n`);
  const out = counted(charactersOf(issue));
  expect(out.get('丁')).toBe(1);
  expect(out.get('戊')).toBeUndefined();
});

test('documents that become one count their paragraphs on', () => {
  const { blocks } = mergeDocuments([documentOf('甲。\n乙。\n'), documentOf('丙。\n')]);
  expect(blocks.map(({ place }) => place)).toEqual([
    { paragraph: 1, beginning: '甲。' },
    { paragraph: 2, beginning: '乙。' },
    { paragraph: 3, beginning: '丙。' },
  ]);
  // What is of a whole file stands at no paragraph, whichever file it is.
  const whole = {
    kind: { name: 'left-out', what: 'macros' },
    place: { paragraph: 0, beginning: '' },
    text: '',
  } as const;
  const { doubts } = mergeDocuments([documentOf('甲。\n'), { ...documentOf('乙。\n'), doubts: [whole] }]);
  expect(doubts).toEqual([whole]);
});
