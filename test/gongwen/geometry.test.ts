import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PdfPage, PdfRule } from '../support/read-glyphs.js';
import { session } from '../support/session.js';
import { bottom, build, find, mm, near, type Row, right, rowsOf, TOLERANCE, top } from './measure.js';

const BODY = '国'.repeat(28 * 22 * 2);
const source = (name: string, body = BODY): string => `---
刊名: ${name}
发文机关: ${name}
发文字号: 某院发〔2022〕21号
份号: "000001"
密级: 机密★1年
紧急程度: 特急
标题: 某学院关于印发《科研成果奖励办法（试行）》和做好2022年度科研成果申报工作的通知
主送: ${'各部门、各二级学院，'.repeat(5)}各党总支
主办: 某职业技术学院办公室
日期: 2022-10-18
模板: gongwen
附件:
  - ${'科研成果奖励办法'.repeat(4)}
  - 申报表
分送:
  抄送: ${'各党总支、直属党支部，'.repeat(5)}校领导
印发机关: 某学院办公室
印发日期: 2022年10月18日
附注: 联系人：某人
---

${body}

# 一、甲

## （一）乙

1.丙丙丙。丁丁丁。

（1）戊戊戊。
`;

describe('GB/T 9704-2012', () => {
  let pages: PdfPage[];
  const fonts = session.fonts;
  beforeEach(async () => {
    pages ??= await build(source('某职业学院文件'));
  });
  afterAll(() => fonts.close());
  /** Heights of a glyph's ink above its baseline, em. */
  const ink = (role: string, char: string): { readonly low: number; readonly high: number } => {
    const choice = fonts.choose(role, char.codePointAt(0)!)!;
    const numbers = fonts
      .outline(choice.face, choice.glyph)
      .match(/-?\d+(?:\.\d+)?/g)!
      .map(Number);
    const heights = numbers.filter((_, i) => i % 2 === 1).map((value) => value / fonts.info(choice.face).unitsPerEm);
    return { low: Math.min(...heights), high: Math.max(...heights) };
  };

  test('5.2.1 A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm', () => {
    for (const { width, height } of pages) {
      near(mm(width), 210, 'sheet');
      near(mm(height), 297, 'sheet');
    }
    const full = rowsOf(pages[1]!).filter(({ text }) => /^国{28}$/.test(text));
    for (const { glyphs } of full) {
      near(mm(glyphs[0]!.x), 28, '订口');
      near(right(glyphs.at(-1)!) - mm(glyphs[0]!.x), 156, '版心 width');
    }
    const pitch = mm(full[1]!.glyphs[0]!.y - full[0]!.glyphs[0]!.y);
    near(pitch * 22, 225, '版心 height');
    near(top(full[0]!.glyphs[0]!) - (pitch - mm(16)) / 2, 37, '天头');
  });

  test('5.2.3 22 lines of 28 characters, 三号, pitch 15.75 pt, line and gap of 7/8 of a character', () => {
    const full = rowsOf(pages[1]!).filter(({ text }) => /^国+$/.test(text));
    expect(full.length).toBe(22);
    for (const { glyphs, text } of full) {
      expect(text.length).toBe(28);
      expect(glyphs[0]!.size).toBe(16);
      near(mm((glyphs[27]!.x - glyphs[0]!.x) / 27), mm(15.75), 'pitch');
    }
    // 三号 is 5.6 mm; 225 mm in 22 lines are a character and 0.82 of its height, as near to 7/8 as the type area allows.
    near(mm(full[1]!.glyphs[0]!.y - full[0]!.glyphs[0]!.y), 225 / 22, 'line');
  });

  test('5.2.3 marks keep their place in the grid', async () => {
    const lines = rowsOf(
      (
        await build(
          source('某学院', '国，国。国、国；国（国）国“国”国《国》国：国！国？国，国。国国国国国国'.repeat(6)),
        )
      )[0]!,
    );
    const text = lines.filter(({ text: row }) => /^[国，。、；（）“”《》：！？]{27,28}$/.test(row));
    expect(text.length).toBeGreaterThan(2);
    for (const { glyphs, text: row } of text.filter(({ text: row }) => row.length === 28)) {
      for (const [i, { x }] of glyphs.slice(1).entries()) expect(mm(x - glyphs[i]!.x), row).toBeCloseTo(mm(15.79), 1);
    }
  });

  test('7.2.1–7.2.3 份号, 密级, 紧急程度 in the upper left corner, 三号, 密级 and 紧急程度 in 黑体', () => {
    const [number, secret, urgent] = rowsOf(pages[0]!);
    expect([number!.text, secret!.text, urgent!.text]).toEqual(['000001', '机密★1年', '特急']);
    for (const { glyphs } of [number!, secret!, urgent!]) {
      near(mm(glyphs[0]!.x), 28, 'left');
      expect(glyphs[0]!.size).toBe(16);
    }
    expect(secret!.glyphs[0]!.face).toMatch(/NotoSansSC/);
    near(top(number!.glyphs[0]!) - (mm(29) - mm(16)) / 2, 37, 'first line');
  });

  test.each(['国院文件', '某职业技术学院文件', '某省某市某某高等职业技术学院办公室文件'])(
    '7.2.4 red name %s: ink 35 mm below the type area’s edge, centred, two lines above the number',
    async (name) => {
      const [page] = await build(source(name));
      const rows = rowsOf(page!);
      const at = rows.findIndex(({ text }) => text === name);
      const { glyphs } = rows[at]!;
      const highest = Math.max(...glyphs.map(({ char, size, y }) => mm(ink('小标宋', char).high * size) + 297 - mm(y)));
      near(297 - highest - 37, 35, 'upper edge');
      near((mm(glyphs[0]!.x) + right(glyphs.at(-1)!)) / 2, 28 + 78, 'centre');
      expect(glyphs[0]!.face).toMatch(/NotoSerifSC-Black/);
      expect(glyphs[0]!.colour).toBe('#d9251c');
      const number = rows[at + 1]!.glyphs[0]!;
      near(top(number) - bottom(glyphs[0]!), mm(29 * 2 + 6.5 + 6), 'two lines', 0.4);
    },
  );

  test('7.2.5, 7.2.7 number centred in 仿宋; red rule 4 mm below it, as wide as the type area', () => {
    const number = find(pages, '〔2022〕21号');
    near((mm(number.glyphs[0]!.x) + right(number.glyphs.at(-1)!)) / 2, 28 + 78, 'centre');
    expect(number.glyphs[0]!.face).toMatch(/Fangsong/);
    const rule = pages[0]!.rules.find(({ colour }) => colour === '#d9251c')!;
    near(mm(rule.y) - bottom(number.glyphs[0]!), 4, 'distance');
    near(mm(rule.x), 28, 'left');
    near(mm(rule.width), 156, 'width');
  });

  test('7.3.1 title two lines below the rule, 二号小标宋, centred, in a trapezoid or rhombus', () => {
    const rule = pages[0]!.rules.find(({ colour }) => colour === '#d9251c')!;
    const title = rowsOf(pages[0]!).filter(({ glyphs }) => glyphs[0]!.size === 22);
    expect(title.length).toBeGreaterThan(1);
    near(top(title[0]!.glyphs[0]!) - (mm(36) - mm(22)) / 2 - mm(rule.y + rule.height), mm(58), 'two lines');
    for (const { glyphs } of title) {
      expect(glyphs[0]!.face).toMatch(/NotoSerifSC-Black/);
      near((mm(glyphs[0]!.x) + right(glyphs.at(-1)!)) / 2, 28 + 78, 'centre');
    }
    const widths = title.map(({ glyphs }) => Math.round(right(glyphs.at(-1)!) - mm(glyphs[0]!.x)));
    const steps = widths.slice(1).map((width, i) => Math.sign(width - widths[i]!));
    expect(steps.filter((step, i) => i > 0 && step !== steps[i - 1]).length).toBeLessThanOrEqual(1);
    expect(title[0]!.text + title[1]!.text).toContain('关于印发');
  });

  test('7.3.2 recipients one line below the title, at the left edge, their further lines too, with a full-width colon', () => {
    const title = rowsOf(pages[0]!)
      .filter(({ glyphs }) => glyphs[0]!.size === 22)
      .at(-1)!;
    const first = find(pages, '各部门、各二级学院');
    near(
      top(first.glyphs[0]!) - (mm(29) - mm(16)) / 2 - (top(title.glyphs[0]!) - (mm(36) - mm(22)) / 2 + mm(36)),
      mm(29),
      'one line',
    );
    near(mm(first.glyphs[0]!.x), 28, 'left');
    const last = find(pages, '各党总支：');
    near(mm(last.glyphs[0]!.x), 28, 'further lines');
  });

  test('7.3.3 text two characters in, further lines at the edge; heads in 黑体, 楷体, 仿宋', () => {
    const paragraph = rowsOf(pages[0]!).find(({ text }) => /^国+$/.test(text))!;
    near(mm(paragraph.glyphs[0]!.x), 28 + mm(32), 'first line');
    for (const [text, face] of [
      ['一、甲', /NotoSansSC/],
      ['（一）乙', /WenKai/],
      ['丙丙丙', /Fangsong/],
      ['（1）戊', /Fangsong/],
    ] as const) {
      const { glyphs } = find(pages, text);
      expect(glyphs.find(({ char }) => char === text.at(-1))!.face).toMatch(face);
      near(mm(glyphs[0]!.x), 28 + mm(32), text);
    }
  });

  test('7.3.4 attachments one line below the text, two characters in, further lines under the name’s first character', () => {
    const first = find(pages, '附件：');
    near(mm(first.glyphs[0]!.x), 28 + mm(32), 'left');
    const before = find(pages, '（1）戊');
    near(mm(first.glyphs[0]!.y - before.glyphs[0]!.y), mm(58), 'one line');
    const name = first.glyphs.find(({ char }) => char === '科')!;
    const rows = pages.flatMap(rowsOf);
    const second = rows[rows.findIndex(({ text }) => text.startsWith('附件：')) + 1]!;
    near(mm(second.glyphs[0]!.x), mm(name.x), 'second line of the first name');
    const table = find(pages, '2.申报表');
    near(mm(table.glyphs[2]!.x), mm(name.x), 'second name');
    expect(first.text + second.text).not.toMatch(/[，。]$/);
  });

  test('7.3.5 date four characters from the right edge, name centred above it; note two characters in, in brackets', () => {
    const rows = pages.flatMap(rowsOf);
    const date = rows.find(({ text }) => text === '2022年10月18日')!;
    near(28 + 156 - right(date.glyphs.at(-1)!), mm(64), 'right');
    const name = rows[rows.indexOf(date) - 1]!;
    expect(name.text).toBe('某职业技术学院办公室');
    const centre = (row: Row): number => (mm(row.glyphs[0]!.x) + right(row.glyphs.at(-1)!)) / 2;
    near(centre(name), centre(date), 'centre');
    near(mm(date.glyphs[0]!.y - name.glyphs[0]!.y), mm(29), 'one line');
    const note = find(pages, '（联系人：某人）');
    near(mm(note.glyphs[0]!.x), 28 + mm(32), 'note');
  });

  test('7.4 版记: rules 0.35, 0.25, 0.35 mm, as wide as the type area, the last on its lower edge; 四号仿宋, one character in', () => {
    const page = pages.at(-1)!;
    const rules = page.rules.filter(({ width }) => mm(width) > 100) as PdfRule[];
    expect(rules.map(({ height }) => Number(mm(height).toFixed(2)))).toEqual([0.35, 0.25, 0.35]);
    for (const rule of rules) {
      near(mm(rule.x), 28, 'left');
      near(mm(rule.width), 156, 'width');
    }
    near(mm(rules[2]!.y + rules[2]!.height), 37 + 225, 'lower edge');
    const copies = rowsOf(page).filter(
      ({ glyphs }) => mm(glyphs[0]!.y) > mm(rules[0]!.y) && mm(glyphs[0]!.y) < mm(rules[1]!.y),
    );
    expect(copies.length).toBeGreaterThan(1);
    near(mm(copies[0]!.glyphs[0]!.x), 28 + mm(14), '抄送');
    near(mm(copies[1]!.glyphs[0]!.x), mm(copies[0]!.glyphs[3]!.x), 'further lines under the first name');
    expect(copies.at(-1)!.text).toMatch(/。$/);
    for (const { glyphs } of copies) {
      expect(glyphs[0]!.size).toBe(14);
      expect(glyphs[0]!.face).toMatch(/Fangsong/);
      expect(right(glyphs.at(-1)!)).toBeLessThanOrEqual(28 + 156 - mm(14) + TOLERANCE);
    }
    const printed = find(pages, '印发');
    const imprint = find([page], '2022年10月18日印发');
    near(mm(imprint.glyphs[0]!.x), 28 + mm(14), '印发机关');
    near(right(imprint.glyphs.at(-1)!), 28 + 156 - mm(14), '印发日期');
    expect(printed).toBeDefined();
  });

  test('7.5 folio: 四号 half-width Song digits between dashes, 7 mm below the type area, odd pages right, even pages left, one character in', () => {
    pages.forEach((page, i) => {
      const row = rowsOf(page).at(-1)!;
      expect(row.text).toBe(`— ${i + 1} —`);
      const [first] = row.glyphs;
      expect(first!.size).toBe(14);
      const dash = ink('宋体', '—');
      near(mm(first!.y - (first!.size * (dash.low + dash.high)) / 2) - (37 + 225), 7, 'distance');
      if (i % 2 === 0) near(right(row.glyphs.at(-1)!), 28 + 156 - mm(14), 'odd');
      else near(mm(first!.x), 28 + mm(14), 'even');
    });
  });
});
