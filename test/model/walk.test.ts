import { expect, test } from 'vitest';
import { blocksOf, inlinesOf, leafParagraphs, leavesOf, listsOf, paragraphsOf } from '../../src/model/walk.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { readBody } from '../support/read-source.js';

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

test('blocks come in reading order with the row and the list or quotation that they stand in', async () => {
  const { issue } = await readBody('# 一、甲\n\n文。\n\n- 乙\n- 丙\n\n  > 丁\n  >\n  > 戊\n\n文。\n');
  const blocks = [...blocksOf(issue.sections[0]!.blocks)];
  expect(
    blocks.map(({ block, row, index, within }) => `${within?.kind ?? '-'} ${index + 1}/${row.length} ${block.kind}`),
  ).toEqual([
    ...['- 1/3 paragraph', '- 2/3 list', 'list 1/1 paragraph', 'list 1/2 paragraph', 'list 2/2 quote'],
    ...['quote 1/2 paragraph', 'quote 2/2 paragraph', '- 3/3 paragraph'],
  ]);
  expect(blocks.every(({ block, row, index }) => row[index] === block)).toBe(true);
});

test('inlines are those of heads, text and cells, in marks and notes too', async () => {
  const { issue } = await readBody(
    '# 一、甲\n\n## 乙\n\n**丙**[^1]\n\n- 丁\n\n> 戊\n\n| 己 | 庚 |\n|--|--|\n| 辛 | 壬 |\n\n[^1]: 癸\n',
  );
  const texts = [...inlinesOf(issue.sections[0]!.blocks)].flatMap((inline) =>
    inline.kind === 'text' ? inline.text : [],
  );
  expect(texts).toEqual([...'乙丙癸丁戊己庚辛壬']);
});
