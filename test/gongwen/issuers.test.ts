import { describe, expect, test } from 'vitest';
import type { PdfPage } from '../support/read-glyphs.js';
import { bottom, build, find, mm, near, type Row, right, rowsOf, top } from './measure.js';

/** A document with its own entries beside those that every one has. */
const source = (entries: string): string => `---
刊名: 江北区教育局文件
标题: 关于调整招生计划的请示
发文字号: 江北教〔2023〕9号
主送: 市教育局
主办: 江北区教育局
日期: 2023-05-06
模板: gongwen
${entries}
---

现将有关情况请示如下。请审核，并于本月底前批复。${'各校名额以上年实际录取人数为准，'.repeat(6)}不作调整。
`;

const RED = '#d9251c';
const redRows = (page: PdfPage): Row[] => rowsOf(page).filter(({ glyphs }) => glyphs[0]!.colour === RED);
const left = ({ glyphs }: Row): number => mm(glyphs[0]!.x);
/** The line whose hanzi are these, whatever blanks stand between. */
const lineOf = (page: PdfPage, text: string): Row =>
  rowsOf(page).find((row) => row.text.replace(/[\s\u3000]/g, '').includes(text))!;
const heightOf = ({ glyphs }: Row): number => Math.round(glyphs[0]!.y);
/** Right edge of the name of a body in a line, mm: the glyph's own, without the blanks that belong to it. */
function endOf({ glyphs, text }: Row, name: string): number {
  let at = text.indexOf(name) + name.length - 1;
  const glyph = glyphs.find(({ char }) => {
    at -= char.length;
    return at < 0;
  })!;
  return mm(glyph.x + glyph.size);
}
const glyphOf = ({ glyphs }: Row, char: string) => glyphs.find((glyph) => glyph.char === char)!;

describe('GB/T 9704-2012 7.2.6 签发人', () => {
  test('one: number one character in at the left, name at the right in 楷体, the red rule 4 mm below', async () => {
    const [page] = await build(source('签发人: 陈东'));
    const row = find([page!], '签发人：陈东');
    near(left(row), 28 + mm(16), 'number');
    near(right(row.glyphs.at(-1)!), 28 + 156 - mm(16), 'name');
    expect(glyphOf(row, '签').face).toMatch(/Fangsong/);
    expect(glyphOf(row, '陈').face).toMatch(/WenKai/);
    const rule = page!.rules.find(({ colour }) => colour === RED)!;
    near(mm(rule.y) - bottom(row.glyphs[0]!), 4, 'rule');
  });

  test.each([2, 3, 4, 5, 6])('%i: two a line, under the names above, the number beside the last', async (count) => {
    const names = ['陈东', '欧阳海清', '周立波', '郑为', '钱小萍', '胡一'].slice(0, count);
    const [page] = await build(source(`签发人: [${names.join(', ')}]`));
    const rows = names.map((name) => lineOf(page!, name));
    expect(new Set(rows.map(heightOf)).size).toBe(Math.ceil(count / 2));
    expect(rows.at(-1)!.text.replace(/\s/g, '')).toContain('〔2023〕9号');
    names.forEach((name, i) => {
      const [own, above] = [glyphOf(rows[i]!, name[0]!), glyphOf(rows[i % 2]!, names[i % 2]![0]!)];
      near(mm(own.x), mm(above.x), name);
    });
    const ends = names.map((name, i) => endOf(rows[i]!, name));
    near(Math.max(...ends), 28 + 156 - mm(16), 'right');
    const rule = page!.rules.find(({ colour }) => colour === RED)!;
    near(mm(rule.y) - bottom(rows.at(-1)!.glyphs[0]!), 4, 'rule below the last');
  });

  test('names typed as one text are as many', async () => {
    const [page] = await build(source('签发人: 陈东、欧阳海清，周立波'));
    expect(heightOf(lineOf(page!, '周立波'))).toBeGreaterThan(heightOf(lineOf(page!, '欧阳海清')));
  });
});

describe('GB/T 9704-2012 7.2.4 joint issue', () => {
  const BODIES = ['江北区教育局', '江北区人力资源和社会保障局', '江北区财政局', '江北区民政局', '江北区审计局'];

  test.each([2, 3, 4, 5])(
    '%i bodies: one below the other as wide as the longest, 文件 beside their middle',
    async (n) => {
      const [page] = await build(source(`发文机关: [${BODIES.slice(0, n).join(', ')}]`));
      const glyphs = page!.glyphs.filter(({ colour }) => colour === RED);
      const document = glyphs.filter(({ char, x }) => '文件'.includes(char) && x > 300);
      expect(document.map(({ char }) => char).join('')).toBe('文件');
      const names = rowsOf({ ...page!, glyphs: glyphs.filter((glyph) => !document.includes(glyph)) });
      expect(names.map(({ text }) => text)).toEqual(BODIES.slice(0, n));
      for (const row of names) {
        near(left(row), left(names[0]!), 'left');
        near(mm(row.glyphs.at(-1)!.x), mm(names[1]!.glyphs.at(-1)!.x), 'as wide as the longest', 0.2);
      }
      const pitch = names[1]!.glyphs[0]!.y - names[0]!.glyphs[0]!.y;
      for (const [i, row] of names.slice(1).entries())
        near(mm(row.glyphs[0]!.y - names[i]!.glyphs[0]!.y), mm(pitch), 'pitch');
      near(mm(document[0]!.y), mm((names[0]!.glyphs[0]!.y + names.at(-1)!.glyphs[0]!.y) / 2), 'middle');
      near(left(names[0]!) - 28, 28 + 156 - right(document[1]!), 'centred', 0.3);
      near(top(names[0]!.glyphs[0]!) - 37, 35, 'upper edge', 2);
      expect(find([page!], '请审核').text).toContain('请审核');
    },
  );

  test('没有“文件”二字的名称只排名称', async () => {
    const [page] = await build(source('发文机关: [甲局, 乙局]').replace('教育局文件', '教育局'));
    expect(redRows(page!).map(({ text }) => text)).toEqual(['甲局', '乙局']);
  });

  test.each([2, 3, 4, 7])('%i sign in rows of three, the last over the one date', async (n) => {
    const names = ['甲乙丙局', '丁戊己庚局', '辛壬局', '癸子丑局', '寅卯辰局', '巳午局', '未申酉局'].slice(0, n);
    const pages = await build(source(`落款: [${names.join(', ')}]`));
    const page = pages.at(-1)!;
    const dates = rowsOf(page).filter(({ text }) => text === '2023年5月6日');
    expect(dates.length).toBe(1);
    const middle = (from: number, to: number): number => (from + to) / 2;
    const middles = names.map((name) => {
      const row = lineOf(page, name);
      return { row, at: middle(mm(glyphOf(row, name[0]!).x), endOf(row, name)) };
    });
    expect(new Set(middles.map(({ row }) => heightOf(row))).size).toBe(Math.ceil(n / 3));
    const date = middle(left(dates[0]!), right(dates[0]!.glyphs.at(-1)!));
    near(28 + 156 - right(dates[0]!.glyphs.at(-1)!), mm(64), 'date');
    near(middles.at(-1)!.at, date, 'last over the date', 0.2);
    for (const [i, { row, at }] of middles.entries()) {
      expect(left(row)).toBeGreaterThanOrEqual(28 - 0.1);
      // 42 mm is the diameter of a seal.
      const next = middles[i + 1];
      if (next && heightOf(next.row) === heightOf(row)) expect(next.at - at).toBeGreaterThan(41);
      else if (next) expect(mm(next.row.glyphs[0]!.y - row.glyphs[0]!.y)).toBeGreaterThan(42);
    }
  });

  test('7.3.5.2 without a seal: name two characters in, the date two further than its first character', async () => {
    const pages = await build(source('印章: 无\n落款: 江北区职业技术教育研究中心'));
    const name = find(pages, '江北区职业技术');
    const date = find(pages, '2023年5月6日');
    near(28 + 156 - right(name.glyphs.at(-1)!), mm(32), 'name', 0.3);
    near(left(date) - left(name), mm(32), 'date', 0.6);
    const short = await build(source('印章: 无\n落款: 甲局'));
    near(28 + 156 - right(find(short, '2023年5月6日').glyphs.at(-1)!), mm(32), 'date of a short name');
    near(left(find(short, '2023年5月6日')) - left(find(short, '甲局')), mm(32), 'two characters', 0.6);
  });

  test('7.3.6 a remark that has its brackets gets no second pair', async () => {
    const pages = await build(source('附注: （联系人：某）'));
    expect(find(pages, '联系人').text).toBe('（联系人：某）');
  });
});
