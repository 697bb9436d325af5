import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileText } from '../support/compile-text.js';
import { compile } from '../support/session.js';

const BODY = '\n# 一、甲\n\n文。\n';

/** `code @ the marked characters` of everything found. */
async function found(text: string): Promise<readonly string[]> {
  const { diagnostics } = await compileText(text);
  return diagnostics.map(({ code, span, file }) => `${code} @ ${file.text.slice(span.start, span.end)}`);
}

const front = (lines: string, title = '动态'): string => `---\n刊名: ${title}\n${lines}\n---\n`;

describe('dates', () => {
  test.each([
    ['在将来', '日期: 2199-01-01', ['front-matter/date-future @ 2199-01-01']],
    ['过去', '日期: 2022-10-18', []],
  ])('%s', async (_, line, expected) => {
    expect(await found(front(line) + BODY)).toEqual(expected);
  });

  test.each([
    ['2022年10月19日，教育部印发《意见》。', ['2022年10月19日']],
    ['2022年10月18日，教育部印发《意见》。', []],
    ['2022年10月19日前印发。', []],
    ['2022年10月19日将召开会议。', []],
    ['会议拟于2022年10月28日举行。', ['2022年10月28日']],
    ['自2023年1月1日起施行。', []],
    ['请于2022年10月30日报送。已印发。', []],
  ])('what the text reports: %s', async (body, marked) => {
    const all = await found(`${front('日期: 2022-10-18')}\n# 一、甲\n\n${body}\n`);
    expect(all.filter((each) => each.startsWith('front-matter'))).toEqual(
      marked.map((each) => `front-matter/date-quoted @ ${each}`),
    );
  });
});

describe('names', () => {
  test.each([
    ['编印:\n  编辑: [甲一, 乙二, 甲一]', ['front-matter/duplicate-name @ 甲一']],
    ['编印:\n  主编: [甲一]\n  编辑: [甲一]', []],
    ['分送:\n  发: [各部门, 各院系, 各部门]', ['front-matter/duplicate-name @ 各部门']],
    ['分送:\n  报: []', ['front-matter/empty @ []']],
    ['分送:\n  报:', ['front-matter/empty @ 报']],
  ])('%j', async (lines, expected) => {
    expect(await found(front(`日期: 2022-10-18\n${lines}`) + BODY)).toEqual(expected);
  });
});

describe('the numbers of neighbouring issues', () => {
  /** Checks 期刊-67 beside other issues. */
  async function beside(
    own: string,
    others: Readonly<Record<string, string>>,
    title?: string,
  ): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, lines] of Object.entries({ '期刊-67': own, ...others })) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'issue.md'), front(lines, name === '期刊-67' ? '动态' : title) + BODY);
    }
    const { diagnostics } = await compile(join(folder, '期刊-67/issue.md'), 'issue.md');
    return diagnostics.map(({ code, message }) => `${code} ${message.zh}`);
  }
  const own = '期号: 7\n总期号: 67\n日期: 2022-10-18';

  test.each([
    ['the one before', '期号: 6\n总期号: 66\n日期: 2022-09-18', []],
    ['the last of the year before', '期号: 12\n总期号: 60\n日期: 2021-12-18', []],
    ['the same total', '期号: 6\n总期号: 67\n日期: 2022-09-18', ['总期号 67 与“期刊-66”相同。']],
    [
      'an earlier one with a greater number',
      '期号: 8\n总期号: 66\n日期: 2022-09-18',
      ['期号 7 与“期刊-66”（8）的先后不合：这一期日期更晚，号却更小。'],
    ],
    [
      'a later one with a smaller total',
      '期号: 8\n总期号: 66\n日期: 2022-11-18',
      ['总期号 67 与“期刊-66”（66）的先后不合：这一期日期更早，号却更大。'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await beside(own, { '期刊-66': lines })).toEqual(expected.map((each) => `front-matter/numbers ${each}`));
  });

  test('of another bulletin, or under another name, they do not count', async () => {
    expect(await beside(own, { 附件: own })).toEqual([]);
    expect(await beside(own, { '期刊-66': own }, '简报')).toEqual([]);
    expect(await beside(own, { '期刊-66': own })).toHaveLength(2);
  });
});

test('what the colophon prints is read as text too', async () => {
  const lines = '日期: 2022-10-18\n编印: { 责任编缉: 周俊 }\n分送:\n  报: [校领导, 各部门]\n  发: 各部门,各二级学院。';
  expect(await found(front(lines) + BODY)).toEqual(['text/misspelling @ 编缉', 'text/half-width-mark @ ,']);
});

describe('what the template does not print', () => {
  const gongwen = (lines: string): string =>
    `---\n刊名: 学院文件\n日期: 2022-10-18\n模板: gongwen\n${lines}\n---\n${BODY}`;
  test.each([
    ['an entry without a place in the template', gongwen('标题: 关于放假的通知\n签发人: 张三'), ['张三']],
    [
      'numbers of the issue, roles',
      gongwen('期号: 7\n总期号: 67\n编印:\n  责任编辑: [李四]'),
      ['7', '67', '责任编辑: [李四]'],
    ],
    [
      'entries of an official document in a bulletin',
      front('日期: 2022-10-18\n附件: 名单\n印发机关: 办公室') + BODY,
      ['名单', '办公室'],
    ],
    [
      'nothing',
      gongwen('主送: 各部门\n附件: 名单\n落款: 某学院\n主办: 学院办公室\n附注: 内部使用\n分送:\n  抄送: 各部门'),
      [],
    ],
  ])('%s', async (_, text, expected) => {
    const all = await found(text);
    expect(all.filter((each) => each.startsWith('front-matter/not'))).toEqual(
      expected.map((each) => `front-matter/not-printed @ ${each}`),
    );
  });

  test('an own template prints what it names', async () => {
    const text = gongwen('签发人: 张三').replace('gongwen', 'own');
    const own =
      'extends: gongwen\ndescription: d\nclosing:\n  - { kind: line, style: body, text: "签发人：{签发人}" }\n';
    const { diagnostics } = await compileText(text, { 'templates/own/template.yaml': own });
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
  });
});

test('an official document whose recipients leave no room for text on the first page', async () => {
  const codes = async (count: number, template: string): Promise<readonly string[]> => {
    const to = Array.from({ length: count }, (_, i) => `第${i + 1}分院`).join('、');
    const all = await found(
      `---\n刊名: 学院文件\n日期: 2022-10-18\n模板: ${template}\n标题: 关于放假的通知\n主送: ${to}\n---\n${BODY}`,
    );
    return all.filter((each) => each.includes('first-page')).map((each) => each.slice(0, 30));
  };
  expect(await codes(60, 'gongwen')).toEqual(['front-matter/first-page @ 第1分院']);
  expect(await codes(10, 'gongwen')).toEqual([]);
  expect(await codes(60, 'jianbao')).toEqual([]);
});
