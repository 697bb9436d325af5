import { expect, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { HEAD, layOutText } from '../compile-text.js';
import { png } from './pictures.js';
import { outlineOf, readTags } from './read-tags.js';

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

test('a reference to a note is followed by its note, in a cell inside it', async () => {
  const body = '# 一、题\n\n甲[^1]乙[^1]。\n\n| 丙[^2] | 丁 |\n|--|--|\n| 戊 | 己[^3] |\n\n[^1]: 注一。\n[^2]: 注二。\n[^3]: 注三。\n';
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
