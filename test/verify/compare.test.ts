import { describe, expect, test } from 'vitest';
import { compareLines } from '../../src/verify/compare.js';
import type { ReadFile } from '../../src/verify/read-lines.js';
import { seeded } from '../support/compile-text.js';

/** Lines of a text, `|` between pages. */
function read(text: string): ReadFile {
  const pages = text.split('|');
  const linesOf = (page: string): string[] => page.split(' ').filter((line) => line !== '');
  const lines = pages.flatMap((page, i) =>
    linesOf(page).map((line, row) => ({ page: i + 1, y: 800 - 20 * row, text: line })),
  );
  return { lines, pages: pages.length };
}

/** Differences in short: our line, what the other file has instead, and its page. */
function differences(ours: string, theirs: string): string[] {
  return compareLines(read(ours), read(theirs)).differences.map(
    ({ page, text, other }) => `${page}: ${text ?? ''} / ${other ? `${other.text} ${other.page}` : ''}`,
  );
}

const TEXT = '春眠不觉晓。 处处闻啼鸟。 夜来风雨声，|花落知多少。 白日依山尽， 黄河入海流。';

test('the same lines on the same pages agree', () => {
  expect(compareLines(read(TEXT), read(TEXT))).toEqual({
    lines: 6,
    sameLines: 6,
    pages: 2,
    otherPages: 2,
    samePageStarts: 2,
    differences: [],
  });
});

describe('a planted difference is told', () => {
  test.each([
    ['a mark lost', '处处闻啼鸟。', '处处闻啼鸟', ['1: 处处闻啼鸟。 / 处处闻啼鸟 1']],
    ['a mark of another kind', '白日依山尽，', '白日依山尽、', ['2: 白日依山尽， / 白日依山尽、 2']],
    [
      'two lines changed about',
      '春眠不觉晓。 处处闻啼鸟。',
      '处处闻啼鸟。 春眠不觉晓。',
      ['1: 春眠不觉晓。 / 春眠不觉晓。 1'],
    ],
    ['a line twice', '白日依山尽，', '白日依山尽， 白日依山尽，', ['2:  / 白日依山尽， 2']],
    ['a line too many', '黄河入海流。', '黄河入海流。 欲穷千里目，', ['2:  / 欲穷千里目， 2']],
    ['a line lost', ' 白日依山尽，', '', ['2: 白日依山尽， / ']],
    ['a line broken elsewhere', '夜来风雨声，', '夜来风雨 声，', ['1: 夜来风雨声， / 夜来风雨 1', '1:  / 声， 1']],
    ['a page that starts later', '夜来风雨声，|', '夜来风雨声， ', ['2: 花落知多少。 / 花落知多少。 1']],
    ['a page that starts earlier', ' 夜来风雨声，|', '|夜来风雨声， ', ['1: 夜来风雨声， / 夜来风雨声， 2']],
  ])('%s', (_, from, to, expected) => {
    const found = differences(TEXT, TEXT.replace(from, to));
    for (const each of expected) expect(found).toContain(each);
  });

  test('a page that lies on its side in one of the files alone', () => {
    const lines = read(TEXT).lines.map((line) => (line.page === 2 ? { ...line, across: true as const } : line));
    const turned = { lines, pages: 2 };
    expect(compareLines(turned, turned)).toMatchObject({ samePageStarts: 2, differences: [] });
    const found = compareLines(read(TEXT), turned);
    expect([found.samePageStarts, found.differences.map(({ page }) => page)]).toEqual([1, [2, 2, 2]]);
  });

  test('a page more', () => {
    const { pages, otherPages, differences: found } = compareLines(read(TEXT), read(`${TEXT}|欲穷千里目，`));
    expect([pages, otherPages, found.length]).toEqual([2, 3, 1]);
  });

  test('a blank page counts, wherever it stands, and one more or less is told', () => {
    for (const blank of [`|${TEXT}`, TEXT.replace('|', '||'), `${TEXT}|`]) {
      expect(compareLines(read(blank), read(blank))).toMatchObject({ pages: 3, otherPages: 3, samePageStarts: 3 });
      expect(compareLines(read(blank), read(TEXT))).toMatchObject({ pages: 3, otherPages: 2 });
      expect(compareLines(read(blank), read(`${TEXT}|又一页`)).samePageStarts).toBeLessThan(3);
    }
  });

  test('a page that starts elsewhere counts as such', () => {
    expect(compareLines(read(TEXT), read(TEXT.replace('|', ' 。|')))).toMatchObject({ samePageStarts: 2 });
    expect(compareLines(read(TEXT), read(TEXT.replace('|', '|。 ')))).toMatchObject({
      samePageStarts: 1,
      sameLines: 6,
    });
  });
});

test('every line of a long text that is left out, doubled or changed is told, whichever it is', () => {
  const random = seeded(12);
  const lines = Array.from({ length: 400 }, (_, i) => `${i % 7}${'甲乙丙丁'[i % 4]}${i % 3}`);
  const page = (list: readonly string[]): ReadFile => ({
    lines: list.map((text, i) => ({ page: 1 + Math.floor(i / 22), y: 0, text })),
    pages: Math.ceil(list.length / 22),
  });
  for (let round = 0; round < 200; round++) {
    const at = Math.floor(random() * lines.length);
    const changed = lines.toSpliced(at, 1, ...[[], [lines[at]!, lines[at]!], [`${lines[at]}。`]][round % 3]!);
    expect(
      compareLines(page(lines), page(changed)).differences.length,
      `line ${at}, change ${round % 3}`,
    ).toBeGreaterThan(0);
  }
});
