import { describe, expect, test } from 'vitest';
import type { PdfPage, PdfRule } from '../support/read-glyphs.js';
import { bottom, build, find, mm, near, type Row, right, rowsOf, top } from './measure.js';

const RED = '#d9251c';
const left = ({ glyphs }: Row): number => mm(glyphs[0]!.x);
/** Share of the em by which the ink of 小标宋 stands within its frame. */
const INK = 0.023;
/** 7/8 of a 三号 character, and a line, mm. */
const [GAP, LINE] = [mm(14), mm(29)];

interface Letter {
  readonly mark: string;
  /** 份号, 密级, 紧急程度 as they are written. */
  readonly notes: readonly string[];
  readonly number?: string;
  readonly title?: string;
  readonly body?: string;
}

const letter = ({ mark, notes, number, title = '关于商请支持实训基地建设的函', body }: Letter): string => `---
刊名: 江州市教育局
发文机关: ${mark}
${number ? `发文字号: ${number}\n` : ''}${notes.join('\n')}
标题: ${title}
主送: 市财政局
主办: 江州市教育局
日期: 2024-03-06
模板: xinhan
分送:
  抄送: 市发展改革委，各县（区）教育局
印发机关: 江州市教育局办公室
印发日期: 2024年3月6日
---

${body ?? '国'.repeat(1500)}
`;

/** Edges of a rule, mm from the sheet's upper left corner. */
const edges = (rule: PdfRule) => ({
  top: mm(rule.y),
  bottom: mm(rule.y + rule.height),
  left: mm(rule.x),
  right: mm(rule.x + rule.width),
  weight: rule.height,
});
const redRules = (page: PdfPage) =>
  page.rules
    .filter(({ colour }) => colour === RED)
    .map(edges)
    .sort((a, b) => a.top - b.top);

const NOTES = ['份号: "000012"', '密级: 秘密\n保密期限: 1年', '紧急程度: 特急'];
const NAMES = [
  '江州市教育局',
  '江州市人力资源和社会保障局',
  '中华人民共和国某某部',
  '江州职业技术学院党政办公室人事处联合工作领导小组',
];
const LETTERS: readonly Letter[] = NAMES.flatMap((mark, i) =>
  [0, 1, 2, 3].map((count) => ({
    mark,
    notes: NOTES.slice(i % 2, (i % 2) + count),
    ...(count === 1 && i % 2 === 0 ? {} : { number: `江教函〔2024〕${i + 3}号` }),
    title: ['关于', '商请支持实训基地建设'.repeat(count + 1), '的函'].join(''),
  })),
);

describe('GB/T 9704-2012 10.1 信函', () => {
  test.each(LETTERS.map((each, i) => [i, each.mark, each] as const))('%i %s', async (_, mark, written) => {
    const pages = await build(letter(written));
    const rows = rowsOf(pages[0]!);
    const name = rows[0]!;
    expect(name.text).toBe(mark);
    const { size, colour } = name.glyphs[0]!;
    expect(colour).toBe(RED);
    near(top(name.glyphs[0]!) + mm(size) * INK, 30, 'upper edge of the mark', 0.2);
    near((left(name) + right(name.glyphs.at(-1)!)) / 2, 28 + 78, 'mark');

    const [thick, thin, lowThin, lowThick, ...more] = redRules(pages[0]!);
    expect(more).toEqual([]);
    near(thick!.top - (bottom(name.glyphs[0]!) - mm(size) * INK), 4, '4 mm below the mark', 0.3);
    expect(thick!.weight).toBeGreaterThan(thin!.weight);
    expect(lowThick!.weight).toBeGreaterThan(lowThin!.weight);
    near(lowThick!.bottom, 297 - 20, '20 mm above the lower edge');
    for (const rule of [thick!, thin!, lowThin!, lowThick!]) {
      near(rule.left, 20, 'left end');
      near(rule.right, 190, 'right end');
    }

    const marks = written.notes.length;
    const count = Math.max(marks, written.number ? 1 : 0);
    const notes = rows.slice(1, 1 + count);
    notes.forEach((row, i) => {
      near(top(row.glyphs[0]!), thin!.bottom + GAP + i * LINE, '7/8 of a character below the line');
      if (i < marks) near(left(row), 28, 'left edge');
    });
    if (written.number) {
      expect(notes[0]!.text.endsWith(written.number)).toBe(true);
      near(right(notes[0]!.glyphs.at(-1)!), 28 + 156, 'number');
      expect(notes[0]!.glyphs.at(-1)!.face).toMatch(/Fangsong/);
    }

    const title = rows[1 + count]!;
    expect(title.glyphs[0]!.size).toBe(22);
    const above = notes.at(-1);
    if (above) near(mm(title.glyphs[0]!.y - above.glyphs[0]!.y), 3 * LINE + mm(6 * 0.38), 'title two lines below');

    const last = rows.at(-1)!;
    const free = lowThin!.top - bottom(last.glyphs[0]!);
    if (size === 29.5) near(free, GAP, 'last line');
    else {
      expect(free).toBeGreaterThan(GAP - 0.1);
      expect(free).toBeLessThan(GAP + LINE);
    }
    expect(last.text).toMatch(/^国+$/);
  });

  test('no folio on the first page, that of 公文 on the others, whose type area is that of 公文', async () => {
    const pages = await build(letter({ mark: '江州市教育局', notes: [], number: '江教函〔2024〕1号' }));
    expect(pages.length).toBeGreaterThan(2);
    const folios = pages.map((page) => rowsOf(page).some(({ text }) => /^—\s*\d+\s*—$/.test(text)));
    expect(folios).toEqual(pages.map((_, i) => i > 0));
    const rows = rowsOf(pages[1]!).filter(({ text }) => /^国+$/.test(text));
    near(top(rows[0]!.glyphs[0]!) - (LINE - mm(16)) / 2, 37, '天头');
    expect(rows.length).toBe(22);
    expect(pages.slice(1).flatMap(redRules)).toEqual([]);
  });

  test.each([40, 1500])('版记 of %i characters at the foot, without rules and imprint', async (length) => {
    const body = '国'.repeat(length);
    const pages = await build(letter({ mark: '江州市教育局', notes: [], number: '江教函〔2024〕1号', body }));
    const page = pages.at(-1)!;
    expect(page.rules.filter(({ colour }) => colour !== RED)).toEqual([]);
    const copies = find([page], '抄送：');
    const lower = pages.length === 1 ? redRules(page)[2]!.top - GAP + mm(6.5) : 37 + 22 * LINE;
    near(bottom(copies.glyphs[0]!) + (mm(24) - mm(14)) / 2, lower, 'last line', 0.2);
    expect(pages.flatMap(rowsOf).some(({ text }) => text.includes('印发'))).toBe(false);
  });

  test('of a joint issue the mark of the host', async () => {
    const mark = '[江州市教育局, 江州市财政局]';
    const pages = await build(letter({ mark, notes: [], number: '江教函〔2024〕1号', body: '国'.repeat(60) }));
    expect(rowsOf(pages[0]!)[0]!.text).toBe('江州市教育局');
    expect(find(pages, '江州市财政局').glyphs[0]!.size).toBe(16);
  });
});
