import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mend } from '../../../src/cli/fix/mend.js';
import { HEAD } from '../../support/compile-text.js';
import { run } from '../../support/run-cli.js';
import { session } from '../../support/session.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A text after `fix`, which has nothing to do the second time. */
async function mended(text: string): Promise<string> {
  const file = { path: join(folder, 'issue.md'), shown: 'issue.md' };
  const once = async (source: string): Promise<string> => {
    session.files.cover(file.path, source);
    return (await mend(file, { unsafe: false }, session)).after;
  };
  const after = await once(text);
  expect(await once(after)).toBe(after);
  return after;
}

/** What `bulletin fix` says of an issue, and makes of it. */
async function said(text: string): Promise<{ readonly out: string; readonly after: string }> {
  writeFileSync(join(folder, 'issue.md'), text);
  const { out } = await run(['fix', 'issue.md'], { cwd: folder });
  return { out, after: await mended(text) };
}

describe('text in rows is no prose', () => {
  // Rows of unequal length, or without bars at both ends, are read as no table.
  const rows = [
    '等级\t名称\t基本条件\n一级\t取得证书,满5年\n二级\t高级技师\t? ',
    '等级 | 名称 | 条件\n一级 | 特级,技师 | 无',
  ];
  test.each(rows)('%j', async (text) => {
    const source = `${HEAD}# 一、表\n\n${text}\n\n文,这里是一段话。\n`;
    expect(await mended(source)).toBe(source.replace('文,', '文，'));
  });

  test.each(['1.', '（一）', '1、', '（2）', '①', '●'])(
    'a number of Word’s, %s and a tab, is no cell',
    async (mark) => {
      const list = (comma: string): string =>
        `${HEAD}# 一、甲\n\n　　听课情况如下${comma}共三项。\n${mark}\t听课${comma}优良率高。\n`;
      expect(await mended(list(','))).toBe(list('，'));
    },
  );

  test('paragraphs right before and behind rows are', async () => {
    const text = (comma: string): string =>
      `${HEAD}# 一、甲\n\n　　成绩${comma}见下表。\n组别|人数|优秀\n---|---|---\n一组|42|10\n　　会议${comma}到此结束。\n`;
    expect(await mended(text(','))).toBe(text('，'));
  });

  test('cells of a table and entries of the contents are', async () => {
    const table = (mark: string): string => `${HEAD}# 一、表\n\n| 等级 | 名称 |\n|--|--|\n| 一级 | 特级${mark}技师 |\n`;
    expect(await mended(table(','))).toBe(table('，'));
    const contents = (mark: string): string => `${HEAD}# 目录\n\n一、甲子${mark}乙丑\t2\n\n# 一、甲子，乙丑\n\n文。\n`;
    expect(await mended(contents(','))).toBe(contents('，'));
  });
});

describe('pages are mended last', () => {
  const issue = (page: number | string, more: string): string =>
    `${HEAD}# 目录\n\n一、甲子 …… ${page}\n\n# 一、甲子\n\n文，见[第${page}页](#一)。\n${more}`;

  test('not while an error is left that moves them', async () => {
    const { out, after } = await said(issue(7, '\n![图](b.png)\n'));
    expect(after).toBe(issue(7, '\n![图](b.png)\n'));
    expect(out).toContain('2 处没有改（toc/page 1、ref/page 1）：错误 picture/missing 改好之前，页码还会变。');
  });

  test('with errors left that do not', async () => {
    const { after, out } = await said(issue(7, '\n1.甲；\n3.乙。\n'));
    expect(after).toBe(issue(2, '\n1.甲；\n3.乙。\n'));
    expect(out).not.toContain('没有改');
  });

  test('as they are when all else is mended', async () => {
    expect(await mended(issue(7, '\n第一段。\n\n<br>\n\n第二段。\n'))).toBe(issue(2, '\n第一段。\n\n\n\n第二段。\n'));
  });
});

test('nothing but front matter is mended where it is not clear what is front matter', async () => {
  const source = '---\n刊名：动态\n日期 2022-10-18\n---\n\n# 一、甲\n\n文,一段话。\n\n# 三、乙\n\n文。\n';
  const { after, out } = await said(source);
  expect(after).toBe(source.replace('刊名：', '刊名: '));
  expect(out).toContain('错误 front-matter/syntax 改好之前，还分不清哪里是正文');
});

test('a mend that would do harm is taken back, others of its kind are made', async () => {
  const source = `${HEAD}# 一、列表\n\n会议１有。\n\n> 1. 子\n> 169８. 丑\n`;
  const { after, out } = await said(source);
  expect(after).toBe(source.replace('１', '1'));
  expect(out).toContain('1 处没有改（text/full-width-alnum 1）：改了会生出别的错误');
});

describe('numbers', () => {
  const toc = (second: string, third: string): string =>
    `${HEAD}# 目录\n\n一、甲子 …… 2\n${second} …… 2\n${third} …… 2\n\n# 一、甲子\n\n文。\n\n# 二、乙丑\n\n文。\n\n# 三、丙寅\n\n文。\n`;

  test('a number in a form that is none is written over, not before', async () => {
    expect(await mended(toc('二、乙丑', '三：丙寅'))).toBe(toc('二、乙丑', '三、丙寅'));
    expect(await mended(toc('二 、乙丑', '三、丙寅'))).toBe(toc('二、乙丑', '三、丙寅'));
    expect(await mended(toc('二、乙丑', '丙寅'))).toBe(toc('二、乙丑', '三、丙寅'));
  });

  test('another number is left', async () => {
    expect(await mended(toc('二、乙丑', '五：丙寅'))).toBe(toc('二、乙丑', '五：丙寅'));
  });

  test('one that is skipped is left, but for one that the contents have', async () => {
    const sections = (number: string, contents = ''): string =>
      `${HEAD}${contents}# 一、甲子\n\n文。\n\n# ${number}、乙丑\n\n文。\n`;
    expect(await mended(sections('三'))).toBe(sections('三'));
    const contents = '# 目录\n\n一、甲子 …… 2\n二、乙丑 …… 2\n\n';
    expect(await mended(sections('三', contents))).toBe(sections('二', contents));
  });
});

test.each([
  ['为什么? ?', '为什么？？'],
  ['他说,好. ', '他说，好。'],
])('one run is enough: %j', async (bad, good) => {
  expect((await mended(`${HEAD}# 一、文\n\n${bad}\n`)).trimEnd()).toBe(`${HEAD}# 一、文\n\n${good}`);
});

test('a line of the contents that is no entry makes no head', async () => {
  const source = `${HEAD}# 目录\n\n文。\n\n一、甲子 …… 2\n\n# 一、甲子\n\n文。\n`;
  expect(await mended(source)).toBe(source);
});

test('a lost head takes the marks of the others', async () => {
  const source = (head: string): string =>
    `${HEAD}# 目录\n\n一、甲子 …… 2\n二、乙丑 …… 2\n\n## 一、甲子\n\n文。\n\n${head}二、乙丑\n\n文。\n`;
  expect(await mended(source(''))).toBe(source('## '));
});

test('on request: a title that the contents cannot hold is not put there', async () => {
  const source = `${HEAD}# 目录\n\n一、甲子 …… 2\n\n# 一、甲子|\n\n文。\n`;
  const file = { path: join(folder, 'issue.md'), shown: 'issue.md' };
  session.files.cover(file.path, source);
  expect((await mend(file, { unsafe: true }, session)).after).toBe(source);
});

test('signs of a link or note that is none are left', async () => {
  const source = `${HEAD}# 一、甲\n\n见[链接](https://example.com 、一"说明")，[^3]　: 三是加强。\n`;
  expect(await mended(source)).toBe(source);
});

test('front matter stays readable', async () => {
  const source = '---\n刊名: 动态\n主办: ％某所\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。\n';
  expect(await mended(source)).toBe(source);
});
