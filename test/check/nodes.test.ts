import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Nodes, nodesOf } from '../../src/check/nodes.js';
import { readBody, temporaryFolder, text as textOf } from '../support/read-source.js';
import { png } from '../support/small-pictures.js';

async function nodesIn(body: string): Promise<Nodes> {
  return nodesOf((await readBody(body)).issue);
}

/** One of everything, a number or a link in each. */
const BODY = [
  '序[甲](#一)。',
  '# 目录',
  '一、甲 …… 2',
  '# 一、甲[乙](#一)',
  '1.见[丙](#一)。',
  '> （一）**重[丁](#一)**',
  '- 戊\n  1. 子[己](#一)\n  2. 丑',
  '| [庚](#一) |\n|--|\n| [辛](#一) |',
  '## （二）[壬](#一)',
  '文[^1]。',
  '[^1]: 注[癸](#一)。',
].join('\n\n');

test('rows are the text before the sections, then that of each', async () => {
  const { rows } = await nodesIn(BODY);
  expect(rows.map((row) => row.map(({ kind }) => kind).join(' '))).toEqual([
    'paragraph',
    'item quote list table heading paragraph',
  ]);
});

test('numbers of entries, sections, items and sub-heads come in reading order, those in quotations too', async () => {
  expect((await nodesIn(BODY)).ordinals.map(({ text }) => text)).toEqual(['一、', '一、', '1.', '（一）', '（二）']);
});

test('of lists the numbered ones alone, inside others too', async () => {
  const { lists } = await nodesIn('# 一、甲\n\n> 1. 子\n\n- 丑\n  - 寅\n    1. 卯\n    2. 辰');
  expect(lists.map(({ numbers }) => numbers.map(({ value }) => value).join(' '))).toEqual(['1', '1 2']);
});

test('inlines of heads and text, those inside others, in tables and notes too', async () => {
  const links = (await nodesIn(BODY)).inlines.flatMap((inline) =>
    inline.kind === 'link' ? [textOf(inline.children)] : [],
  );
  expect(links).toEqual([...'甲乙丙丁己庚辛壬癸']);
});

test('pictures, in reading order', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a.png', 'b.png']) writeFileSync(join(folder, name), png(2));
  const { issue } = await readBody('# 一、甲\n\n![子](a.png)\n\n# 二、乙\n\n![丑](b.png)', folder);
  expect(nodesOf(issue).figures.map(({ picture }) => picture?.path.replace(/.*[/\\]/, ''))).toEqual(['a.png', 'b.png']);
});
