import { expect, test } from 'vitest';
import type { Item } from '../../../src/model/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';

async function itemsOf(text: string): Promise<readonly Item[]> {
  return (await layOutText(HEAD + text)).layout.pages.flatMap(({ items }) => items);
}

const contents = (titles: readonly string[]): string =>
  `# 目录\n\n${titles.join('\n')}\n\n${titles.map((title) => `# ${title}\n\n文。\n`).join('\n')}`;

test('the dots of leaders stand under one another, clear of the title and the page', async () => {
  const items = await itemsOf(contents(['一、甲', '二、乙乙乙', '三、丙丙丙丙丙丙']));
  const leaders = items.flatMap((item) => (item.kind === 'leader' ? [item] : []));
  expect(leaders).toHaveLength(3);
  for (const { x, y, pitch, count } of leaders) {
    expect(Math.abs(x / pitch - Math.round(x / pitch))).toBeLessThan(1e-9);
    const [before, after] = [-1, 1].map((side) =>
      items.flatMap((item) =>
        item.kind === 'glyphs' && Math.abs(item.y - y) < 5 && Math.sign(item.x - x) === side ? [item] : [],
      ),
    );
    const left = Math.max(...before!.map((run) => run.x + run.advances.reduce((sum, advance) => sum + advance, 0)));
    expect(x - left).toBeGreaterThanOrEqual(16 * 0.3);
    expect(Math.min(...after!.map((run) => run.x)) - (x + (count - 1) * pitch)).toBeGreaterThanOrEqual(16 * 0.3);
  }
});

/** The texts of a paragraph's lines, what is only said and not seen after a stroke. */
async function tailsOf(text: string): Promise<readonly string[]> {
  const items = await itemsOf(text);
  return items.flatMap((item) => (item.kind === 'glyphs' && item.tail ? [`${item.text}|${item.tail}`] : []));
}

test('western words that a line end parts keep the blank between them, hanzi need none', async () => {
  expect(await tailsOf(`${'字'.repeat(20)}Ministry of Education\n`)).toEqual([expect.stringMatching(/^\S.*\| $/)]);
  expect(await tailsOf(`${'字'.repeat(80)}\n`)).toEqual([]);
});

test('so does a line that the author ended between them', async () => {
  expect(await tailsOf('first  \nsecond\n')).toEqual(['first| ']);
  expect(await tailsOf('第一  \n第二\n')).toEqual([]);
});
