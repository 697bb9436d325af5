import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

test('heads that skip a level', async () => {
  const { found } = await checkBody('# 一、甲\n\n## 乙\n\n文\n\n#### 丙\n\n文\n\n### 丁\n\n文');
  expect(found).toEqual(['heading/depth @ ####']);
});
