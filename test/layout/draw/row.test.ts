import { expect, test } from 'vitest';
import type { Box, RowBox } from '../../../src/layout/box.js';
import { cellRules, placeCells } from '../../../src/layout/draw/row.js';
import type { TableTokens } from '../../../src/model/index.js';
import { linesFor, namesOf } from '../../support/boxes.js';

/** A row of two cells from 20 to 120 pt, with 4 pt above and below what stands in them. */
function row(
  cells: readonly (readonly Box[])[],
  height: number,
  from = [0, 0],
  to = cells.map(({ length }) => length),
): RowBox {
  const shared = { table: {}, first: true, edges: [20, 70, 120], width: 100, cells, padY: 4 };
  return { kind: 'row', height, notes: [], row: shared, from, to } as unknown as RowBox;
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
