import { expect, test } from 'vitest';
import { factsOf } from '../../src/check/facts.js';
import { nodesOf } from '../../src/check/nodes.js';
import { readBody } from '../support/read-source.js';

const BODY = '# 目录\n\n一、甲 …… 2\n\n# 一、甲\n\n1.见[乙](#一)。\n\n> （二）丙\n\n- 丁\n  1. 子\n  2. 丑';

test('one walk gives every kind of thing that rules visit, in reading order', async () => {
  const { issue } = await readBody(BODY);
  const { rows, lists, ordinals, inlines, figures } = nodesOf(issue);
  expect(rows.map((row) => row.map(({ kind }) => kind))).toEqual([[], ['item', 'quote', 'list']]);
  expect(ordinals.map(({ text }) => text)).toEqual(['一、', '一、', '1.', '（二）']);
  expect(lists.map(({ numbers }) => numbers.map(({ value }) => value))).toEqual([['1', '2']]);
  expect(inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []))).toEqual(['#一']);
  expect(figures).toEqual([]);
});

test('a fact is found out once', async () => {
  const { issue } = await readBody(BODY);
  const facts = factsOf(issue);
  expect(facts.prose).toBe(facts.prose);
  expect(facts.paragraphs).toBe(facts.paragraphs);
  expect(facts.toc).toBe(facts.toc);
  expect(facts.brackets(facts.prose[0]!)).toBe(facts.brackets(facts.prose[0]!));
  expect(factsOf(issue).prose).not.toBe(facts.prose);
});
