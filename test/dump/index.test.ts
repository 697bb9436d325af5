import { describe, expect, test } from 'vitest';
import { dumps } from '../../src/dump/index.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { SAMPLES, sample } from '../support/samples.js';

test('the flow of a small issue', async () => {
  const compiled = await layOutText(
    `${HEAD}# 目录\n\n一、甲 …… ?\n\n# 一、甲\n\n1.提要一句。后面还有。\n\n2.只有一句。\n\n**3.自己标的。**正文[^1]，见[第?页](#一)。\n\n- 甲\n  - 乙\n\n> 引文\n\n[^1]: 注。\n`,
  );
  expect(dumps.flow!(compiled)).toMatchInlineSnapshot(`
    "b1 masthead/masthead: 测试
    b2 masthead/issuer-line: →2022年10月18日
    b3 rule 2 #c8161d
    b4 toc-head/toc-heading: 目　录
    contents
      b5 toc-entry/toc1: 一、甲→{page:2}
    b6 page-break
    section
      s-一 section-head/heading1: 一、甲
      b8 item/body: {run-in:1.}{run-in:提要一句。}后面还有。
      b9 item/body: 2.只有一句。
      b11 item/body: {strong:3.}{strong:自己标的。}正文{note ①:① 注。}，见第{page:2}页。
      list
        entry
          b12 list-entry/list: • 甲
          list
            entry
              b13 list-entry/list (left 32): • 乙
      quote
        b14 quote/quote: 引文
    "
  `);
});

describe('lines of the samples', () => {
  test.each(SAMPLES)('%s', async (name) => {
    await expect(dumps.lines!(await sample(name))).toMatchFileSnapshot(`${name}.lines.txt`);
  });
});

test('a page holds every item with its place', async () => {
  const text = dumps.pages!(await layOutText(`${HEAD}一段。\n`));
  expect(text).toMatch(/^== page 1\n/);
  expect(text).toMatch(/glyphs 117\.04,\d+\.\d\d \+\d+\.\d\d fangsong 16 body 一段。/);
});
