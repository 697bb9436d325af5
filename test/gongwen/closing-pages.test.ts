import { expect, test } from 'vitest';
import { seeds } from '../support/amount.js';
import { layOutText, seeded } from '../support/compile-text.js';

/** A document whose text, of three lines at least, ends anywhere on a page, with attachments, signature, date, and now and then a remark. */
function document(seed: number): string {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const attachments = Array.from({ length: upTo(5) }, (_, i) => `  - 第${i + 1}个附件的名称${'很长'.repeat(upTo(12))}`);
  const head = [
    '刊名: 江州市教育局文件',
    '发文机关: 江州市教育局',
    '标题: 关于开展检查的通知',
    '主送: 各县区教育局',
    '日期: 2024-03-06',
    `模板: ${['gongwen', 'xinhan', 'jiyao'][seed % 3]}`,
    ...(attachments.length > 0 ? [`附件:\n${attachments.join('\n')}`] : []),
    ...(random() < 0.3 ? ['附注: 联系人：王某'] : []),
  ];
  const text = Array.from({ length: 1 + upTo(3) }, () => `${'国'.repeat(60 + upTo(28 * 20))}。`);
  return `---\n${head.join('\n')}\n---\n\n${text.join('\n\n')}\n`;
}

test('no page has attachments or a signature alone, wherever the text ends', async () => {
  for (const seed of seeds(40, 600)) {
    const { layout } = await layOutText(document(seed));
    for (const { items, label } of layout.pages) {
      const glyphs = items.filter((item) => item.kind === 'glyphs').filter(({ role }) => role !== 'furniture');
      const roles = [...new Set(glyphs.map(({ role }) => role))];
      expect(roles, `seed ${seed}, page ${label}`).toContain('body');
    }
  }
});
