import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { dump, readWhole } from '../../support/read-source.js';

const META = '---\n刊名: 院务动态\n期号: 7\n总期号: 67\n主办: 某某学院办公室\n日期: 2022-10-08\n---\n\n';
const MASTHEADS = [
  '院务动态\n第7期（总第67期）\n某某学院办公室　　2022年10月8日',
  '院 务 动 态\n\n2022年第7期\n\n主办单位：某某学院办公室\n\n出版日期：2022年10月8日',
  '# 院务动态\n（第七期）\n二〇二二年十月八日',
];

async function read(body: string) {
  const { issue, diagnostics } = await readWhole(META + body);
  const text = applyFixes(issue.source, diagnostics, { unsafe: false }).text.slice(META.length);
  const found = diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  return { issue, text, found };
}

describe('at the top of the text the masthead is not printed again', () => {
  test.each(MASTHEADS)('%j', async (masthead) => {
    for (const behind of ['# 目录\n\n一、甲 …… 2\n\n', '卷首语如下，请各位读者留意。\n\n', '目录\n一、甲 …… 2\n']) {
      const rest = `${behind}# 一、甲\n\n文。\n`;
      const { issue, text, found } = await read(`${masthead}\n${rest}`);
      expect(found).toEqual(['info source/masthead']);
      expect(dump(issue.preface)).toEqual(behind.startsWith('卷首') ? [`p ${behind.trim()}`] : []);
      expect(text).toBe(rest);
    }
  });

  test('below the contents neither', async () => {
    const { issue, found } = await read(`# 目录\n\n一、甲 …… 2\n\n---\n\n${MASTHEADS[1]}\n\n# 一、甲\n\n文。`);
    expect(found).toEqual(['info source/masthead']);
    expect(dump(issue.preface)).toEqual([]);
  });
});

describe('amidst the text it is printed and pointed out', () => {
  test.each(MASTHEADS.slice(0, 2))('%j', async (masthead) => {
    const { issue, text, found } = await read(`# 一、甲\n\n文。\n\n${masthead}\n\n又一段。\n`);
    expect(found).toEqual(['warning source/masthead']);
    expect(dump(issue.sections[0]!.blocks).length).toBeGreaterThan(2);
    expect(text).toBe('# 一、甲\n\n文。\n\n又一段。\n');
  });

  test('between lines of text', async () => {
    const { text } = await read('# 一、甲\n\n文。\n院务动态 第7期\n又一段。\n');
    expect(text).toBe('# 一、甲\n\n文。\n又一段。\n');
  });

  test('the name alone may be meant: no safe fix', async () => {
    const body = '# 一、甲\n\n文。\n\n院务动态\n\n又一段。\n';
    expect(await read(body)).toMatchObject({ found: ['warning source/masthead'], text: body });
  });

  test('words beside the name say no more than it: no safe fix', async () => {
    const body = '# 一、甲\n\n文。\n\n主办: 院务动态\n\n又一段。\n';
    const { text, found } = await read(body);
    expect(found).toEqual(['warning source/masthead']);
    expect(text).toBe(body);
  });

  test.each([
    '院务动态\n第6期（总第66期）\n某某学院办公室　2022年9月8日',
    '# 院务动态\n\n2022年第六期\n\n主办单位：某某学院办公室',
    '院务动态 总第66期',
    '院务动态（二〇二二年九月八日）',
  ])('that of another issue is told wherever it stands: %j', async (masthead) => {
    const { issue } = await read(`${masthead}\n\n# 一、甲\n\n文。\n`);
    expect(dump(issue.preface)).toEqual([]);
    for (const body of [
      `${masthead}\n\n# 一、甲\n\n文。\n`,
      `# 一、甲\n\n文。\n\n${masthead.replace('# ', '')}\n\n又。\n`,
    ]) {
      const { text, found } = await read(body);
      expect(found).toEqual(['warning source/masthead']);
      expect(text).toBe(body);
    }
  });

  test.each(['某某学院办公室\n\n2022年10月8日', '《院务动态》第7期刊登了报道。', '第8期', '院务动态编辑部'])(
    '%j is text',
    async (body) => {
      expect((await read(`# 一、甲\n\n文。\n\n${body}\n`)).found).toEqual([]);
    },
  );
});
