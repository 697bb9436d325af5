import { describe, expect, test } from 'vitest';
import { HEAD, layOutText, linesOf, textOf } from '../compile-text.js';

const FULL = '字'.repeat(26 * 3 - 2);

describe('pages', () => {
  test('no line of a paragraph stands alone at a page’s foot or head', async () => {
    const { layout, flow } = await layOutText(`${HEAD}${Array.from({ length: 40 }, () => FULL + FULL).join('\n\n')}\n`);
    for (const block of flow.blocks) {
      const lines = layout.paragraphs.get(block.id)?.lines ?? [];
      const counts = new Map<number, number>();
      for (const { page } of lines) counts.set(page, (counts.get(page) ?? 0) + 1);
      if (counts.size > 1) expect(Math.min(...counts.values())).toBeGreaterThan(1);
    }
  });

  test('a head never stands at a page’s foot without its text', async () => {
    for (let filler = 10; filler < 22; filler++) {
      const body = Array.from({ length: filler }, () => '短段。').join('\n\n');
      const { layout } = await layOutText(`${HEAD}# 目录\n\n一、甲\n\n# 一、甲\n\n${body}\n\n## 小标题\n\n${FULL}\n`);
      for (const page of layout.pages) expect(linesOf(page).at(-1)?.text).not.toBe('小标题');
    }
  });

  test('a table’s header stands again on every page it runs on to', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i + 1} | 内容 |`).join('\n');
    const { layout } = await layOutText(`${HEAD}| 序号 | 项目 |\n|--|--|\n${rows}\n`);
    expect(layout.pages.length).toBeGreaterThan(1);
    for (const page of layout.pages) expect(textOf(page)).toContain('序号项目');
    expect(layout.pages.map(textOf).join('')).toContain('60内容');
  });

  test('neither a caption nor header rows stand at a page’s foot without a row of their table', async () => {
    for (let filler = 14; filler < 23; filler++) {
      const body = Array.from({ length: filler }, () => '短段。').join('\n\n');
      for (const caption of ['表1 题名\n\n', '']) {
        const { layout } = await layOutText(`${HEAD}${body}\n\n${caption}| 表头 | 乙 |\n|--|--|\n| 首行 | 二 |\n| 末行 | 二 |\n`);
        const page = layout.pages.find((candidate) => textOf(candidate).includes('表头'))!;
        expect(textOf(page)).toContain('首行');
        if (caption) expect(textOf(page)).toContain('题名');
      }
    }
  });

  test('columns fit the measure and the text', async () => {
    const { layout } = await layOutText(`${HEAD}| 短 | 长 |\n|--|--|\n| 一 | ${'很长的内容'.repeat(30)} |\n`);
    const [widths] = [...layout.columns.values()];
    expect(widths!.reduce((sum, width) => sum + width, 0)).toBeLessThan((150 * 72) / 25.4 + 0.01);
    expect(widths![0]).toBeLessThan(40);
  });

  test('a footnote stands on the page of its reference', async () => {
    const filler = Array.from({ length: 18 }, () => '短段。').join('\n\n');
    const { layout } = await layOutText(`${HEAD}${filler}\n\n有注[^1]的一段。\n\n[^1]: 注的内容。\n`);
    const page = layout.pages.find((candidate) => textOf(candidate).includes('有注'))!;
    expect(textOf(page)).toContain('注的内容。');
    expect(linesOf(page).at(-1)!.text).toContain('注的内容');
  });

  test('contents over more than one page push the sections back, and the numbers are true', async () => {
    const titles = Array.from({ length: 40 }, (_, i) => `# 第${i + 1}个很长很长很长很长很长的栏目标题用来占地方\n\n内容。\n`);
    const { layout, flow } = await layOutText(`${HEAD}${titles.join('\n')}`);
    const entries = flow.blocks.filter((block) => block.kind === 'paragraph' && block.role === 'toc-entry');
    const printed = entries.map((block) => Number(layout.paragraphs.get(block.id)!.text.split('\t')[1]));
    const heads = flow.blocks.filter((block) => block.kind === 'paragraph' && block.role === 'section-head');
    expect(printed).toEqual(heads.map((block) => layout.pageOf.get(block.id)));
    expect(printed[0]).toBeGreaterThan(2);
  });

  test('a row taller than a page, a note longer than a page and an empty issue do not stop the program', async () => {
    const tall = await layOutText(`${HEAD}| 甲 | 乙 |\n|--|--|\n| ${'很长'.repeat(2000)} | 短 |\n`);
    expect(tall.layout.pages.length).toBeGreaterThan(0);
    const note = await layOutText(`${HEAD}有注[^1]。\n\n[^1]: ${'注'.repeat(6000)}\n`);
    expect(note.layout.pages.length).toBeGreaterThan(0);
    const empty = await layOutText(HEAD);
    expect(empty.layout.pages.length).toBe(1);
  });
});

describe('gongwen (GB/T 9704-2012), in millimetres', () => {
  const mm = (points: number): number => (points * 25.4) / 72;
  const head =
    '---\n刊名: 某学院文件\n日期: 2022-10-18\n主办: 某学院\n发文字号: 某院〔2022〕1号\n标题: 关于某事的通知\n主送: 各部门\n印发机关: 某学院办公室\n印发日期: 2022年10月18日\n分送:\n  抄送: 校领导\n模板: gongwen\n---\n\n';

  test('22 lines of 28 characters fill 156 × 225 mm; folios, rules and faces stand as the standard says', async () => {
    const { layout } = await layOutText(`${head}${'国'.repeat(28 * 22 * 3)}\n`);
    const page = layout.pages[1]!;
    const lines = linesOf(page);
    expect(lines.length).toBe(22);
    for (const line of lines) {
      expect(line.text.length).toBe(28);
      expect(mm(line.left)).toBeCloseTo(28, 1);
      expect(mm(line.right - line.left)).toBeGreaterThan(156 - 0.1);
      expect(mm(line.right - line.left)).toBeLessThan(156 + 0.1);
    }
    expect(mm(lines[21]!.y - lines[0]!.y) * (22 / 21)).toBeCloseTo(225, 0);
    const folio = page.items.find((item) => item.kind === 'glyphs' && item.role === 'furniture');
    if (folio?.kind !== 'glyphs') throw new Error('no folio');
    expect(folio.size).toBe(14);
    expect(mm(folio.x)).toBeCloseTo(28 + mm(14), 1);
    const [first] = layout.pages;
    const red = first!.items.find((item) => item.kind === 'rule' && item.colour === '#d9251c');
    if (red?.kind !== 'rule') throw new Error('no red rule');
    expect(mm(red.width)).toBeCloseTo(156, 1);
    const number = linesOf(first!).find(({ text }) => text.includes('〔2022〕'))!;
    expect(mm(red.y - (number.y + 16 * 0.12))).toBeCloseTo(4, 1);
    const name = linesOf(first!)[0]!;
    expect(mm(name.y - name.runs[0]!.size * 0.88) - 37).toBeCloseTo(35, 1);
    const last = layout.pages.at(-1)!;
    const rules = last.items.filter((item) => item.kind === 'rule');
    expect(rules.map((rule) => Number(mm(rule.height).toFixed(2)))).toEqual([0.35, 0.25, 0.35]);
    const lowest = rules.at(-1)!;
    expect(mm(lowest.y + lowest.height)).toBeCloseTo(37 + 225, 0);
  });
});
