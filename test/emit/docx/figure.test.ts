import { expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { DocxOptions } from '../../../src/emit/docx/options.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { png } from '../../support/small-pictures.js';
import { unzip } from '../../support/unzip.js';

async function bodyOf(text: string, options?: DocxOptions): Promise<string> {
  const compiled = await layOutText(`${HEAD}${text}\n`, { 'a.png': png(2) });
  const files = unzip((await docxEmitter.emit(compiled, options))[0]!.bytes);
  return files.get('word/document.xml')!.toString('utf8');
}

/** How many drawings each paragraph has that has some. */
function drawingsOf(xml: string): readonly number[] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
  return paragraphs.map((each) => each.match(/<w:drawing>/g)?.length ?? 0).filter((count) => count > 0);
}

test.each(['faithful', 'editable'] as const)('pictures side by side are one paragraph, %s', async (lines) => {
  const xml = await bodyOf('![左](a.png "20mm") ![右](a.png "20mm")\n\n图1 甲', { lines });
  expect(drawingsOf(xml)).toEqual([2]);
  expect(xml).not.toContain('<w:tbl>');
  expect(xml.match(/descr="[^"]*"/g)).toEqual(['descr="左"', 'descr="左"', 'descr="右"', 'descr="右"']);
});

test('those with captions are a table without rules, the captions in its second row, apart from other tables', async () => {
  const table = '| 甲 |\n|--|\n| 乙 |';
  const xml = await bodyOf(`${table}\n\n![左](a.png "（a）左；20mm") ![右](a.png "20mm")\n\n${table}`);
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/g)!;
  expect(tables).toHaveLength(3);
  expect(xml).not.toContain('</w:tbl><w:tbl>');
  const rows = tables[1]!.match(/<w:tr>.*?<\/w:tr>/g)!;
  expect(drawingsOf(rows[0]!)).toEqual([1, 1]);
  expect(rows[1]!).toContain('左');
  expect(tables[1]).not.toMatch(/<w:tblBorders>/);
  expect((await bodyOf('![左](a.png "（a）左；20mm") ![右](a.png)')).lastIndexOf('</w:tbl>')).toBeLessThan(
    (await bodyOf('![左](a.png "（a）左；20mm") ![右](a.png)')).lastIndexOf('<w:p>'),
  );
});
