import { describe, expect, test } from 'vitest';
import { readWhole } from '../../support/read-source.js';

const BODY = '\n# 一、甲\n\n文\n';

async function read(yaml: string) {
  const { issue, found, diagnostics } = await readWhole(`---\n${yaml}\n---\n${BODY}`);
  return { meta: issue.meta, found, diagnostics };
}

const NAME = '刊名: 动态\n日期: 2022-10-18\n';

test('every key, in Chinese', async () => {
  const { meta, found } = await read(
    `${NAME}期号: 7\n总期号: 第67期\n主办: 研究所\n模板: dongtai\n编印:\n  总指导: [谭勇, 江涛]\n  责任编辑: 赵崇平、周俊\n分送:\n  报: 校领导。\n  发: [各部门, 各院系]`,
  );
  expect(found).toEqual([]);
  expect(meta.title.value).toBe('动态');
  expect([meta.number?.value, meta.total?.value, meta.publisher?.value, meta.template?.value]).toEqual([
    7,
    67,
    '研究所',
    'dongtai',
  ]);
  expect(meta.credits.map(({ role, names }) => [role, names])).toEqual([
    ['总指导', ['谭勇', '江涛']],
    ['责任编辑', ['赵崇平', '周俊']],
  ]);
  expect(meta.distribution.map(({ kind, text }) => [kind, text])).toEqual([
    ['报', '校领导'],
    ['发', '各部门、各院系'],
  ]);
});

test('names in one entry of a list are several', async () => {
  const { meta } = await read(`${NAME}编印:\n  责任编辑: [赵崇平，周俊、闫峰, 谭勇]`);
  expect(meta.credits.map(({ names }) => names)).toEqual([['赵崇平', '周俊', '闫峰', '谭勇']]);
});

test('front matter that is missing is shown line by line', async () => {
  const { diagnostics } = await readWhole('文。\n');
  const hint = diagnostics.find(({ code }) => code === 'front-matter/missing')?.hints[0]?.zh;
  expect(hint).toBe('在文件最前面加上：\n---\n刊名: 高等职业教育动态\n期号: 7\n日期: 2022-10-18\n---');
});

test('English aliases', async () => {
  const { meta, found } = await read(
    'title: 动态\ndate: 2022-10-18\nnumber: 7\ntotal: 67\npublisher: 研究所\ntemplate: dongtai\ncredits:\n  总指导: 谭勇\ndistribution:\n  report: 校领导',
  );
  expect(found).toEqual([]);
  expect(meta.distribution[0]?.kind).toBe('报');
  expect(meta.number?.value).toBe(7);
});

test("a document's further entries", async () => {
  const { meta, found } = await read('发文机关: 某某学院\n日期: 2022-10-18\n标题: 通知\n附件: [报名表, 回执]');
  expect(found).toEqual([]);
  expect(meta.title.value).toBe('某某学院');
  expect(meta.fields.get('附件')?.value).toEqual(['报名表', '回执']);
});

describe('dates', () => {
  test.each([
    '2022-10-18',
    '2022/10/18',
    '2022.10.18',
    '2022年10月18日',
    '２０２２年１０月１８日',
    '"2022-10-18"',
    '2022 年 10 月 18 日',
  ])('%s', async (written) => {
    const { meta, found } = await read(`刊名: 动态\n日期: ${written}`);
    expect(found).toEqual([]);
    expect(meta.date.value).toEqual({ year: 2022, month: 10, day: 18 });
  });

  test.each(['2022-02-30', '2023-02-29', '2022-13-01', '2022.10', '2022', '去年', '2022-10-18 12:00', '[2022]'])(
    '%s is none',
    async (written) => {
      const { found } = await read(`刊名: 动态\n日期: ${written}`);
      expect(found).toEqual([`front-matter/date @ ${written}`]);
    },
  );

  test.each([
    ['2025-02-30', '2025-2-28', '2025年2月28日'],
    ['2025年13月5日', '2025-12-5', '2025年12月5日'],
    ['２０２６.３', '2026-3-18', '2026年3月18日'],
    ['去年', '2022-10-18', '2022年10月18日'],
  ])('the hint for %s names a day near it', async (written, digits, hanzi) => {
    const { diagnostics } = await read(`刊名: 动态\n日期: ${written}`);
    expect(diagnostics[0]!.hints.map(({ zh }) => zh)).toEqual([`写成 ${digits} 或 ${hanzi} 这样的日期。`]);
  });

  test('a leap day', async () => {
    expect((await read('刊名: 动态\n日期: 2024-02-29')).found).toEqual([]);
  });
});

describe('faults stand at their place', () => {
  test.each([
    [`${NAME}总期数: 67`, ['front-matter/unknown-key @ 总期数']],
    [`${NAME}hello: 67`, ['front-matter/unknown-key @ hello']],
    [`${NAME}期号: 七千`, ['front-matter/type @ 七千']],
    [`${NAME}期号: 7.5`, ['front-matter/type @ 7.5']],
    [`${NAME}期号: [7]`, ['front-matter/type @ [7]']],
    [`${NAME}期号: -7`, ['front-matter/type @ -7']],
    [`${NAME}期号: 7\n期号: 8`, ['front-matter/duplicate @ 期号']],
    [`${NAME}期号: 7\nnumber: 8`, ['front-matter/duplicate @ number']],
    [`${NAME}主办:`, ['front-matter/empty @ 主办']],
    [`${NAME}主办: {a: b}`, ['front-matter/type @ {a: b}']],
    [`${NAME}编印: 谭勇`, ['front-matter/type @ 谭勇']],
    [`${NAME}编印:\n  总指导: {a: b}`, ['front-matter/type @ {a: b}']],
    [`${NAME}分送:\n  给: 校领导`, ['front-matter/unknown-key @ 给']],
    ['日期: 2022-10-18', ['front-matter/missing-key @ ---']],
    ['刊名: 动态', ['front-matter/missing-key @ ---']],
    [`${NAME}期号：7`, ['front-matter/colon @ ：']],
    [`${NAME}期号:7`, ['front-matter/colon @ :']],
    [
      '刊名：动态\n日期：2022-02-30',
      ['front-matter/colon @ ：', 'front-matter/colon @ ：', 'front-matter/date @ 2022-02-30'],
    ],
    ['乱写', ['front-matter/syntax @ 乱写']],
  ])('%j', async (yaml, expected) => {
    expect((await read(yaml)).found).toEqual(expected);
  });

  test.each(['编印:\n  总指导: [谭勇, 江涛', '\t期号: 7', '刊名: "动态', '刊名: a: b'])(
    'broken YAML %j',
    async (broken) => {
      const { found } = await read(`日期: 2022-10-18\n${broken}`);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((each) => each.startsWith('front-matter/'))).toBe(true);
    },
  );

  test('the nearest key is named', async () => {
    const { diagnostics } = await read(`${NAME}总期数: 67\ntemplat: a`);
    expect(diagnostics.map((each) => each.hints[0]?.zh)).toEqual(['是不是“总期号”？', '是不是“template”？']);
  });
});

describe('its lines', () => {
  test('missing', async () => {
    expect((await readWhole('# 一、甲\n\n文')).found).toEqual(['front-matter/missing @ # 一、甲']);
  });

  test('never closed', async () => {
    const { found, issue } = await readWhole('---\n刊名: 动态\n日期: 2022-10-18\n\n# 一、甲\n\n文');
    expect(found).toEqual(['front-matter/unclosed @ ---']);
    expect(issue.sections).toHaveLength(1);
  });

  test('dashes instead of hyphens', async () => {
    const { found, issue } = await readWhole('———\n刊名: 动态\n日期: 2022-10-18\n———\n\n# 一、甲\n\n文');
    expect(found).toEqual(['front-matter/missing @ ———']);
    expect(issue.meta.title.value).toBe('动态');
  });

  test('blank lines before it, CRLF and BOM', async () => {
    const { found, issue } = await readWhole(
      '\ufeff\r\n---\r\n刊名: 动态\r\n日期: 2022-10-18\r\n---\r\n\r\n# 一、甲\r\n\r\n1.文。\r\n2.完\r\n',
    );
    expect(found).toEqual([]);
    expect(issue.sections[0]?.blocks.map((block) => block.kind)).toEqual(['item', 'item']);
    expect(issue.source.text).toContain('\r\n');
    expect(issue.source.text.startsWith('\r\n---')).toBe(true);
  });
});

describe('places and words', () => {
  test('a bracket that is not closed is found on its own line', async () => {
    const { found, diagnostics } = await read('刊名: 动态\n期号: [7\n日期: 2022-10-18\n主办: 研究所');
    expect(found).toEqual(['front-matter/syntax @ [7']);
    expect(diagnostics[0]!.message.zh).toContain('方括号没有写完');
  });

  test('a value of the wrong kind comes with what to write', async () => {
    const { diagnostics } = await read(`${NAME}期号: 七八`);
    expect(diagnostics.map(({ hints }) => hints[0]?.zh)).toEqual(['改成一个数字，如 期号: 7。']);
  });

  test('only the first --- is missing: the keys are read all the same', async () => {
    const { issue, found } = await readWhole(`${NAME}---\n${BODY}`);
    expect(found).toEqual(['front-matter/missing @ 刊']);
    expect(issue.meta.title.value).toBe('动态');
    expect(issue.sections).toHaveLength(1);
    expect(issue.preface).toEqual([]);
  });
});
