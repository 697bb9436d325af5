import { describe, expect, test } from 'vitest';
import type { Compiled, Page, PageLabel } from '../../../src/model/index.js';
import { HEAD, layOutText, textOf } from '../../support/compile-text.js';
import { paperFaults } from '../../support/paper-faults.js';

type Laid = Compiled<unknown>;

/** Lays out a text whose every item must stand where it should. */
async function lay(text: string): Promise<Laid> {
  const compiled = await layOutText(`${HEAD}${text}`);
  expect(paperFaults(compiled)).toEqual([]);
  return compiled;
}

/** Numbered sentences, so that one that is lost, doubled or out of order is seen. */
const sentences = (count: number, words = '段写了一些具体的工作情况'): string =>
  Array.from({ length: count }, (_, i) => `第${i + 1}${words}。`).join('');

const filler = (count: number): string => Array.from({ length: count }, () => '短段。').join('\n\n');

const has = (page: Page, words: string): boolean => textOf(page).includes(words);

/** Pages of the lines of a paragraph that begins with some words, each once. */
function pagesOf({ layout }: Laid, words: string): PageLabel[] {
  const found = [...layout.paragraphs.values()].find(({ text }) => text.startsWith(words))!;
  return [...new Set(found.lines.map(({ page }) => page))];
}

describe('rows', () => {
  test('a row higher than a page goes on over pages, its table’s head on each', async () => {
    const text = sentences(210);
    const laid = await lay(
      `${filler(3)}\n\n| 项目 | 内容 |\n|--|--|\n| 概述 | 短 |\n| 详情 | ${text} |\n| 结尾 | 完 |\n\n表后。\n`,
    );
    expect(pagesOf(laid, '第1段')).toEqual([1, 2, 3, 4]);
    for (const page of laid.layout.pages) expect(has(page, '项目内容')).toBe(true);
    // The short cell stands once, where the row begins; what follows the row follows its last line.
    expect(laid.layout.pages.filter((page) => has(page, '详情')).length).toBe(1);
    expect(has(laid.layout.pages[3]!, '结尾')).toBe(true);
    expect(has(laid.layout.pages[3]!, '表后')).toBe(true);
  });

  test('every page of a divided row is full, none ends with a line of it alone', async () => {
    for (let above = 0; above < 22; above++) {
      const laid = await lay(`${filler(above)}\n\n| 项目 | 内容 |\n|--|--|\n| 详情 | ${sentences(120)} |\n`);
      const { lines } = [...laid.layout.paragraphs.values()].find(({ text }) => text.startsWith('第1段'))!;
      const counts = new Map<PageLabel, number>();
      for (const { page } of lines) counts.set(page, (counts.get(page) ?? 0) + 1);
      expect(Math.min(...counts.values())).toBeGreaterThan(1);
      expect([...counts.values()].slice(1, -1).every((count) => count >= 30)).toBe(true);
    }
  });

  test('cells of one row go on side by side', async () => {
    const laid = await lay(`| 甲 | 乙 |\n|--|--|\n| ${sentences(60, '件甲事')} | ${sentences(140, '件乙事')} |\n`);
    expect(pagesOf(laid, '第1件甲事')).toEqual([1, 2]);
    expect(pagesOf(laid, '第1件乙事')[1]).toBe(2);
  });

  test('a row that fits on a page stays whole', async () => {
    const laid = await lay(`${filler(10)}\n\n| 项目 | 内容 |\n|--|--|\n| 概述 | 短 |\n| 详情 | ${sentences(40)} |\n`);
    expect(pagesOf(laid, '第1段')).toEqual([2]);
    expect(has(laid.layout.pages[0]!, '概述')).toBe(true);
  });

  test('a caption and header rows stand with the first lines of a row higher than a page', async () => {
    for (let above = 12; above < 23; above++) {
      const laid = await lay(
        `${filler(above)}\n\n表1 题名\n\n| 表头 | 内容 |\n|--|--|\n| 首行 | ${sentences(120)} |\n`,
      );
      const page = laid.layout.pages.find((candidate) => has(candidate, '题名'))!;
      expect(has(page, '表头')).toBe(true);
      expect(has(page, '第1段')).toBe(true);
    }
  });

  test('notes stand on the page of the line that refers to them', async () => {
    const cell = Array.from({ length: 90 }, (_, i) => `第${i + 1}句写了一些情况${i % 6 === 0 ? `[^${i}]` : ''}。`).join(
      '',
    );
    const notes = Array.from({ length: 15 }, (_, i) => `[^${i * 6}]: 注${i * 6 + 1}的出处，说明它从哪里来。`).join(
      '\n\n',
    );
    const laid = await lay(`| 项目 | 内容 |\n|--|--|\n| 详情 | ${cell} |\n\n${notes}\n`);
    const { lines, text } = [...laid.layout.paragraphs.values()].find(({ text }) => text.startsWith('第1句'))!;
    expect(new Set(lines.map(({ page }) => page)).size).toBeGreaterThan(1);
    for (let i = 0; i < 90; i += 6) {
      const at = text.indexOf(`第${i + 1}句`);
      const mark = text.slice(at).search(/[①-⑳]/) + at;
      const page = lines.find(({ start, end }) => mark >= start && mark < end)!.page;
      expect(has(laid.layout.pages[page - 1]!, `注${i + 1}的出处`)).toBe(true);
    }
  });

  test('a head that leaves too little room for rows is not set again; one higher than a page goes on', async () => {
    const half = await lay(`| ${sentences(45)} | 乙 |\n|--|--|\n${'| 甲 | 乙 |\n'.repeat(60)}`);
    expect(pagesOf(half, '第1段')).toEqual([1]);
    expect([...half.layout.heads.values()]).toEqual([0]);
    const high = await lay(`| ${sentences(150)} | 乙 |\n|--|--|\n| 甲 | 乙 |\n`);
    expect(pagesOf(high, '第1段').length).toBeGreaterThan(2);
  });

  test('what stands again at a page’s head says so', async () => {
    const rows = '| 甲 | 乙 |\n'.repeat(60);
    const { layout } = await lay(`| 表头[^1] | 项目 |\n|--|--|\n${rows}\n[^1]: 表头的注。\n`);
    const marked = layout.pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' && item.repeated ? [item.text] : [])).join(''),
    );
    expect(marked[0]).toBe('');
    for (const again of marked.slice(1)) expect(again).toBe('续表表头①项目');
    // The note stands with the first.
    expect(layout.pages.map((page) => textOf(page).includes('表头的注。'))).toEqual(marked.map((_, i) => i === 0));
    expect([...layout.heads.values()]).toEqual([1]);
  });
});

describe('notes', () => {
  test('numbers rise from page to page, also where a row with notes in its cells is divided', async () => {
    for (let lines = 60; lines < 130; lines += 6) {
      const first = Array.from({ length: 200 }, (_, i) => `甲格第${i + 1}句${i === lines ? '有注[^1]' : ''}。`).join(
        '',
      );
      const later = Array.from(
        { length: 200 },
        (_, i) => `乙格第${i + 1}句${i === lines - 5 ? '有注[^2]' : ''}。`,
      ).join('');
      const { layout } = await lay(`| 甲 | 乙 |\n|--|--|\n| ${first} | ${later} |\n\n[^1]: 注一。\n\n[^2]: 注二。\n`);
      const pageOf = (start: string): number =>
        [...layout.paragraphs.values()].find(({ text }) => text.startsWith(start))!.lines[0]!.page;
      expect(pageOf('① 注一'), `${lines}`).toBeLessThanOrEqual(pageOf('② 注二'));
    }
  });

  test('a note longer than its page goes on on the next ones, below lines of the text', async () => {
    const items = Array.from({ length: 30 }, (_, i) => `${i + 1}.第${i + 1}项。接着写。`).join('\n\n');
    const laid = await lay(`${filler(8)}\n\n长注[^a]在这里。\n\n${items}\n\n[^a]: ${sentences(240)}\n`);
    const pages = pagesOf(laid, '①');
    expect(pages).toEqual([1, 2, 3, 4]);
    for (const page of pages.slice(0, 3)) {
      const { items: drawn } = laid.layout.pages[page - 1]!;
      expect(drawn.filter((item) => item.kind === 'rule' && item.height === 0.5).length).toBe(1);
      expect(drawn.some((item) => item.kind === 'glyphs' && item.role !== 'furniture' && item.size === 16)).toBe(true);
    }
  });

  test('notes that wait come before those of later lines', async () => {
    const text = Array.from({ length: 8 }, (_, i) => `第${i + 1}段有注[^${i}]。`).join('\n\n');
    const notes = Array.from({ length: 8 }, (_, i) => `[^${i}]: ${sentences(i === 2 ? 150 : 12, `句注${i}`)}`).join(
      '\n\n',
    );
    const laid = await lay(`${text}\n\n${notes}\n`);
    const order = laid.layout.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' ? (item.text.match(/句注\d/g) ?? []) : [])),
    );
    expect(order).toEqual([...order].sort());
  });

  test('lines whose notes are together longer than a page', async () => {
    const text = Array.from({ length: 12 }, (_, i) => `写了第${i + 1}件事[^${i}]`).join('，');
    const notes = Array.from({ length: 12 }, (_, i) => `[^${i}]: ${sentences(30, `句注${i + 1}`)}`).join('\n\n');
    const laid = await lay(`${text}。\n\n${notes}\n`);
    expect(laid.layout.pages.length).toBeGreaterThan(2);
  });

  test('a foot longer than a page runs on after the text', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `第${i + 1}学院`).join('、');
    const laid = await layOutText(
      `---\n刊名: 测试\n日期: 2022-10-18\n模板: jianbao\n分送: { 报: [${names.replaceAll('、', ', ')}] }\n---\n\n正文。\n`,
    );
    expect(paperFaults(laid)).toEqual([]);
    expect(laid.layout.pages.length).toBeGreaterThan(1);
  });
});
