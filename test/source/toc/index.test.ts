import { describe, expect, test } from 'vitest';
import { compileText, HEAD } from '../../support/compile-text.js';
import { dump, readBody, readWhole } from '../../support/read-source.js';

async function entries(lines: string, head = '# 目录'): Promise<string[]> {
  const { issue } = await readBody(`${head}\n\n${lines}\n\n# 一、甲\n\n文\n`);
  return (issue.toc?.entries ?? []).map(
    ({ ordinal, title, page }) => `${ordinal?.text ?? '-'}|${title.value}|${page ? page.value : 'none'}`,
  );
}

test.each(['.', '…', '\t', '·'])('a row of thirty thousand %j before words is read at once', async (mark) => {
  const long = mark.repeat(30_000);
  expect(await entries(`甲${long}乙丙丁`)).toEqual(['-|甲|null']);
  expect(await entries(`甲${long}乙丙丁戊己庚辛壬癸子`)).toHaveLength(1);
});

describe('a line of the TOC', () => {
  test.each([
    '一、甲 乙\t9',
    '一、甲 乙 …… 9',
    '一、甲 乙……9',
    '一、甲 乙……………… 9',
    '一、甲 乙....9',
    '一、甲 乙 . . . . 9',
    '一、甲 乙·····9',
    '一、甲 乙 ———— 9',
    '一、甲 乙--------9',
    '一、甲 乙  9',
    '一、甲 乙　　9',
    '一、甲 乙 9',
    '一、甲 乙 …… ９',
    '一、甲 乙 …… 第9页',
    '一、甲 乙 …… P9',
    '一、甲 乙 …… （9）',
    '一、甲 乙 …… 九',
    '- 一、甲 乙 …… 9',
    '* **一、甲 乙** …… 9',
    '> 一、甲 乙 …… 9',
    '[一、甲 乙](#一) …… 9',
    '[一、甲 乙 …… 9](#一)',
    '　　一、甲 乙 …… 9   ',
    '| 一、甲 乙 | 9 |',
    '一、 甲 乙 …… 9',
  ])('%j', async (line) => {
    expect(await entries(line)).toEqual(['一、|甲 乙|9']);
  });

  test.each([
    ['一、甲', '一、|甲|none'],
    ['一、甲 ……', '一、|甲|none'],
    ['一、甲\t', '一、|甲|none'],
    ['一、甲 …… ?', '一、|甲|null'],
    ['一、甲 ？', '一、|甲|null'],
    ['一、三年行动计划（2022—2024年） 14', '一、|三年行动计划（2022—2024年）|14'],
    ['一、规划 2025', '一、|规划 2025|none'],
    ['一、第十四届2022', '一、|第十四届2022|none'],
    ['甲 …… 9', '-|甲|9'],
    ['1.甲 …… 9', '1.|甲|9'],
    ['（一）甲 …… 9', '（一）|甲|9'],
  ])('%j', async (line, expected) => {
    expect(await entries(line)).toEqual([expected]);
  });

  test('several lines, with and without blank lines, tabs and CRLF', async () => {
    expect(await entries('一、甲\t2\r\n二、乙\t9\n\n三、丙 11')).toEqual(['一、|甲|2', '二、|乙|9', '三、|丙|11']);
  });

  test('a title that runs on to the next line', async () => {
    expect(await entries('一、关于甲的\n意见 …… 2\n二、乙 …… 9')).toEqual(['一、|关于甲的意见|2', '二、|乙|9']);
  });

  test('a page that is no number', async () => {
    const { found } = await readBody('# 目录\n\n一、甲 …… 2l\n\n# 一、甲\n\n文');
    expect(found).toEqual(['toc/page-format @ 2l']);
  });

  test('words behind a page are not thrown away unasked', async () => {
    const { diagnostics } = await compileText(`${HEAD}# 目录\n\n一、甲 …… 24项目3个\n\n# 一、甲\n\n文。\n`);
    expect(diagnostics.map(({ code, fix }) => [code, fix?.safe])).toEqual([['toc/page-format', false]]);
  });

  test.each([
    ['数控\t320\t王建国', false],
    ['系部\t人数', false],
    ['二、乙\t待定', true],
    ['乙\t待定', true],
    ['二、乙\t人数', true],
    ['乙 …… 人数', true],
  ])('%j: is its last cell a page for certain? %s', async (row, safe) => {
    const { diagnostics } = await compileText(`${HEAD}# 目录\n\n一、甲 …… 2\n\n${row}\n\n# 一、甲\n\n文。\n`);
    const { fix } = diagnostics.find(({ code }) => code === 'toc/page-format')!;
    expect(fix?.safe).toBe(safe);
  });
});

describe('the head of the TOC', () => {
  test.each([
    '# 目录',
    '#目录',
    '＃ 目　录',
    '# 目 录',
    '# **目录**',
    '## 要目',
    '# 本期目录',
    '# Contents',
    '目录',
    '**目　录**',
    '　　目　录',
  ])('%j', async (head) => {
    const { issue } = await readBody(`${head}\n一、甲 2\n\n${head.startsWith('##') ? '##' : '#'} 一、甲\n\n文`);
    expect(issue.toc?.entries).toHaveLength(1);
    expect(issue.sections.map((section) => section.id)).toEqual(['一']);
  });

  test('what stands before it or after a rule is the preface', async () => {
    const { issue, found } = await readBody('# 动态\n\n卷首\n\n# 目录\n\n一、甲 2\n\n---\n\n编者按\n\n# 一、甲\n\n文');
    expect(dump(issue.preface)).toEqual(['p 卷首', 'p 编者按']);
    expect(issue.toc?.entries).toHaveLength(1);
    expect(found).toEqual(['source/masthead @ # 动态']);
  });

  test('there may be none', async () => {
    const { issue } = await readBody('编者按\n\n# 一、甲\n\n文\n\n# 二、乙\n\n文');
    expect(issue.toc).toBeUndefined();
    expect(dump(issue.preface)).toEqual(['p 编者按']);
    expect(issue.sections.map((section) => section.id)).toEqual(['一', '二']);
  });
});

describe('sections', () => {
  test.each([
    ['# 一、甲', '一', '一、'],
    ['#一、甲', '一', '一、'],
    ['＃一、甲', '一', '一、'],
    ['　# 一、甲', '一', '一、'],
    ['# **十二、甲**', '十二', '十二、'],
    ['# （三）甲', '三', '（三）'],
    ['# 1.甲', '1', '1.'],
    ['# 甲', '1', undefined],
  ])('%j', async (head, id, ordinal) => {
    const { issue } = await readBody(`${head}\n文`);
    expect(issue.sections.map((section) => [section.id, section.ordinal?.text])).toEqual([[id, ordinal]]);
    expect(dump(issue.sections[0]!.blocks)).toEqual(['p 文']);
  });

  test('a head after a line of text without blank line', async () => {
    const { issue } = await readBody('#一、甲\n文\n- 乙\n#二、丙\n文');
    expect(issue.sections.map((section) => section.id)).toEqual(['一', '二']);
  });

  test('may all be one level deeper than the TOC', async () => {
    const { issue } = await readBody('# 目录\n\n一、甲 2\n\n## 一、甲\n\n文\n\n### 乙\n\n文\n\n## 二、丙\n\n文');
    expect(issue.toc?.entries).toHaveLength(1);
    expect(issue.sections.map((section) => dump(section.blocks))).toEqual([['p 文', 'h2 乙', 'p 文'], ['p 文']]);
  });

  test('none at all', async () => {
    expect((await readBody('# 目录\n\n一、甲 2')).found).toEqual(['source/no-section @ 一、甲 2']);
    expect((await readBody('')).found).toEqual(['source/no-section @ ---']);
  });
});

describe('an issue without heads', () => {
  test('lines 一、 二、 may be heads', async () => {
    const { diagnostics } = await readBody('一、要闻\n\n今天开会。\n\n二、通知\n\n明天放假。');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['source/no-section', 'warning']]);
    expect(diagnostics[0]!.fix!.edits.map(({ text }) => text)).toEqual(['# ', '# ']);
  });

  test('an official document may do without', async () => {
    expect((await readWhole('---\n刊名: 文件\n标题: 通知\n日期: 2022-10-18\n---\n\n正文。')).found).toEqual([]);
  });
});
