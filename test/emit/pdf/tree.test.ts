import { expect, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { openPdf, pageText } from '../../support/read-pdf.js';
import { outlineOf, readTags, saidBy } from '../../support/read-tags.js';
import { png } from '../../support/small-pictures.js';

async function tagsOf(body: string): Promise<string[]> {
  const compiled = await layOutText(`${HEAD.replace('日期', '模板: jianbao\n日期')}${body}`, { 'a.png': png(2) });
  const lines = outlineOf(await readTags((await pdfEmitter.emit(compiled))[0]!.bytes));
  const from = lines.indexOf('  Sect');
  return lines.slice(from + 2).map((line) => line.slice(4));
}

test('an entry is read before what is nested in it: lists, paragraphs, tables, pictures, quotations', async () => {
  const body = `# 一、题

- 甲

  甲二
  - 乙
- 丙

  表1 数

  | 丁 |
  |--|
  | 戊 |

  > 己

  ![庚](a.png)

  图1 辛

  壬
- 癸`;
  expect(await tagsOf(body)).toEqual([
    'L',
    '  LI',
    '    Lbl •',
    '    LBody',
    '      P 甲',
    '      P 甲二',
    '      L',
    '        LI',
    '          Lbl •',
    '          LBody',
    '            P 乙',
    '  LI',
    '    Lbl •',
    '    LBody',
    '      P 丙',
    '      Table',
    '        Caption 表1 数',
    '        TR',
    '          TH 丁',
    '        TR',
    '          TD 戊',
    '      BlockQuote',
    '        P 己',
    '      Div',
    '        Figure',
    '        Caption 图1 辛',
    '      P 壬',
    '  LI',
    '    Lbl •',
    '    LBody',
    '      P 癸',
  ]);
});

test('a numbered list in a numbered list has numbers of its own, and its level', async () => {
  const lines = await tagsOf('# 一、题\n\n1. 甲\n   1. 乙\n   2. 丙\n2. 丁\n   1. 戊\n\n正文。\n\n1. 己\n2. 庚\n');
  const said = lines.flatMap((line) =>
    /(?:Lbl|P) (.*)/.exec(line) ? [`${line.search(/\S/)} ${line.trim().replace(/^\w+ /, '')}`] : [],
  );
  expect(said).toEqual([
    '4 1.',
    '6 甲',
    '10 1.',
    '12 乙',
    '10 2.',
    '12 丙',
    '4 2.',
    '6 丁',
    '10 1.',
    '12 戊',
    '0 正文。',
    '4 1.',
    '6 己',
    '4 2.',
    '6 庚',
  ]);
});

const ENGLISH =
  'The Regional Comprehensive Economic Partnership (RCEP) entered into force on 1 January 2022; it covers about 30% of the world’s population, and its rules of origin are state-of-the-art. See https://example.edu.cn/en/research/projects/2022/index.html for details.';

test.each(['dongtai', 'gongwen'])(
  '%s: words that a line end parts keep their blank, and a word that it divides gets none',
  async (template) => {
    const blanks = '教育部 财政部 '.repeat(20).trim();
    const text = `# 一、题\n\n${ENGLISH}\n\n${blanks}\n\nhard\\\nbreak，又\\\n一行。\n`;
    const compiled = await layOutText(`${HEAD.replace('日期', `模板: ${template}\n日期`)}${text}`);
    const bytes = (await pdfEmitter.emit(compiled))[0]!.bytes;
    const document = await openPdf(bytes);
    const pages = await Promise.all(compiled.layout.pages.map(({ label }) => pageText(document, label)));
    const said = saidBy(await readTags(bytes));
    for (const words of [ENGLISH, blanks, 'hard break，又一行。']) {
      expect(pages.join('')).toContain(words);
      expect(said).toContain(words);
    }
  },
);

test('header rows that are set again are read once, and so are their notes', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => `| ${i} |`).join('\n');
  const lines = await tagsOf(`# 一、题\n\n| 甲[^1]乙 |\n|--|\n${rows}\n\n[^1]: 注。\n`);
  expect(lines.filter((line) => /甲|注/.test(line))).toEqual(['      P 甲│乙', '      Note 注。']);
  expect(lines.filter((line) => line.includes('①'))).toEqual(['        Reference ①', '        Lbl ①']);
});

test('a reference to a note is followed by its note, in a cell inside it', async () => {
  const body =
    '# 一、题\n\n甲[^1]乙[^1]。\n\n| 丙[^2] | 丁 |\n|--|--|\n| 戊 | 己[^3] |\n\n[^1]: 注一。\n[^2]: 注二。\n[^3]: 注三。\n';
  expect(await tagsOf(body)).toEqual([
    'P 甲│乙│。',
    '  Reference ①',
    '  Reference ①',
    'Note 注一。',
    '  Lbl ①',
    'Table',
    '  TR',
    '    TH',
    '      P 丙',
    '        Reference ②',
    '      Note 注二。',
    '        Lbl ②',
    '    TH 丁',
    '  TR',
    '    TD 戊',
    '    TD',
    '      P 己',
    '        Reference ③',
    '      Note 注三。',
    '        Lbl ③',
  ]);
});

test('pictures side by side are figures with their captions beside them, and one caption for all', async () => {
  const row = '![左](a.png "（a）甲") ![右](a.png)';
  expect(await tagsOf(`# 一、题\n\n${row}\n\n图1 乙\n\n![](a.png) ![](a.png)`)).toEqual([
    'Div',
    '  Div',
    '    Figure',
    '    Caption （a）甲',
    '  Figure',
    '  Caption 图1 乙',
    'Div',
    '  Figure',
    '  Figure',
  ]);
});
