import { expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { leavesOf } from '../../src/model/walk.js';
import { HEAD, layOutText, linesOf } from '../support/compile-text.js';
import { readObjects } from '../support/pdf-rules/objects.js';
import { readTags, type Tag } from '../support/read-tags.js';
import { unzip } from '../support/unzip.js';

const TABLE = `${HEAD}# 一、甲

| 院 | > | 去年 |
|---|---|---|
| 名 | 计划 | 实际 |
| > | > | 全行 |
| 比 | \\> | > |
`;

test('a cell that holds > alone is one with the cell to its right; the mark itself is written \\>', async () => {
  const { flow } = await layOutText(TABLE);
  const tables = [...leavesOf(flow.body)].flatMap((leaf) => (leaf.kind === 'table' ? [leaf] : []));
  const spans = tables.flatMap(({ rows }) => rows.map((row) => row.map(({ columnSpan }) => columnSpan)));
  expect(spans).toEqual([[1, 2], [1, 1, 1], [3], [1, 1, 1]]);
});

test('the text of a joined cell stands in the middle of its columns, and both marks are printed', async () => {
  const { layout } = await layOutText(TABLE);
  const lines = layout.pages.flatMap((page) => linesOf(page).map(({ text }) => text));
  expect(lines.join('')).toMatch(/院去年名计划实际全行比>>/);
});

test('columns are wide enough for what stands over several of them', async () => {
  const { layout } = await layOutText(`${HEAD}# 一、甲\n\n| > | 一个很长很长的表头 |\n|--|--|\n| 甲 | 乙 |\n`);
  const [widths] = [...layout.columns.values()];
  expect(widths![0]! + widths![1]!).toBeGreaterThan(9 * 12);
  expect(widths![0]!).toBeCloseTo(widths![1]!, 3);
});

test.each(['faithful', 'editable'] as const)('the DOCX has it as a cell of several columns: %s', async (lines) => {
  const [file] = await docxEmitter.emit(await layOutText(TABLE), { lines });
  const body = unzip(file!.bytes).get('word/document.xml')!.toString('utf8');
  expect([...body.matchAll(/<w:gridSpan w:val="(\d)"\/>/g)].map(([, span]) => span)).toEqual(['2', '3']);
  const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tcW w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
  );
  expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(2);
});

test('the PDF’s rows have as many cells, and those say how many columns they cover', async () => {
  const [file] = await pdfEmitter.emit(await layOutText(TABLE));
  const rows = (tag: Tag): number[] =>
    tag.kids.flatMap((kid) => (typeof kid === 'string' ? [] : kid.type === 'TR' ? [kid.kids.length] : rows(kid)));
  expect(rows(await readTags(file!.bytes))).toEqual([2, 3, 1, 3]);
  const spans = [...readObjects(file!.bytes).objects.values()].flatMap((object) => {
    const text = JSON.stringify(object, (_, value: unknown) => (Buffer.isBuffer(value) ? '' : value)) ?? '';
    return [...text.matchAll(/"ColSpan":(\d)/g)].map(([, span]) => Number(span));
  });
  expect(spans.sort()).toEqual([2, 3]);
});
