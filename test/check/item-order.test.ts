import { describe, expect, test } from 'vitest';
import { compileText, HEAD } from '../support/compile-text.js';

async function found(body: string): Promise<readonly string[]> {
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${body}\n`);
  return diagnostics.map(({ code, span, file }) => `${code} @ ${file.text.slice(span.start, span.end)}`);
}

describe('levels and ways of writing', () => {
  test.each([
    ['1.甲。\n\n（一）乙。\n\n（二）丙。\n\n2.丁。', ['item/order @ （一）']],
    ['（1）甲。\n\n1.乙。\n\n2.丙。\n\n（2）丁。', ['item/order @ 1.']],
    ['（一）甲。\n\n1.乙。\n\n（1）丙。\n\n①丁。\n\n②戊。\n\n（二）己。', []],
    ['1.甲。\n\n2.乙。\n\n（一）丙。\n\n（二）丁。', []],
    ['1.甲。\n\n2、乙。\n\n3.丙。', ['item/form @ 2、']],
    ['1.甲。\n\n２.乙。\n\n3.丙。', ['item/form @ ２.']],
    ['（1）甲。\n\n2）乙。\n\n（3）丙。', ['item/form @ 2）']],
    ['（一）甲。\n\n(二)乙。\n\n（三）丙。', ['item/form @ (二)']],
    ['①甲。\n\n②乙。\n\n③丙。', []],
    ['1.甲。\n\n（1）乙。\n\n（2）丙。\n\n2.丁。', []],
  ])('%j', async (body, expected) => {
    expect((await found(body)).filter((each) => each.startsWith('item/'))).toEqual(expected);
  });
});

test.each([
  ['见第9页', 'ref/beyond @ 9'],
  ['详见本期第 9 页', undefined],
  ['参见本刊第３页', 'ref/beyond @ ３'],
  ['见第2页', undefined],
  ['《教育研究》第9页', undefined],
])('a page that the text points to: %s', async (text, expected) => {
  expect((await found(`${text}。`)).filter((each) => each.startsWith('ref/'))).toEqual(expected ? [expected] : []);
});
