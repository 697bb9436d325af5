import { expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { HEAD, layOutText, linesOf } from '../support/compile-text.js';
import { readTags, saidBy } from '../support/read-tags.js';
import { unzip } from '../support/unzip.js';

const ROWS = Array.from({ length: 90 }, (_, i) => `| 第${i + 1}校 | ${i + 1} |`).join('\n');
const table = (caption: string): string => `${HEAD}# 一、甲\n\n${caption}\n\n| 学校 | 人数 |\n|--|--|\n${ROWS}\n`;

/** The first lines of each page that the table goes on on. */
async function firstLines(text: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { layout, flow } = await layOutText(text, files);
  expect(flow.body.length).toBeGreaterThan(0);
  const pages = layout.pages.map((page) => linesOf(page).map((line) => line.text));
  return pages.slice(pages.findIndex((lines) => lines.join('').includes('第1校')) + 1).map(([first]) => first!);
}

test.each([
  ['表2　各校人数', '续表2'],
  ['表 3-1 各校人数', '续表3-1'],
  ['表一、各校人数', '续表一'],
  ['各校人数如下：', '续表'],
])('a table below “%s” goes on below %s', async (caption, words) => {
  const lines = await firstLines(table(caption));
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(lines)).toEqual(new Set([words]));
});

test.each([
  ['表{表号}（续）', '表2（续）'],
  ['', '学校人数'],
])('a template says what stands there: “%s”', async (continued, words) => {
  const template = `extends: dongtai\ntable: { continued: "${continued}" }\n`;
  const text = table('表2　各校人数').replace('\n---\n', '\n模板: own\n---\n');
  const lines = await firstLines(text, { 'templates/own/template.yaml': template });
  expect(new Set(lines)).toEqual(new Set([words]));
});

test('the words are furniture of the PDF; the faithful DOCX has them at each page, no reader of the editable one', async () => {
  const compiled = await layOutText(table('表2　各校人数'));
  const pages = compiled.layout.pages.filter((page) => linesOf(page)[0]?.text === '续表2').length;
  expect(pages).toBeGreaterThan(1);
  const [pdf] = await pdfEmitter.emit(compiled);
  expect(saidBy(await readTags(pdf!.bytes))).not.toContain('续表');
  const found = async (lines: 'faithful' | 'editable'): Promise<number> => {
    const [docx] = await docxEmitter.emit(compiled, { lines });
    return unzip(docx!.bytes).get('word/document.xml')!.toString('utf8').split('续表').length - 1;
  };
  expect([await found('faithful'), await found('editable')]).toEqual([pages, 0]);
});
