import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { dump, readBody } from '../../support/read-source.js';

const HEAD = '# 甲\n\n';

test.each([
  [
    'tabs',
    '姓名\t单位\t职务\n张三\t教务处\t处长\n李四\t\t',
    '姓名\t单位\t职务\n张三\t教务处\t处长',
    'table 姓名,单位,职务;张三,教务处,处长',
  ],
])('%s: rows end where the number of cells changes', async (_, body, __, table) => {
  const { issue } = await readBody(HEAD + body);
  expect(dump(issue.sections[0]!.blocks)[0]).toBe(table);
});

test.each([
  [
    'between tabs',
    '姓名\t单位\n张三\t教务处|科研处\n说明。',
    ['table 姓名,单位;张三,教务处|科研处', 'p 说明。'],
    '| 姓名 | 单位 |\n|---|---|\n| 张三 | 教务处\\|科研处 |\n说明。',
  ],
  [
    'below a line of text',
    '表1 名单\n姓名\t单位\r\n张三\t教务处',
    ['p 表1 名单', 'table 姓名,单位;张三,教务处'],
    '表1 名单\n| 姓名 | 单位 |\n|---|---|\r\n| 张三 | 教务处 |',
  ],
  [
    'between bars',
    '| 姓名 | 单位 |\n| 张三 | 教务处 |',
    ['table 姓名,单位;张三,教务处'],
    '| 姓名 | 单位 |\n|---|---|\n| 张三 | 教务处 |',
  ],
  [
    'between full-width bars',
    '｜姓名｜单位｜\n｜－－｜：－：｜\n｜张三｜教务处｜',
    ['table 姓名,单位;张三,教务处'],
    '|姓名|单位|\n|--|:-:|\n|张三|教务处|',
  ],
  [
    'between full-width bars alone',
    '｜姓名｜单位｜\n｜张三｜教务处｜',
    ['table 姓名,单位;张三,教务处'],
    '|姓名|单位|\n|---|---|\n|张三|教务处|',
  ],
])('rows %s are a table', async (_, body, blocks, mended) => {
  const { issue, diagnostics, found } = await readBody(`${HEAD}${body}\n`);
  expect(dump(issue.sections[0]!.blocks)).toEqual(blocks);
  expect(found.map((each) => each.split(' @ ')[0])).toEqual(['paste/table']);
  const fixed = applyFixes(issue.source, diagnostics, { unsafe: false }).text;
  expect(fixed.slice(fixed.indexOf(HEAD))).toBe(`${HEAD}${mended}\n`);
  const again = await readBody(`${HEAD}${mended}\n`);
  expect([dump(again.issue.sections[0]!.blocks), again.found]).toEqual([blocks, []]);
});

test.each([
  ['a table of Markdown', '| 甲｜乙 | 丙 |\n|---|---|\n| 1 | 2 |', ['table 甲｜乙,丙;1,2']],
  ['labels', '联系人：\t张三\n电话：\t123', ['p 联系人：\t张三', 'p 电话：\t123']],
  ['a line alone', '姓名：\t张三\t李四', ['p 姓名：\t张三\t李四']],
  ['contents', '甲\n\n文', ['p 甲', 'p 文']],
])('%s is no pasted table', async (_, body, blocks) => {
  const { issue, found } = await readBody(HEAD + body);
  expect([dump(issue.sections[0]!.blocks), found]).toEqual([blocks, []]);
});

test('rows of contents are no table', async () => {
  const { issue, found } = await readBody('目录\n一、甲\t1\n二、乙\t1\n\n# 一、甲\n\n文\n\n# 二、乙\n\n文');
  expect([issue.toc!.entries.length, found]).toEqual([2, []]);
});
