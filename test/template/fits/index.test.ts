import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openYaml } from '../../../src/config/shipped-yaml.js';
import { openFiles } from '../../../src/files.js';
import type { Template } from '../../../src/model/index.js';
import { openTemplates } from '../../../src/template/index.js';

const files = openFiles();
const roles = ['仿宋', '宋体', '黑体', '楷体', '小标宋'];
const loadTemplate = openTemplates({ files, readYaml: openYaml(files), cwd: tmpdir(), roles });

/** Loads `own` out of some templates; what it extends is shipped or among them. */
function load(own: string, others: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...others, own })) {
    mkdirSync(join(folder, 'templates', name), { recursive: true });
    writeFileSync(join(folder, 'templates', name, 'template.yaml'), text);
  }
  return loadTemplate('own', folder);
}

/** A template that must load. */
function page(own: string, others?: Readonly<Record<string, string>>): Template['page'] {
  const { value, diagnostics } = load(own, others);
  expect(diagnostics.map(({ message }) => message.zh)).toEqual([]);
  return value!.page;
}

/** Findings as the file's last folder, the marked text and the words. */
function faults(own: string, others?: Readonly<Record<string, string>>): string[][] {
  return load(own, others).diagnostics.map(({ file, span, message, hints, severity, code }) => {
    expect([severity, code]).toEqual(['error', 'template/schema']);
    for (const words of [message, ...hints]) expect(words.zh + words.en).not.toMatch(/undefined|NaN/);
    return [file.path.split('/').at(-2)!, file.text.slice(span.start, span.end).trim(), message.zh];
  });
}

const A5 = 'extends: dongtai\npage: { size: A5 }\n';

describe('sheets by name', () => {
  test.each([
    ['A3', 297, 420],
    ['a5', 148, 210],
    ['A6', 105, 148],
    ['B5', 182, 257],
    ['JIS B5', 182, 257],
    ['ISO B5', 176, 250],
    ['16开', 184, 260],
    ['正16开', 184, 260],
    ['大16开', 210, 285],
    ['大度16开', 210, 285],
    ['１６开', 184, 260],
    ['16K', 184, 260],
    ['32开', 130, 184],
    ['大32开', 140, 203],
    ['8开', 260, 368],
    ['A4纸', 210, 297],
  ])('%s', (name, width, height) => {
    const margins = 'margin: { top: 20, bottom: 20, left: 15, right: 15 }';
    expect(page(`extends: dongtai\npage: { size: ${name}, ${margins} }\n`)).toMatchObject({ width, height });
    expect(page(`extends: dongtai\npage: { size: ${name}, orientation: 横向, ${margins} }\n`)).toMatchObject({
      width: height,
      height: width,
    });
  });

  test('a template has the sheet of what it extends, turned or replaced', () => {
    expect(page('extends: dongtai\npage: { orientation: landscape }\n')).toMatchObject({ width: 297, height: 210 });
    expect(page('extends: base\npage: { margin: { left: 20 } }\n', { base: A5 })).toMatchObject({
      width: 148,
      height: 210,
    });
    expect(page('extends: base\npage: { size: B5 }\n', { base: A5 })).toMatchObject({ width: 182, height: 257 });
    expect(page('extends: base\npage: { height: 200 }\n', { base: A5 })).toMatchObject({ width: 148, height: 200 });
    const lying = { base: 'extends: dongtai\npage: { size: A4, orientation: 横向 }\n' };
    expect(page('extends: base\npage: { size: A5, margin: { top: 20, bottom: 20 } }\n', lying)).toMatchObject({
      width: 210,
      height: 148,
    });
    expect(page('extends: base\npage: { width: 180, height: 240 }\n', lying)).toMatchObject({
      width: 180,
      height: 240,
    });
    expect(page('extends: base\npage: { orientation: 纵向 }\n', lying)).toMatchObject({ width: 210, height: 297 });
  });

  test('a name and numbers together', () => {
    expect(faults('extends: dongtai\npage: { size: A5, width: 150 }\n')).toEqual([
      ['own', 'A5', '写了 size 就不要再写 width 和 height：两样只写一样。'],
    ]);
  });
});

describe('lines to the page', () => {
  const lines = (own: string, others?: Readonly<Record<string, string>>): number => page(own, others).linesPerPage;

  test('follow from sheet, margins and pitch where the template does not give them for its own page', () => {
    expect(lines('extends: dongtai\n')).toBe(22);
    expect(lines('extends: jianbao\n')).toBe(22);
    expect(lines('extends: gongwen\n')).toBe(22);
    expect(lines(A5)).toBe(13);
    expect(lines('extends: dongtai\npage: { size: A3 }\n')).toBe(34);
    expect(lines('extends: dongtai\npage: { margin: { top: 30, bottom: 30 } }\n')).toBe(23);
    expect(lines('extends: dongtai\npage: { margin: { left: 25, right: 25 } }\n')).toBe(22);
    expect(lines('extends: dongtai\nstyles: { body: { lineHeight: 24 } }\n')).toBe(26);
    expect(lines('extends: dongtai\nstyles: { default: { lineHeight: 20 } }\n')).toBe(31);
    expect(lines('extends: dongtai\nstyles: { quote: { lineHeight: 20 } }\n')).toBe(22);
  });

  test('a number is inherited with its page only', () => {
    const base = 'extends: dongtai\npage: { linesPerPage: 20 }\n';
    expect(lines('extends: base\n', { base })).toBe(20);
    expect(lines('extends: base\npage: { margin: { left: 25 } }\n', { base })).toBe(20);
    expect(lines('extends: base\npage: { size: A5 }\n', { base })).toBe(13);
    expect(lines('extends: base\nstyles: { body: { lineHeight: 30 } }\n', { base })).toBe(21);
    expect(lines('extends: base\npage: { size: A5, linesPerPage: 10 }\n', { base })).toBe(10);
    expect(lines('extends: base\npage: { size: A4 }\n', { base })).toBe(20);
  });

  test('sizes of type by name are the numbers', () => {
    const { value } = load(
      'extends: dongtai\nstyles: { body: { size: 小四, lineHeight: 小二, spaceBefore: 六号 }, quote: { size: 12.3 }, list: { size: 12.5 } }\n',
    );
    expect(value!.styles.body).toMatchObject({ size: 12, lineHeight: 18, spaceBefore: 7.5 });
    // Half points, as Word has them.
    expect([value!.styles.quote!.size, value!.styles.list!.size]).toEqual([12.5, 12.5]);
    expect(value!.page.linesPerPage).toBe(35);
  });
});

describe('what cannot be is an error at its line', () => {
  test.each<[own: string, marked: string, words: RegExp]>([
    ['page: { linesPerPage: 25 }', '25', /^每页 25 行、行距 28.8 pt 的版心高 254 毫米，上下页边距之间只有 225 毫米。$/],
    ['page: { size: A5, linesPerPage: 22 }', '22', /上下页边距之间只有 138 毫米/],
    [
      'page: { margin: { top: 150, bottom: 140 } }',
      '150',
      /^上下页边距之间只剩 7 毫米，行距 28.8 pt，一页排不下 4 行。$/,
    ],
    ['page: { margin: { top: 200, bottom: 200 } }', '200', /上下页边距加起来 400 毫米，纸只高 297 毫米/],
    ['page: { margin: { left: 100, right: 95 } }', '100', /^左右页边距之间只剩 15 毫米，一行排不下 6 个 16 pt 的字。$/],
    ['page: { margin: { left: 150, right: 95 } }', '150', /左右页边距加起来 245 毫米，纸只宽 210 毫米/],
    ['page: { size: A6, orientation: 横向 }', 'A6', /一页排不下 4 行/],
    ['folio: { drop: 40 }', '40', /^页码在版心下 40 毫米，落到纸外：版心下面只有 36.5 毫米。$/],
    ['folio: { drop: -20 }', '-20', /^页码在版心下 -20 毫米，压在版心的文字上。$/],
    ['page: { margin: { bottom: 6 } }', '6', /落到纸外/],
    [
      'folio: { text: "高等职业教育研究动态编辑部编印，高等职业教育研究所主办，第{页}页" }',
      '"高等职业教育研究动态编辑部编印，高等职业教育研究所主办，第{页}页"',
      /^folio 一行的文字宽/,
    ],
    [
      'styles: { quote: { indentLeft: 30 } }',
      '30',
      /^样式“引文”缩进共 34 字，字号 16 pt，版心宽 425.2 pt，一行排不下 2 个字。$/,
    ],
    ['styles: { quote: { indentLeft: 1, indentFirst: -2 } }', '-2', /首行会排到版心外/],
    ['styles: { masthead: { lineHeight: 700 } }', '700', /^样式“刊头”的一行连同段前距高 700 pt，版心只高 633.6 pt。$/],
    ['styles: { body: { size: 30 } }', '30', /^样式“正文”的行距 28.8 pt 小于字号 30 pt，上下两行会叠在一起。$/],
    ['styles: { default: { size: 30 } }', '30', /行距 28.8 pt 小于字号 30 pt/],
    ['table: { padY: 160 }', '160', /^表格一行连同上下的 padY 高 338 pt/],
    ['notes: { spaceBefore: 600 }', '600', /^脚注上面的空 600 pt 太大/],
    [
      'characterStyles: { code: { label: 代码, scale: 2.5 } }',
      '2.5',
      /^字符样式“代码”比正文高出 21.1 pt，行距里只有 12.8 pt 的空/,
    ],
    ['characterStyles: { note-mark: { label: 脚注, raise: 2 } }', '2', /^字符样式“脚注”比正文高出/],
    [
      'masthead: [{ kind: rule, weight: 1, colour: red, spaceBefore: 650 }]',
      '[{ kind: rule, weight: 1, colour: red, spaceBefore: 650 }]',
      /^刊头高 651 pt/,
    ],
    [
      'closing: [{ kind: rule, weight: 0, colour: red, spaceBefore: 650 }]',
      '{ kind: rule, weight: 0, colour: red, spaceBefore: 650 }',
      /^closing 的第 1 项高 650 pt/,
    ],
    [
      'runningHead: { style: folio, text: 甲, rise: 1 }',
      '1',
      /^书眉在版心上 1 毫米，它或它下面的线压在版心的文字上。$/,
    ],
    [
      'runningHead: { style: folio, text: 甲, rise: 6, rule: { weight: 1, colour: red, spaceBefore: 20 } }',
      '6',
      /^书眉在版心上 6 毫米/,
    ],
    ['runningHead: { style: folio, text: 甲, rise: 36 }', '36', /落到纸外：版心上面只有 37 毫米。$/],
    [
      `runningHead: { style: folio, text: ${'长'.repeat(40)}, rise: 8 }`,
      '长'.repeat(40),
      /^runningHead 一行的文字宽 560 pt/,
    ],
    ['firstPage: { margin: { top: 38, bottom: 20 } }', '38', /^首页的上边距 38 毫米，比别的页的 37 毫米大。$/],
    ['firstPage: { margin: { top: 20, bottom: 35.5 } }', '35.5', /^首页的下边距 35.5 毫米，比别的页的 35 毫米大。$/],
    ['table: { padX: 500 }', '500', /padX 是 500 pt/],
    [
      "closing: [{ kind: signature, style: body, name: '{落款}', date: '{日期}', dateIndent: 25 }]",
      '25',
      /落款日期右空 25 字/,
    ],
  ])('%s', (own, marked, words) => {
    expect(faults(`extends: dongtai\n${own}\n`)).toEqual([['own', marked, expect.stringMatching(words)]]);
  });

  test('a masthead meant for a larger page', () => {
    expect(faults('extends: gongwen\npage: { size: A5 }\n')).toEqual([['own', 'A5', expect.stringMatching(/^刊头高/)]]);
  });

  test('a wrong value is marked in the file that has it', () => {
    const base = 'extends: dongtai\npage: { size: A9 }\nstyles: { body: { size: 大号 } }\n';
    expect(faults('extends: base\ndescription: 甲\n', { base }).map(([file, text]) => [file, text])).toEqual([
      ['base', 'A9'],
      ['base', '大号'],
    ]);
  });
});
