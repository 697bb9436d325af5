import { describe, expect, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { paragraphsOf } from '../../src/model/walk.js';
import { compileText, HEAD, layOutText } from '../support/compile-text.js';
import { paperFaults } from '../support/paper-faults.js';
import { archiveFaults } from '../support/pdf-rules/index.js';
import { openPdf } from '../support/read-pdf.js';

const ASKED = '<!-- 表格：横排 -->\n\n';
const SMALL = '| 姓名 | 单位 |\n|---|---|\n| 甲 | 学院 |\n';
const TEMPLATES = ['dongtai', 'jianbao', 'gongwen', 'xinhan'];

function headOf(template: string): string {
  return HEAD.replace('日期', `模板: ${template}\n日期`);
}

/** What stands out of its place; a first page with margins of its own is left out. */
function faultsOf(compiled: Compiled<FontSet>): readonly string[] {
  const { firstPage } = compiled.template;
  return paperFaults(compiled).filter((fault) => !(firstPage && fault.startsWith('page 1:')));
}

/** A table of so many columns of amounts. */
function amounts(columns: number, rows: number): string {
  const cells = (text: (column: number) => string): string =>
    `|${Array.from({ length: columns }, (_, i) => text(i)).join('|')}|`;
  const body = Array.from({ length: rows }, (_, row) => cells((i) => `${(i + 1) * (row + 1) * 1000}.00`));
  return [cells((i) => `${i + 1}月`), cells(() => '--:'), ...body].join('\n');
}

/** What a reader finds on each page of the PDF: which side is longer, and the text without blanks. */
async function pagesOf(compiled: Compiled<FontSet>): Promise<readonly string[]> {
  const { bytes } = (await pdfEmitter.emit(compiled, {}))[0]!;
  expect(archiveFaults(bytes)).toEqual([]);
  const document = await openPdf(bytes);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const page = await document.getPage(i + 1);
      const [, , width, height] = page.view;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      return `${width! > height! ? '横' : '竖'} ${text.replace(/\s/g, '')}`;
    }),
  );
}

describe('a table that a comment asks to be turned', () => {
  test.each(TEMPLATES)('stands alone on a page on its side, caption and heads above it: %s', async (template) => {
    const source = `${headOf(template)}# 一、甲\n\n文字在前。\n\n## （一）乙\n\n${ASKED}表1 名单\n\n${SMALL}\n文字在后。\n`;
    const compiled = await layOutText(source);
    const pages = await pagesOf(compiled);
    const at = pages.findIndex((page) => page.startsWith('横'));
    expect(pages.map((page) => page[0])).toEqual(pages.map((_, i) => (i === at ? '横' : '竖')));
    expect(pages[at - 1]).toMatch(/文字在前。\D*\d*\D*$/);
    expect(pages[at]).toMatch(/^横 （一）乙表1名单姓名单位甲学院\D*\d\D*$/);
    expect(pages[at + 1]).toMatch(/^竖 文字在后。/);
    expect(faultsOf(compiled)).toEqual([]);
  });

  test('may have widths of columns as well, in either order', async () => {
    for (const wish of ['横排，列宽 1:3', '列宽 1 : 3、横排', '列宽 1：3 横排']) {
      const compiled = await layOutText(`${HEAD}# 一、甲\n\n<!-- 表格：${wish} -->\n\n${SMALL}`);
      const [[first, second] = []] = [...compiled.layout.columns.values()];
      expect(second! / first!).toBeCloseTo(3, 5);
      expect(first! + second!).toBeGreaterThan(compiled.layout.pages[0]!.width - 170);
    }
  });

  test('is told where it asks for what is not known', async () => {
    for (const wish of ['横排，行高 3', '横排列', '橫排', '列宽 3:5 竖着']) {
      const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n<!-- 表格：${wish} -->\n\n${SMALL}`);
      expect(diagnostics.map(({ code }) => code)).toEqual(['table/comment']);
    }
  });

  test('goes on on further pages of its kind, its head again on each', async () => {
    const source = `${HEAD}# 一、甲\n\n${ASKED}表2 明细\n\n${amounts(4, 70)}\n\n后。\n`;
    const compiled = await layOutText(source);
    const pages = (await pagesOf(compiled)).filter((page) => page.startsWith('横'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect(page).toMatch(/^横 续表2?1月2月3月4月/);
    expect(faultsOf(compiled)).toEqual([]);
  });

  test('stands on upright pages where the paper lies on its side already', async () => {
    const own = 'extends: dongtai\npage: { size: A4, orientation: 横向 }\n';
    const text = `${headOf('own')}# 一、甲\n\n前。\n\n${ASKED}${SMALL}\n后。\n`;
    const { layout } = await layOutText(text, { 'templates/own/template.yaml': own });
    expect(new Set(layout.pages.map(({ width }) => Math.round(width)))).toEqual(new Set([842]));
  });
});

describe('a table that does not fit', () => {
  test.each(TEMPLATES)('is turned where it fits then: %s', async (template) => {
    const compiled = await layOutText(`${headOf(template)}# 一、甲\n\n前。\n\n${amounts(12, 5)}\n\n后。\n`);
    const pages = await pagesOf(compiled);
    expect(pages.filter((page) => page.startsWith('横'))).toHaveLength(1);
    expect(faultsOf(compiled)).toEqual([]);
  });

  test('stays upright, and is an error, where turning does not help', async () => {
    const word = '1234567890'.repeat(14);
    const { diagnostics, compiled } = await compileText(`${HEAD}# 一、甲\n\n| 号 |\n|--|\n| ${word} |\n`);
    expect(diagnostics.map(({ code }) => code)).toContain('table/word-broken');
    for (const { width, height } of compiled?.layout.pages ?? []) expect(width).toBeLessThan(height);
  });

  test('is turned by the least number of columns that asks for it', async () => {
    const turned: boolean[] = [];
    for (let columns = 4; columns < 14; columns++) {
      const { compiled } = await compileText(`${HEAD}# 一、甲\n\n${amounts(columns, 2)}\n`);
      turned.push(compiled!.layout.pages.some(({ width, height }) => width > height));
    }
    expect(turned[0]).toBe(false);
    expect(turned.at(-1)).toBe(true);
    expect(turned.indexOf(true)).toBe(turned.lastIndexOf(false) + 1);
  });
});

describe('a table whose words of hanzi have little room', () => {
  const HEADS = ['序号', '单位', '项目名称', '负责人', '建设内容', '资金来源', '分管领导', '进展', '存在问题', '备注'];
  const CELLS = [
    '1',
    '机电工程学院',
    '实训基地二期工程',
    '欧阳志远',
    '实训楼装修',
    '省级财政专项',
    '副院长',
    '主体封顶',
  ];
  /** So many columns of words, and so many of numbers behind them. */
  const table = (words: number, numbers: number): string => {
    const row = (texts: readonly string[], number: string): string => {
      const named = Array.from({ length: words }, (_, i) => texts[i % texts.length]!);
      return `|${[...named, ...Array.from({ length: numbers }, () => number)].join('|')}|`;
    };
    return [row(HEADS, '人数'), `|${'--|'.repeat(words + numbers)}`, row(CELLS, '12'), row(CELLS, '7')].join('\n');
  };
  const turnedPages = async (text: string, template: string): Promise<number> => {
    const compiled = await layOutText(`${headOf(template)}# 一、甲\n\n前。\n\n${text}\n\n后。\n`);
    expect(faultsOf(compiled)).toEqual([]);
    return compiled.layout.pages.filter(({ width, height }) => width > height).length;
  };

  test.each(TEMPLATES)('is turned: %s', async (template) => {
    expect(await turnedPages(table(16, 0), template)).toBe(1);
    expect(await turnedPages(table(12, 4), template)).toBe(1);
  });

  test.each(TEMPLATES)('stays upright where two lines are enough, or where it holds numbers: %s', async (template) => {
    expect(await turnedPages(table(6, 0), template)).toBe(0);
    expect(await turnedPages(table(2, 10), template)).toBe(0);
  });

  test('keeps the widths that an editor has given it', async () => {
    const wish = `<!-- 表格：列宽 ${Array.from({ length: 12 }, () => 1).join(':')} -->\n\n`;
    expect(await turnedPages(`${wish}${table(12, 0)}`, 'dongtai')).toBe(0);
  });

  test('takes smaller type first, and no smaller than it needs', async () => {
    const sizes: number[] = [];
    for (let columns = 3; columns < 17; columns++) {
      const { compiled } = await compileText(`${HEAD}# 一、甲\n\n${table(columns, 0)}\n`);
      const [paragraph] = [...paragraphsOf(compiled!.flow.body)].filter(({ style }) => style.name === 'table');
      const turned = compiled!.layout.pages.some(({ width, height }) => width > height);
      sizes.push(turned ? 0 : paragraph!.style.text.size);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(2);
    expect(sizes.at(-1)).toBe(0);
  });
});

describe('around a turned table', () => {
  test('notes come to their end on pages of their own kind', async () => {
    const long = '注文很长，一直写下去。'.repeat(250);
    const noted = `# 一、甲\n\n文字有注[^1]。\n\n${ASKED}| 甲[^2] | 乙 |\n|--|--|\n| 丙 | 丁 |\n\n后。\n\n[^1]: 前${long}\n\n[^2]: 后${long}\n`;
    const compiled = await layOutText(`${HEAD}${noted}`);
    const pages = await pagesOf(compiled);
    expect(pages.map((page) => page[0]).join('')).toMatch(/^竖竖+横横+竖$/);
    expect(pages.at(-1)).toMatch(/^竖 后。\d*$/);
    expect(faultsOf(compiled)).toEqual([]);
  });

  test('a note of the caption stands below the table, each block with an identity of its own', async () => {
    for (const wish of [ASKED, '']) {
      const source = `# 一、甲\n\n前。\n\n${wish}表1 名单[^1]\n\n${SMALL}\n后[^2]。\n\n[^1]: 前一条。\n\n[^2]: 后一条。\n`;
      const compiled = await layOutText(`${HEAD}${source}`);
      const ids = [...paragraphsOf(compiled.flow.body)].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const page = (await pagesOf(compiled)).find((each) => each.includes('表1'));
      expect(page).toContain('前一条。');
      expect(page?.startsWith(wish ? '横' : '竖')).toBe(true);
    }
  });

  test('the foot of the last page stands on an upright one', async () => {
    const text = `${headOf('gongwen').replace('日期', '抄送: 省教育厅\n印发机关: 办公室\n日期')}# 一、甲\n\n前。\n\n${ASKED}${SMALL}`;
    const { compiled } = await compileText(text);
    const pages = compiled!.layout.pages;
    expect(pages.at(-1)!.width).toBeLessThan(pages.at(-1)!.height);
    expect(pages.at(-2)!.width).toBeGreaterThan(pages.at(-2)!.height);
    expect(faultsOf(compiled!)).toEqual([]);
  });

  test('the folio stands in the margin of a page whose margins are narrow', async () => {
    const own =
      'extends: dongtai\npage: { margin: { top: 37, bottom: 35, left: 12, right: 12 } }\nfolio: { drop: 14 }\n';
    const text = `${headOf('own')}# 一、甲\n\n前。\n\n${ASKED}${SMALL}\n后。\n`;
    const compiled = await layOutText(text, { 'templates/own/template.yaml': own });
    expect(compiled.layout.pages.some(({ width, height }) => width > height)).toBe(true);
    expect(faultsOf(compiled)).toEqual([]);
  });

  test('contents and references print the page that a section begins on', async () => {
    const toc = '# 目录\n\n- 一、甲\n- 二、乙\n- 三、丙\n\n';
    const body = `# 一、甲\n\n前。\n\n# 二、乙\n\n${ASKED}表1 丁\n\n${SMALL}\n# 三、丙\n\n后。\n`;
    const { layout } = await layOutText(`${HEAD}${toc}${body}`);
    const [first, second, third] = ['s-一', 's-二', 's-三'].map((id) => layout.pageOf.get(id)!);
    expect([second! - first!, third! - second!]).toEqual([1, 1]);
    expect(layout.pages[second! - 1]!.width).toBeGreaterThan(layout.pages[second! - 1]!.height);
  });
});
