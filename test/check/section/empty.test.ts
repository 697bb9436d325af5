import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

test('a section without text, and one with a sub-head alone', async () => {
  const { found } = await checkBody('# 一、甲\n\n# 二、乙\n\n## 丙\n\n# 三、丁\n\n文');
  expect(found).toEqual(['section/empty @ # 一、甲', 'section/empty @ # 二、乙']);
});
