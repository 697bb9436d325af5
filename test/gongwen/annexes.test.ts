import { describe, expect, test } from 'vitest';
import { annexMark } from '../../src/text/annex.js';
import { foundIn } from '../support/prove.js';
import { build, find, mm, near, right, rowsOf, top } from './measure.js';

const source = (annexes: string, names = '报名办法'): string => `---
刊名: 南山区教育局文件
标题: 关于报名工作的通知
发文字号: 南教〔2023〕4号
主送: 各校
主办: 南山区教育局
日期: 2023-05-06
附件: ${names}
印发机关: 南山区教育局办公室
印发日期: 2023-05-06
模板: gongwen
---

现将报名工作有关事项通知如下。

# 一、时间

五月十日至二十日。

${annexes}
`;

describe('GB/T 9704-2012 7.3.7 annexes', () => {
  test.each([
    ['behind the number', '# 附件 报名办法\n\n本办法共两条。'],
    ['behind a colon', '# 附件：报名办法\n\n本办法共两条。'],
    ['the first head below', '# 附件\n\n## 报名办法\n\n本办法共两条。'],
    ['a section of its own', '# 附件\n\n# 报名办法\n\n本办法共两条。'],
    ['as a paragraph', '# 附件\n\n《报名办法》\n\n本办法共两条。'],
    ['in 附件说明 alone', '# 附件\n\n本办法共两条。'],
  ])(
    'the title %s: a new page after the signature, 附件 flush in 黑体, title centred in the third line',
    async (_, text) => {
      const pages = await build(source(text));
      const at = pages.findIndex((page) => rowsOf(page)[0]!.text === '附件');
      expect(at).toBe(pages.length - 1);
      expect(find(pages.slice(0, at), '2023年5月6日').text).toBe('2023年5月6日');
      expect(find(pages.slice(0, at), '附件：报名办法').text).toBe('附件：报名办法');
      const [mark, title, body] = rowsOf(pages[at]!);
      near(mm(mark!.glyphs[0]!.x), 28, 'flush');
      near(top(mark!.glyphs[0]!) - (mm(29) - mm(16)) / 2, 37, 'first line');
      expect(mark!.glyphs[0]!.face).toMatch(/NotoSansSC/);
      expect(title!.text.replace(/[《》]/g, '')).toBe('报名办法');
      near((mm(title!.glyphs[0]!.x) + right(title!.glyphs.at(-1)!)) / 2, 28 + 78, 'centred');
      near(top(title!.glyphs[0]!) - (mm(36) - mm(22)) / 2, 37 + mm(58), 'third line');
      expect(body!.text).toBe('本办法共两条。');
      near(mm(body!.glyphs[0]!.x), 28 + mm(32), 'text as any');
      expect(rowsOf(pages[at]!).at(-1)!.text).toBe(`— ${at + 1} —`);
      expect(find(pages.slice(at), '5月6日印发').text).toContain('印发');
    },
  );

  test('several stand each on its page, with their numbers, heads in them numbered anew', async () => {
    const text = '# 附件1 报名办法\n\n# 一、总则\n\n第一条。\n\n# 附件2\n\n| 姓名 | 学校 |\n|--|--|\n| 甲 | 乙 |';
    const pages = await build(source(text, '[报名办法, 报名表]'));
    const heads = pages.map((page) => rowsOf(page)[0]!.text);
    expect(heads.slice(-2)).toEqual(['附件1', '附件2']);
    expect(rowsOf(pages.at(-1)!)[1]!.text).toBe('报名表');
    expect(find(pages.slice(-2), '一、总则').glyphs[0]!.face).toMatch(/NotoSansSC/);
    expect(await foundIn(source(text, '[报名办法, 报名表]'))).toEqual([]);
  });

  test.each([
    ['附件', true],
    ['附件1', true],
    ['附件2名单', true],
    ['附件１：名单', true],
    ['附件一 名单', true],
    ['附件 十二', true],
    ['附件一览表', false],
    ['附件材料要求', false],
    ['报送附件', false],
  ])('%s', (head, wanted) => {
    expect(annexMark(head) !== null).toBe(wanted);
  });

  test('the whole number belongs to the mark', () => {
    expect(annexMark('附件12名单')!.slice(0, 2)).toEqual(['附件12', '12']);
  });
});
