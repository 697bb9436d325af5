import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { dump, readBody } from '../../support/read-source.js';

const HEAD = '# 一、甲\n\n';

test.each([
  ['会议＊＊强调＊＊重点。', ['p 会议**强调**重点。'], '会议**强调**重点。'],
  [
    '文【^1】字［^2］。\n\n【^1】：注一\n\n［^2］: 注二',
    ['p 文{1:注一}字{2:注二}。'],
    '文[^1]字[^2]。\n\n[^1]: 注一\n\n[^2]: 注二',
  ],
  ['文[^1】。\n\n[^1]: 注', ['p 文{1:注}。'], '文[^1]。\n\n[^1]: 注'],
  ['＞ 引文一句', ['quote (p 引文一句)'], '> 引文一句'],
  ['＞ 子。\n＞ 丑。\n＞寅。', ['quote (p 子。 / p 丑。 / p 寅。)'], '> 子。\n> 丑。\n>寅。'],
  ['＞ 子。\n丑。', ['quote (p 子。)', 'p 丑。'], '> 子。\n丑。'],
  ['见［第1页］（＃一）。', ['p 见<一|第|1|页>。'], '见[第1页](#一)。'],
  ['见［网站］（https://a.cn）。', ['p 见<https://a.cn 网站>。'], '见[网站](https://a.cn)。'],
])('%j is read as it was meant', async (body, blocks, mended) => {
  const { issue, diagnostics } = await readBody(`${HEAD}${body}\n`);
  expect(dump(issue.sections[0]!.blocks)).toEqual(blocks);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['paste/full-width-mark']));
  const fixed = applyFixes(issue.source, diagnostics, { unsafe: false }).text;
  expect(fixed.slice(fixed.indexOf(HEAD))).toBe(`${HEAD}${mended}\n`);
  const again = await readBody(`${HEAD}${mended}\n`);
  expect([dump(again.issue.sections[0]!.blocks), again.found]).toEqual([blocks, []]);
});

test('a picture is looked for by its name', async () => {
  for (const picture of ['！[图](a.png)', '！［图］（a.png）', '![图］(a.PNG）'])
    expect((await readBody(`${HEAD}${picture}`)).found.map((each) => each.split(' @ ')[0])).toEqual([
      'paste/full-width-mark',
      'picture/missing',
    ]);
});

test.each(['太好了！［注］略', '增长＞5%', '【通知】各单位：请到会。', '评分＊＊＊', '［2022］8号（试行）'])(
  '%s is text',
  async (body) => {
    const { issue, found } = await readBody(`${HEAD}${body}`);
    expect([dump(issue.sections[0]!.blocks), found]).toEqual([[`p ${body}`], []]);
  },
);
