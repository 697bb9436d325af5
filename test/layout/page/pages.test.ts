import { describe, expect, test } from 'vitest';
import { leafParagraphs } from '../../../src/model/walk.js';
import { HEAD, layOutText, linesOf, textOf } from '../../support/compile-text.js';

const FULL = '字'.repeat(26 * 3 - 2);

test('under the profile `word` with lastLine: 2 no last line holds a single hanzi', async () => {
  const text = Array.from({ length: 40 }, (_, i) => `${'字'.repeat(40 + i)}完。`).join('\n\n');
  const lastLines = async (least: number): Promise<string[]> => {
    const { layout, flow } = await layOutText(`${HEAD.replace('---\n\n', '模板: own\n---\n\n')}${text}\n`, {
      'templates/own/template.yaml': `extends: gongwen\ndescription: d\nbreaking: { lastLine: ${least} }\n`,
    });
    const bodies = [...leafParagraphs(flow.body)].filter(({ role }) => role === 'body');
    return bodies.map((block) => {
      const { text: own, lines } = layout.paragraphs.get(block.id)!;
      expect(lines.map(({ start, end }) => own.slice(start, end)).join('')).toBe(own);
      return own.slice(lines.at(-1)!.start);
    });
  };
  expect((await lastLines(2)).filter((line) => line.length < 3)).toEqual([]);
  expect((await lastLines(1)).filter((line) => line.length < 3)).not.toEqual([]);
});

describe('pages', () => {
  test('no line of a paragraph stands alone at a page’s foot or head', async () => {
    const { layout, flow } = await layOutText(`${HEAD}${Array.from({ length: 40 }, () => FULL + FULL).join('\n\n')}\n`);
    for (const block of leafParagraphs(flow.body)) {
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
        const { layout } = await layOutText(
          `${HEAD}${body}\n\n${caption}| 表头 | 乙 |\n|--|--|\n| 首行 | 二 |\n| 末行 | 二 |\n`,
        );
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

  test('footnotes stand at the very foot, under the colophon, where word processors set them', async () => {
    const { layout } = await layOutText(
      '---\n刊名: 测试\n日期: 2022-10-18\n模板: jianbao\n分送: { 报: [校领导] }\n---\n\n有注[^1]。\n\n[^1]: 注的内容。\n',
    );
    const texts = linesOf(layout.pages.at(-1)!).map(({ text }) => text);
    expect(texts.findIndex((text) => text.includes('报：校领导'))).toBe(texts.length - 2);
    expect(texts.at(-1)).toContain('注的内容。');
  });

  test('contents over more than one page push the sections back, and the numbers are true', async () => {
    const titles = Array.from(
      { length: 40 },
      (_, i) => `# 第${i + 1}个很长很长很长很长很长的栏目标题用来占地方\n\n内容。\n`,
    );
    const { layout, flow } = await layOutText(`${HEAD}${titles.join('\n')}`);
    const entries = [...leafParagraphs(flow.body)].filter(({ role }) => role === 'toc-entry');
    const printed = entries.map((block) => Number(layout.paragraphs.get(block.id)!.text.split('\t')[1]));
    const heads = [...leafParagraphs(flow.body)].filter(({ role }) => role === 'section-head');
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
