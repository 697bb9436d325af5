import { expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { gridOf } from '../../src/model/grid.js';
import { leavesOf } from '../../src/model/walk.js';
import { HEAD, layOutText, linesOf, seeded } from '../support/compile-text.js';
import { joinedTable } from '../support/generated-tables.js';
import { readObjects } from '../support/pdf-rules/objects.js';
import { readWhole } from '../support/read-source.js';
import { readTags, type Tag } from '../support/read-tags.js';
import { unzip } from '../support/unzip.js';

const TABLE = `${HEAD}# 一、甲

| 院 | > | 去年 |
|---|---|---|
| ^ | 计划 | 实际 |
| 机电 | 12 | 13 |
| ^ | > | 停招 |
| 信息 | > | ^ |
| 乘方 | \\^ | 1 |
`;

/** A table whose cell of many rows is longer than a page. */
const LONG = `${HEAD}# 一、甲

| 组 | 项 |
|---|---|
| ${'这一组的文字很长。'.repeat(20)} | 第0项 |
${Array.from({ length: 90 }, (_, i) => `| ^ | 第${i + 1}项 |`).join('\n')}
`;

const spansOf = (rows: readonly (readonly { columnSpan: number; rowSpan: number }[])[]): string =>
  rows.map((row) => row.map(({ columnSpan, rowSpan }) => `${columnSpan}×${rowSpan}`).join(' ')).join(' / ');

async function tableOf(source: string) {
  const compiled = await layOutText(source);
  const table = [...leavesOf(compiled.flow.body)].find((leaf) => leaf.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return { compiled, table };
}

test('a cell that holds ^ alone is one with the cell above; those below the header belong to it', async () => {
  const { table } = await tableOf(TABLE);
  expect(spansOf(table.rows)).toBe('1×2 2×1 / 1×1 1×1 / 1×2 1×1 1×1 / 2×2 / 1×1 / 1×1 1×1 1×1');
  expect(table.headerRows).toBe(2);
});

test.each([
  ['in the first row', '| ^ | 乙 |\n|---|---|\n| 1 | 2 |'],
  ['below a part of a wide cell', '| 甲 | 乙 | 丙 |\n|---|---|---|\n| 一 | > | 二 |\n| 三 | ^ | 四 |'],
  ['over two cells', '| 甲 | 乙 | 丙 |\n|---|---|---|\n| 一 | 二 | 三 |\n| > | ^ | 四 |'],
  ['in a row of nothing else', '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n| ^ | ^ |'],
])('a ^ %s is told', async (_, rows) => {
  const { found } = await readWhole(`${HEAD}# 一、甲\n\n${rows}\n`);
  expect(found.map((each) => each.split(' ')[0])).toEqual(['table/span']);
});

test('columns below wide cells are joined one by one or together', async () => {
  for (const below of ['> | ^', '^ | ^']) {
    const { table } = await tableOf(
      `${HEAD}# 一、甲\n\n| 甲 | 乙 | 丙 |\n|---|---|---|\n| > | 宽 | 1 |\n| ${below} | 2 |\n`,
    );
    expect(spansOf(table.rows), below).toBe('1×1 1×1 1×1 / 2×2 1×1 / 1×1');
  }
});

test.each(['faithful', 'editable'] as const)(
  'the DOCX merges cells downwards, and every row covers all columns: %s',
  async (lines) => {
    const [file] = await docxEmitter.emit(await layOutText(TABLE), { lines });
    const body = unzip(file!.bytes).get('word/document.xml')!.toString('utf8');
    const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    const merges = rows.map((row) => [...row.matchAll(/<w:vMerge w:val="(\w)/g)].map(([, merge]) => merge).join(''));
    expect(merges).toEqual(['r', 'c', 'r', 'cr', 'c', '']);
    const covered = rows.map((row) =>
      [...row.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)].reduce(
        (sum, [, cell]) => sum + Number(/gridSpan w:val="(\d)"/.exec(cell!)?.[1] ?? 1),
        0,
      ),
    );
    expect(covered).toEqual([3, 3, 3, 3, 3, 3]);
    // What is covered is no higher than a line of its cell where rows grow.
    if (lines === 'editable') expect(rows.join('')).not.toContain('<w:p/>');
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false, false]);
  },
);

test('the PDF’s cells say how many rows they cover, and the header is all that it reaches', async () => {
  const [file] = await pdfEmitter.emit(await layOutText(TABLE));
  const rows = (tag: Tag): string[] =>
    tag.kids.flatMap((kid) =>
      typeof kid === 'string'
        ? []
        : kid.type === 'TR'
          ? [kid.kids.map((cell) => (typeof cell === 'string' ? '' : cell.type)).join(' ')]
          : rows(kid),
    );
  expect(rows(await readTags(file!.bytes))).toEqual(['TH TH', 'TH TH', 'TD TD TD', 'TD', 'TD', 'TD TD TD']);
  const spans = [...readObjects(file!.bytes).objects.values()].flatMap((object) => {
    const text = JSON.stringify(object, (_, value: unknown) => (Buffer.isBuffer(value) ? '' : value)) ?? '';
    return [...text.matchAll(/"RowSpan":(\d)/g)].map(([, span]) => Number(span));
  });
  expect(spans).toEqual([2, 2, 2]);
});

test('rows that a cell joins stand on one page where one holds them', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `| ${i % 5 === 0 ? `组${i / 5}` : '^'} | 第${i}项 |`);
  const { compiled, table } = await tableOf(`${HEAD}# 一、甲\n\n| 组 | 项 |\n|---|---|\n${rows.join('\n')}\n`);
  const placed = compiled.layout.rows.get(table.id)!;
  expect(compiled.layout.pages.length).toBeGreaterThan(1);
  for (const { row, page } of placed)
    if (row > 0) expect(page, `row ${row}`).toBe(placed[1 + 5 * Math.floor((row - 1) / 5)]!.page);
});

test('those that no page holds go on between rows, and what their cell says goes on below', async () => {
  const { compiled, table } = await tableOf(LONG);
  const placed = compiled.layout.rows.get(table.id)!;
  expect(placed.map(({ row }) => row)).toEqual(Array.from({ length: 92 }, (_, i) => i));
  expect(new Set(placed.map(({ page }) => page)).size).toBeGreaterThan(1);
  const text = compiled.layout.pages.flatMap((page) => linesOf(page).map((line) => line.text)).join('');
  expect(text.match(/第\d+项/g)).toHaveLength(91);
});

test('a cell beside many rows goes over to the next page line by line', async () => {
  const beside = '这一组的文字特别长。'.repeat(150);
  const rows = Array.from({ length: 12 }, (_, i) => `| ${i === 0 ? beside : '^'} | 第${i}项 |`);
  const { compiled, table } = await tableOf(`${HEAD}# 一、甲\n\n| 组 | 项 |\n|---|---|\n${rows.join('\n')}\n`);
  const text = compiled.layout.pages.flatMap((page) => linesOf(page).map((line) => line.text)).join('');
  expect(text.match(/这一组/g)!.length + text.match(/特别长/g)!.length).toBeGreaterThan(250);
  for (const page of new Set(compiled.layout.rows.get(table.id)!.map((each) => each.page))) {
    const heights = compiled.layout.rows.get(table.id)!.filter((each) => each.page === page);
    expect(heights.reduce((sum, { height }) => sum + height, 0)).toBeLessThan(compiled.layout.pages[0]!.height);
  }
});

test('random tables of whole cells are read back as they were written', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const random = seeded(seed);
    const { source, spans } = joinedTable(random, 2 + (seed % 5), 2 + (seed % 9), () => '甲');
    const { table } = await tableOf(`${HEAD}# 一、甲\n\n${source}\n`);
    expect(spansOf(table.rows), source).toBe(spans);
    expect(gridOf(table.rows).flat()).toHaveLength(spans.split(/[ /]+/).length);
  }
});
