import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

test('references in every kind of text', async () => {
  const reference = '[第9页](#二)';
  const text = `${reference}\n\n> ${reference}\n\n- ${reference}\n\n| ${reference} |\n|---|\n\n## ${reference}\n\n**${reference}**[^1]\n\n[^1]: ${reference}`;
  const { found } = await checkBody(`# 一、甲\n\n${text}\n\n# 二、乙\n\n文`, { 一: 1, 二: 2 });
  expect(found).toEqual(Array.from({ length: 7 }, () => 'ref/page @ 9'));
});
