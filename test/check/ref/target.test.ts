import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

test('references to nowhere', async () => {
  const { found, messages } = await checkBody('# 一、甲\n\n[第?页](#九)[甲](#乙)[第１页](#一)', { 一: 1 });
  expect(found).toEqual(['ref/target @ #九', 'ref/target @ #乙']);
  expect(messages[0]).toContain('#九');
});
