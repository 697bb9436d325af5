import { expect, test } from 'vitest';
import { leafParagraphs, leavesOf, listsOf, paragraphsOf } from '../../src/model/walk.js';
import { HEAD, layOutText } from '../support/compile-text.js';

const TEXT =
  '# 一、甲\n\n- 乙[^1]\n  - 丙\n\n表1 丁\n\n| 戊 | 己[^2] |\n|--|--|\n| 庚 | |\n\n> 辛\n\n[^1]: 注一\n[^2]: 注二\n';

/** What paragraphs say, blanks left out. */
const said = (paragraphs: Iterable<{ readonly runs: readonly object[] }>): string[] =>
  [...paragraphs].map(({ runs }) =>
    runs
      .map((run) => ('text' in run ? run.text : ''))
      .join('')
      .replace(/\s/g, ''),
  );

test('leaves come in reading order, out of whatever holds them', async () => {
  const { flow } = await layOutText(`${HEAD}${TEXT}`);
  const section = flow.body.at(-1)!;
  expect([...leavesOf([section])].map(({ kind }) => kind)).toEqual([
    ...['paragraph', 'paragraph', 'paragraph', 'paragraph', 'table', 'paragraph'],
  ]);
  expect(said(leafParagraphs([section]))).toEqual(['一、甲', '•乙①', '•丙', '表1丁', '辛']);
});

test('all paragraphs are those of the leaves and the cells, each with its notes behind it', async () => {
  const { flow } = await layOutText(`${HEAD}${TEXT}`);
  expect(said(paragraphsOf([flow.body.at(-1)!]))).toEqual([
    ...['一、甲', '•乙①', '①注一', '•丙', '表1丁', '戊', '己②', '②注二', '庚', '', '辛'],
  ]);
});

test('lists come outermost first, with how many lists each stands in', async () => {
  const { flow } = await layOutText(`${HEAD}# 一、甲\n\n- 甲\n\n  > - 乙\n  >   1. 丙\n\n- 丁\n\n文。\n\n- 戊\n`);
  const lists = [...listsOf(flow.body)].map(({ list, depth }) => [depth, said(leafParagraphs(list.children))[0]]);
  expect(lists).toEqual([
    ...[
      [0, '•甲'],
      [1, '•乙'],
      [2, '1.丙'],
      [0, '•戊'],
    ],
  ]);
});
