import { expect, test } from 'vitest';
import { dumpPages } from '../../../src/dump/pages.js';
import { HEAD, layOutText } from '../../support/compile-text.js';

/** The items of a text's pages, without places and faces. */
async function dump(text: string): Promise<readonly string[]> {
  const lines = dumpPages(await layOutText(HEAD + text))
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.replace(/ -?[\d.]+,-?[\d.]+/, '').replace(/^glyphs \+[\d.]+ \w+ [\d.]+ /, 'glyphs '));
}

test('the items of a page come in reading order, its notes and folio last', async () => {
  const page = await dump('见[网址](https://a.example.cn)[^1]。\n\n[^1]: 注。\n\n| 项 |\n|--|\n| 乙 |\n');
  const body = page.slice(page.indexOf('glyphs body 见') - 1);
  expect(body.filter((line) => !line.startsWith('rule'))).toMatchInlineSnapshot(`
    [
      "anchor b5",
      "glyphs body 见",
      "glyphs body 网址",
      "glyphs body ①",
      "glyphs body 。",
      "link 32.00×16.00 → https://a.example.cn",
      "anchor b6",
      "anchor b7",
      "glyphs body 项",
      "anchor b8",
      "glyphs body 乙",
      "anchor b4",
      "glyphs note ①",
      "glyphs note  ",
      "glyphs note 注。",
      "glyphs furniture 1",
    ]
  `);
});

test('header rows that are set again say so, and lead nowhere', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `| 第${i + 1}行 |`).join('\n');
  const { layout } = await layOutText(`${HEAD}| 表头 |\n|--|\n${rows}\n`);
  const heads = layout.pages.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'glyphs' && item.text === '表头' ? [item] : [])),
  );
  expect(heads.map((head) => head.map(({ repeated }) => repeated ?? false))).toEqual([[false], [true]]);
  const [block] = heads[0]!.map((run) => run.block);
  const anchors = layout.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'anchor'));
  expect(anchors.filter((anchor) => anchor.block === block)).toHaveLength(1);
});
