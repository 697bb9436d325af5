import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { readWhole } from '../../support/read-source.js';

const REST = '目录\n一、甲 …… 2\n# 一、甲\n文。\n';

async function mended(text: string): Promise<string> {
  const { issue, diagnostics } = await readWhole(text);
  expect(diagnostics.map(({ code }) => code)).toContain('front-matter/missing');
  return applyFixes(issue.source, diagnostics, { unsafe: false, only: new Set(['front-matter/missing']) }).text;
}

/** The entries of the front matter that a fix wrote, in any order. */
function entries(text: string): readonly string[] {
  return text.split('---')[1]!.trim().split(/\r?\n/).sort();
}

const SAID = ['主办: 滨江学院高等教育研究所', '刊名: 职教动态', '总期号: 31', '日期: 2024-05-20', '期号: 5'].sort();

describe('a masthead typed above the text as in Word becomes front matter', () => {
  test.each([
    '职教动态\n第5期（总第31期）\n滨江学院高等教育研究所    2024年5月20日\n',
    '职 教 动 态\n\n2024年第5期\n\n（总第31期）\n\n主办：滨江学院高等教育研究所\n\n2024年5月20日\n\n',
    '　　　　职教动态\n2024年春季第五期  总第31期\n主办单位：滨江学院高等教育研究所  出版日期：2024-05-20\n',
    '# 职教动态\n（第5期）\t总第三十一期\n滨江学院高等教育研究所主办\t二〇二四年五月二十日\n———————\n',
    '\n职教动态\u2028第5期（总第31期）\u2028滨江学院高等教育研究所编\u20282024年05月20日\u2028',
  ])('%j', async (masthead) => {
    const text = await mended(`${masthead}${REST}`);
    expect(entries(text)).toEqual(SAID);
    expect(text.endsWith(REST)).toBe(true);
    expect((await readWhole(text)).found.filter((each) => each.startsWith('front-matter/'))).toEqual([]);
  });

  test('line ends stay', async () => {
    const text = await mended('职教动态\r\n第5期\r\n2024年5月20日\r\n# 一、甲\r\n文。\r\n');
    expect(text).toBe('---\r\n刊名: 职教动态\r\n期号: 5\r\n日期: 2024-05-20\r\n---\r\n\r\n# 一、甲\r\n文。\r\n');
  });

  test.each([
    '# 一、甲\n\n文。\n',
    '职教动态\n第5期\n# 一、甲\n文。\n',
    '职教动态\n2024年5月20日\n会议召开。\n',
    '职教动态\n第5期\n2024年13月20日\n文。\n',
    '今天是2024年5月20日，会议在第5期培训班开班时召开。\n',
  ])('what is none stays: %j', async (text) => {
    expect(await mended(text)).toBe(text);
  });
});

describe('so does the head of an official document', () => {
  const BODY = '为做好工作，现通知如下。\n一、时间\n下周。\n';
  const HEAD = '某某学院文件\n某院发〔2024〕18号\n某某学院关于做好\n暑期实习工作的通知\n各系部、各处室：\n';

  test('with its signature', async () => {
    const text = await mended(`${HEAD}${BODY}某某学院\n2024年6月12日\n又及。\n`);
    expect(entries(text)).toEqual(
      [
        ...['刊名: 某某学院文件', '发文字号: 某院发〔2024〕18号', '标题: 某某学院关于做好暑期实习工作的通知'],
        ...['主送: 各系部、各处室', '主办: 某某学院', '日期: 2024-06-12', '模板: gongwen'],
      ].sort(),
    );
    expect(text.slice(text.indexOf('为做好'))).toBe(`${BODY}\n又及。\n`);
  });

  test('with what stands below it', async () => {
    const below =
      '（联系人：孙丽华，电话：023-68001234）\n抄送：市教委，区教委。\n某某学院办公室    2024年6月13日印发\n';
    const { issue, found } = await readWhole(await mended(`${HEAD}${BODY}某某学院\n2024年6月12日\n${below}`));
    expect(found.filter((each) => !each.startsWith('source/'))).toEqual([]);
    expect(issue.meta.distribution.map(({ kind, text }) => [kind, text])).toEqual([['抄送', '市教委，区教委']]);
    expect(issue.meta.printed?.value).toEqual({ year: 2024, month: 6, day: 13 });
    expect(issue.meta.fields.get('附注')?.value).toEqual(['联系人：孙丽华，电话：023-68001234']);
    expect(issue.meta.fields.get('印发机关')?.value).toEqual(['某某学院办公室']);
  });

  test.each([`${HEAD}${BODY}`, `${HEAD}${BODY}另一学院\n2024年6月12日\n`, HEAD.replace('通知', '会')])(
    'not where a part of it is missing: %j',
    async (text) => {
      expect(await mended(text)).toBe(text);
    },
  );
});
