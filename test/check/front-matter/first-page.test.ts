import { expect, test } from 'vitest';
import { foundIn, frontMatter } from '../../support/prove.js';

test('an official document whose recipients leave no room for text on the first page', async () => {
  const found = async (count: number, template: string): Promise<readonly string[]> => {
    const to = Array.from({ length: count }, (_, i) => `第${i + 1}分院`).join('、');
    const lines = `日期: 2022-10-18\n模板: ${template}\n标题: 关于放假的通知\n主送: ${to}`;
    const all = await foundIn(frontMatter(lines, '文。', '学院文件'), 'front-matter/first-page');
    return all.map((each) => each.slice(0, 30));
  };
  expect(await found(60, 'gongwen')).toEqual(['front-matter/first-page @ 第1分院']);
  expect(await found(10, 'gongwen')).toEqual([]);
  expect(await found(60, 'jianbao')).toEqual([]);
});
