import { expect, test } from 'vitest';
import type { Box, RowBox, RowCell } from '../../../src/layout/box.js';
import { cellRules, placeCells } from '../../../src/layout/draw/row.js';
import { topsOf } from '../../../src/layout/table/grow.js';
import { wholeRows } from '../../../src/layout/table/row.js';
import type { TableFlow, TableTokens } from '../../../src/model/index.js';
import { linesFor, namesOf } from '../../support/boxes.js';

/** A row of two cells from 20 to 120 pt, with 4 pt above and below what stands in them; `from` where they go on. */
function row(cells: readonly (readonly Box[])[], height: number, from?: readonly number[]): RowBox {
  const own = cells.map((boxes, i): RowCell => ({ row: 0, end: 1, left: 20 + 50 * i, right: 70 + 50 * i, boxes }));
  const rows = { table: {}, index: 0, tops: [0, height], left: 20, width: 100, cells: [own], padY: 4 };
  const carried = from?.map((start, i) => ({ cell: own[i]!, from: start, to: own[i]!.boxes.length })) ?? [];
  const part = { at: 0, end: 1, carried, cut: [], firstHeight: height, goesOn: from !== undefined };
  return { kind: 'row', height, notes: [], rows, ...part } as unknown as RowBox;
}

/** Lines with their upper edges, in a row at 100 pt. */
const dump = (box: RowBox): readonly string[] => placeCells(box, 100).map(({ box, top }) => `${namesOf([box])} ${top}`);

test('what stands in a cell stands in the middle of its row', () => {
  const cells = [linesFor('甲', 3), linesFor('乙', 1)];
  expect(dump(row(cells, 38))).toEqual(['甲1 104', '甲2 114', '甲3 124', '乙1 114']);
});

test('what a page’s end divides begins at the top', () => {
  const cells = [linesFor('甲', 3), linesFor('乙', 1)];
  expect(dump(row(cells, 38, [1, 0]))).toEqual(['甲2 104', '甲3 114', '乙1 114']);
});

test('rules lie on the edges of cells, half on either side, and meet at the corners', () => {
  const tokens = { ruleWeight: 2, ruleColour: '#123456' } as TableTokens;
  const rules = cellRules(row([[], []], 30), 100, tokens).map((rule) =>
    rule.kind === 'rule' ? `${rule.x},${rule.y} ${rule.width}×${rule.height} ${rule.colour}` : rule.kind,
  );
  expect(rules).toEqual([
    '19,99 102×2 #123456',
    '19,129 102×2 #123456',
    '19,99 2×32 #123456',
    '69,99 2×32 #123456',
    '119,99 2×32 #123456',
  ]);
});

test('a cell of two rows stands in the middle of both, and no rule crosses it', () => {
  const [high, above, below] = [linesFor('甲', 3), linesFor('乙', 1), linesFor('丙', 1)];
  const cells: readonly (readonly RowCell[])[] = [
    [
      { row: 0, end: 2, left: 20, right: 70, boxes: high },
      { row: 0, end: 1, left: 70, right: 120, boxes: above },
    ],
    [{ row: 1, end: 2, left: 70, right: 120, boxes: below }],
  ];
  const tops = topsOf(cells, 4);
  expect(tops).toEqual([0, 19, 38]);
  const box = wholeRows({ table: {} as TableFlow, index: 0, tops, left: 20, width: 100, cells, padY: 4 });
  expect(dump(box)).toEqual(['甲1 104', '甲2 114', '甲3 124', '乙1 104.5', '丙1 123.5']);
  const rules = cellRules(box, 100, { ruleWeight: 2, ruleColour: '#123456' } as TableTokens);
  const across = rules.flatMap((rule) =>
    rule.kind === 'rule' && rule.height === 2 ? [`${rule.x},${rule.y} ${rule.width}`] : [],
  );
  expect(across).toEqual(['19,99 102', '19,137 102', '69,118 52']);
});
