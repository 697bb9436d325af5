import { expect, test } from 'vitest';
import { compileText, HEAD } from '../support/compile-text.js';
import { marked } from '../support/read-source.js';

async function found(body: string, head = HEAD): Promise<string[]> {
  const { diagnostics } = await compileText(head + body);
  return diagnostics.map(marked);
}

const WRONG = '# 一、甲\n\n1.乙。\n\n3.丙。\n';

test.each([
  ['on the line before', WRONG.replace('3.', '<!-- bulletin-ignore item/numbering 原文如此 -->\n3.')],
  ['a blank line between', WRONG.replace('3.', '<!-- bulletin-ignore item/numbering -->\n\n3.')],
  ['at the end of the line', WRONG.replace('丙。', '丙。<!-- bulletin-ignore item/numbering -->')],
  ['one of two codes', WRONG.replace('3.', '<!-- bulletin-ignore ref/page, item/numbering -->\n3.')],
])('a comment silences a finding: %s', async (_, body) => {
  expect((await found(body)).filter((each) => !each.startsWith('ignore/'))).toEqual([]);
});

test.each([
  ['for another line', `<!-- bulletin-ignore item/numbering -->\n\n${WRONG}`, 'ignore/unused @ item/numbering'],
  ['for another code', WRONG.replace('3.', '<!-- bulletin-ignore toc/page -->\n3.'), 'ignore/unused @ toc/page'],
  ['for no code', WRONG.replace('3.', '<!-- bulletin-ignore item/numberin -->\n3.'), 'ignore/unknown @ item/numberin'],
])('a comment %s silences nothing, and that is told', async (_, body, told) => {
  expect((await found(body)).sort()).toEqual([told, 'item/numbering @ 3.'].sort());
});

test('in the front matter it is a comment of YAML', async () => {
  const head = '---\n刊名: 动态\n# bulletin-ignore front-matter/unknown-key\n编者: 甲\n日期: 2022-10-18\n---\n\n';
  expect(await found('# 一、甲\n\n文。\n', head)).toEqual([]);
});

test('what cannot be printed is not silenced', async () => {
  expect(await found('# 一、甲\n\n<!-- bulletin-ignore font/missing -->\n文\u{1f600}。\n')).toContain(
    'font/missing @ \u{1f600}',
  );
});
