import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { FlowBlock } from '../../src/model/index.js';
import { spokenText } from '../../src/model/text.js';
import { leavesOf } from '../../src/model/walk.js';
import { HEAD, layOutText, linesOf } from '../support/compile-text.js';
import { readDocx } from '../support/read-docx.js';
import { openPdf, pageText, structureTypes } from '../support/read-pdf.js';

const layOut = (cell: string): ReturnType<typeof layOutText> =>
  layOutText(`${HEAD}# 一、甲\n\n文。\n\n| 项 | 事 |\n|---|---|\n| 一 | ${cell} |\n`);

/** What stands in a cell: `L1(甲|乙)` for a list that begins with 1, `L•(…)` for one with bullets, else its text. */
async function shapeOf(cell: string): Promise<string> {
  const { flow } = await layOut(cell);
  const [table] = [...leavesOf(flow.body)].flatMap((leaf) => (leaf.kind === 'table' ? [leaf] : []));
  const shown = (block: FlowBlock): string => {
    if (block.kind === 'paragraph') return spokenText(block.runs.filter((run) => run.kind !== 'text' || !run.label));
    if (block.kind === 'list') return `L${block.ordered ? block.start : '•'}(${block.children.map(shown).join('|')})`;
    return 'children' in block ? block.children.map(shown).join('+') : block.kind;
  };
  return table!.rows[1]![1]!.blocks.map(shown).join(' ');
}

describe('lines of a cell that begin like entries are a list', () => {
  test.each([
    ['- 甲<br>- 乙', 'L•(甲|乙)'],
    ['* 甲<br>* 乙<br>* 丙', 'L•(甲|乙|丙)'],
    ['•甲<br>• 乙', 'L•(甲|乙)'],
    ['1. 甲<br>2. 乙', 'L1(甲|乙)'],
    ['1.甲<br/>2.乙<br />3.丙', 'L1(甲|乙|丙)'],
    ['9) 甲<br>10) 乙', 'L9(甲|乙)'],
    ['3、甲<br>4、乙', 'L3(甲|乙)'],
    ['- **甲**<br>- `乙`丙', 'L•(甲|乙丙)'],
    ['任务：<br>- 甲<br>- 乙<br>以上。', '任务： L•(甲|乙) 以上。'],
    ['1. 甲<br>2. 乙<br>- 丙<br>- 丁', 'L1(甲|乙) L•(丙|丁)'],
    ['1. 甲<br>2. 乙<br>1. 丙<br>2. 丁', 'L1(甲|乙) L1(丙|丁)'],
  ])('%s', async (cell, shape) => {
    expect(await shapeOf(cell)).toBe(shape);
  });

  test.each([
    '1.5万<br>2.6万',
    '- 甲',
    '1. 甲',
    '1. 甲<br>3. 乙',
    '-5<br>-6',
    '甲 - 乙<br>丙 - 丁',
    '2022. 10<br>2023. 11',
  ])('%s is text', async (cell) => {
    const shape = await shapeOf(cell);
    expect(shape).not.toContain('L');
    expect(shape.replace(/\s/g, '')).toBe(cell.replace(/<br>|\s/g, ''));
  });
});

describe('a list in a cell', () => {
  const long = '排课，与各系部核对教室和任课教师的安排，有冲突的当天改好，并且通知到任课教师本人和学生所在的班级';

  test.each(['- ', '1. '])('has its marks hanging: the text of every line begins at one edge, %s', async (mark) => {
    const { layout } = await layOut(`${mark}${long}<br>${mark.replace('1', '2')}${long}`);
    const lines = linesOf(layout.pages.at(-1)!).filter(({ text }) => text.length > 8);
    const texts = lines.map(({ runs }) => runs.filter(({ part, text }) => part !== 'label' && text.length > 2));
    const edges = texts.flatMap((runs) => (runs[0] ? [runs[0].x] : []));
    expect(edges.length).toBeGreaterThan(3);
    for (const edge of edges) expect(Math.abs(edge - edges[0]!)).toBeLessThan(0.5);
    const labels = layout.pages.at(-1)!.items.filter((item) => item.kind === 'glyphs' && item.part === 'label');
    expect(labels).toHaveLength(2);
    for (const label of labels) expect((label as { x: number }).x).toBeLessThan(edges[0]! - 4);
  });

  test('is a list to who reads the PDF aloud, in the order of the source', async () => {
    const compiled = await layOut(`任务：<br>- ${long}<br>- 考试<br>完。`);
    const document = await openPdf((await pdfEmitter.emit(compiled, {}))[0]!.bytes);
    const types = (await structureTypes(document, document.numPages)).join(' ');
    expect(types).toMatch(/TD P L LI Lbl LBody P LI Lbl LBody P P/);
    const text = (await pageText(document, document.numPages)).replace(/\s/g, '');
    expect(text).toContain(`任务：•${long}•考试完。`);
  });

  test('is a list of Word’s in an editable document', async () => {
    const compiled = await layOut('任务：<br>- 甲<br>- 乙<br>8) 丙<br>9) 丁');
    const [file] = await docxEmitter.emit(compiled, { lines: 'editable' });
    const { paragraphs } = readDocx(file!.bytes);
    const own = paragraphs.slice(paragraphs.findIndex(({ text }) => text === '任务：'));
    expect(own.slice(0, 5).map(({ text }) => text)).toEqual(['任务：', '•甲', '•乙', '8)丙', '9)丁']);
    const [text, first, second, third, fourth] = own.map(({ list }) => list);
    expect([text, first === undefined, third === undefined]).toEqual([undefined, false, false]);
    expect([second, fourth]).toEqual([first, third]);
    expect(third).not.toBe(first);
  });
});
