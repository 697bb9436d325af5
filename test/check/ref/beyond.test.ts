import { expect, test } from 'vitest';
import { foundInSection } from '../../support/prove.js';

test.each([
  ['见第9页', ['ref/beyond @ 9']],
  ['详见本期第 9 页', []],
  ['参见本刊第３页', ['ref/beyond @ ３']],
  ['见第2页', []],
  ['《教育研究》第9页', []],
])('a page that the text points to: %s', async (text, expected) => {
  expect(await foundInSection(`${text}。`, 'ref/')).toEqual(expected);
});
