import { expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { leavesOf } from '../../../src/model/walk.js';
import { compileText, HEAD, layOutText, linesOf } from '../../support/compile-text.js';
import { unzip } from '../../support/unzip.js';

test.each(['dongtai', 'jianbao', 'gongwen'])('dates, numbers and words stay whole in cells: %s', async (name) => {
  const dates = [
    '2022年10月31日前',
    '2022-10-07起',
    '二〇二二年十月七日',
    '约1,234,567.00元整',
    '不少于45.2%',
    'zhang@example.cn',
  ];
  const rows = dates.map(
    (date, i) => `| ${i + 1} | ${'办好一批精品课程，'.repeat(8)} | 由各处各二级学院配合 | 于${date} |`,
  );
  const { diagnostics, compiled } = await compileText(
    `${HEAD.replace('---\n\n', `模板: ${name}\n---\n\n`)}# 一、甲\n\n| 号 | 事 | 人 | 期 |\n|--|--|--|--|\n${rows.join('\n')}\n`,
  );
  expect(diagnostics.filter(({ code }) => code.startsWith('table/'))).toEqual([]);
  const lines = compiled!.layout.pages.flatMap((page) => linesOf(page).map(({ text }) => text));
  const kept = ['2022年10月31日', '2022-10-07', '二〇二二年十月七日', '1,234,567.00元', '45.2%', 'zhang@example.cn'];
  expect(kept.filter((word) => !lines.some((line) => line.includes(word)))).toEqual([]);
});

test('a cell’s last line holds two hanzi where the line before can give', async () => {
  for (let hanzi = 6; hanzi < 30; hanzi++) {
    const text = `${'某'.repeat(hanzi)}。`;
    const { layout } = await layOutText(
      `${HEAD}# 一、甲\n\n| 甲 | 乙 |\n|--|--|\n| ${text} | ${'办好一批精品课程，'.repeat(20)} |\n`,
    );
    const lone = [...layout.paragraphs.values()].filter(({ text: own, lines }) =>
      /^某。$/.test(own.slice(lines.at(-1)?.start)),
    );
    expect(lone, String(hanzi)).toEqual([]);
  }
});

test('the DOCX has the smaller size in its runs', async () => {
  const cells = (word: string): string => `${'|--'.repeat(6)}|\n${`| ${word} `.repeat(6)}|\n`;
  const compiled = await layOutText(`${HEAD}# 一、甲\n\n${'| 名称 '.repeat(6)}|\n${cells('13800138000')}`);
  const [file] = await docxEmitter.emit(compiled, { lines: 'faithful' });
  const table = /<w:tbl>.*<\/w:tbl>/.exec(unzip(file!.bytes).get('word/document.xml')!.toString('utf8'))![0];
  expect(table.match(/<w:sz w:val="21"\/>/g)).toHaveLength(12);
});

test('what has no room is set in the template’s smaller sizes, then on a turned page, then is an error', async () => {
  const table = (word: string): string =>
    `${HEAD}# 一、甲\n\n${'| 名称 '.repeat(6)}|\n${'|--'.repeat(6)}|\n${`| ${word} `.repeat(6)}|\n`;
  const sizes = async (word: string) => {
    const { compiled, diagnostics } = await compileText(table(word));
    const [cells] = [...compiled!.flow.body]
      .flatMap((block) => [...leavesOf([block])])
      .flatMap((leaf) => (leaf.kind === 'table' ? [leaf.rows[1]!] : []));
    const [first] = cells!.flatMap(({ blocks }) => blocks);
    const codes = diagnostics.map(({ code }) => code).filter((code) => code.startsWith('table/'));
    return { size: first?.kind === 'paragraph' ? first.style.text.size : 0, codes };
  };
  expect(await sizes('13800138')).toEqual({ size: 12, codes: [] });
  expect(await sizes('13800138000')).toEqual({ size: 10.5, codes: [] });
  expect(await sizes('1380013800012')).toEqual({ size: 9, codes: [] });
  expect(await sizes('138001380001234')).toEqual({ size: 12, codes: [] });
  expect(await sizes('13800138000123413800138000')).toEqual({ size: 9, codes: ['table/word-broken'] });
});
