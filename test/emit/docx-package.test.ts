import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/config/root.js';
import { makePackage } from '../../src/emit/docx/package.js';
import { frameOf, preparedPackage, skeleton } from '../../src/emit/docx/skeleton.js';
import { layOutText } from '../compile-text.js';

const issue = (template: string): string =>
  `---\n刊名: 测试\n日期: 2022-10-18\n模板: ${template}\n---\n\n# 一、甲\n\n文。\n`;

test.each(['dongtai', 'jianbao', 'gongwen'])(
  'the package of %s that the build made is the one that docx makes',
  async (name) => {
    const { template } = await layOutText(issue(name));
    for (const watermark of [false, true]) {
      const frame = frameOf(template, watermark);
      expect(existsSync(join(packageRoot(), preparedPackage(frame)))).toBe(true);
      expect(await skeleton(frame)).toEqual(makePackage(frame));
    }
  },
);

test('a frame of an editor’s own goes to docx', async () => {
  const { template } = await layOutText(issue('dongtai'));
  const frame = { ...frameOf(template, false), left: 1000 };
  expect(existsSync(join(packageRoot(), preparedPackage(frame)))).toBe(false);
  expect((await skeleton(frame)).get('word/document.xml')).toContain('w:left="1000"');
});
