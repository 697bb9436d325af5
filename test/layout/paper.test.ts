import { describe, expect, test } from 'vitest';
import { draw, fill } from '../../src/layout/index.js';
import type { Compiled, Item, Layout, Page } from '../../src/model/index.js';
import { leafParagraphs } from '../../src/model/walk.js';
import { inConformance, seeds } from '../support/amount.js';
import { compileText, HEAD, layOutText } from '../support/compile-text.js';
import { paperFaults } from '../support/paper-faults.js';
import { paperIssue } from '../support/paper-issues.js';

test('on every sheet everything stands in its place', async () => {
  const bad: unknown[] = [];
  for (const seed of seeds(4, 400)) {
    const { files, title } = paperIssue(seed);
    const { compiled, diagnostics } = await compileText('', files);
    const errors = diagnostics.filter(({ code }) => code.startsWith('template/')).map(({ message }) => message.en);
    const faults = compiled ? paperFaults(compiled) : ['not laid out'];
    if (errors.length + faults.length > 0) bad.push([seed, title, errors, faults.slice(0, 3)]);
  }
  expect(bad).toEqual([]);
});

describe('a planted fault is seen', () => {
  const A5 =
    'extends: dongtai\npage: { size: A5, margin: { top: 20, bottom: 20, left: 15, right: 15 } }\nfolio: { drop: 9 }\n';
  const rows = Array.from({ length: 9 }, (_, i) => `| ${i} | ${'事项，'.repeat(60)} |`).join('\n');
  const text = `# 一、甲\n\n${'正文有注[^1]。'.repeat(1)}\n\n${'段落。\n\n'.repeat(25)}文字在图的上面。\n\n![图](a.svg "50%")\n\n| 序 | 事 |\n|--|--|\n${rows}\n\n[^1]: 注文。\n`;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>';
  const good = (): ReturnType<typeof layOutText> =>
    layOutText(`${HEAD.replace('日期', '模板: own\n日期')}${text}`, {
      'templates/own/template.yaml': A5,
      'a.svg': svg,
    });

  /** The layout with some item moved or left out, or put there once more. */
  const changed = (
    layout: Layout,
    wanted: (item: Item) => boolean,
    change: (item: Item) => readonly Item[],
  ): Layout => {
    const page = layout.pages.find(({ items }) => items.some(wanted))!;
    const at = page.items.findIndex(wanted);
    const other: Page = { ...page, items: page.items.flatMap((item, i) => (i === at ? change(item) : [item])) };
    return { ...layout, pages: layout.pages.map((each) => (each === page ? other : each)) };
  };
  const moved = (x: number, y: number) => (item: Item) => [{ ...item, x: item.x + x, y: item.y + y }];
  const body = (item: Item): boolean => item.kind === 'glyphs' && item.role === 'body' && item.size === 16;
  const folio = (item: Item): boolean => item.kind === 'glyphs' && item.role === 'furniture';

  test('the sound layout has none', async () => {
    expect(paperFaults(await good())).toEqual([]);
  });

  test('lines to the page kept from A4', async () => {
    const compiled = await good();
    const template = { ...compiled.template, page: { ...compiled.template.page, linesPerPage: 22 } };
    const { layout } = draw(fill(compiled.flow, template, compiled.fonts));
    expect(paperFaults({ ...compiled, template, layout }).join()).toMatch(/off the paper.*out of the type area/);
  });

  test('a measure kept from A4', async () => {
    const compiled = await good();
    const wide = { ...compiled.template, page: { ...compiled.template.page, width: 210 } };
    const { layout } = draw(fill(compiled.flow, wide, compiled.fonts));
    expect(paperFaults({ ...compiled, layout }).join()).toMatch(/another size.*off the paper/);
  });

  test.each<[name: string, wanted: (item: Item) => boolean, change: (item: Item) => readonly Item[], words: RegExp]>([
    ['a line below the type area', body, moved(0, 600), /out of the type area/],
    ['a line past the edge', body, moved(400, 0), /out of the type area/],
    ['a line over another', body, moved(0, 20), /over “/],
    ['a line left out', body, () => [], /claimed/],
    ['a line twice', body, (item) => [item, { ...item, y: item.y + 300 }], /claimed/],
    ['a page number in the text', folio, moved(0, -60), /in the type area/],
    ['a page number off the paper', folio, moved(0, 60), /off the paper/],
    ['a picture past the edge', ({ kind }) => kind === 'image', moved(200, 0), /image out of the type area/],
    ['a picture over text', ({ kind }) => kind === 'image', moved(0, 40), /a picture over/],
    [
      'a table’s rule over text',
      ({ kind, ...item }) => kind === 'rule' && 'height' in item && item.height > 30,
      moved(9, 0),
      /a rule over/,
    ],
  ])('%s', async (_, wanted, change, words) => {
    const compiled = await good();
    const faulty: Compiled<unknown> = { ...compiled, layout: changed(compiled.layout, wanted, change) };
    expect(paperFaults(faulty).join()).toMatch(words);
  });

  test('a line on another page than it says', async () => {
    const compiled = await good();
    const [id, broken] = [...compiled.layout.paragraphs].find(([, { text }]) => text.startsWith('事项，'))!;
    const lines = broken.lines.map((line, i) => (i === 0 ? { ...line, page: line.page + 1 } : line));
    const paragraphs = new Map(compiled.layout.paragraphs).set(id, { ...broken, lines });
    expect(paperFaults({ ...compiled, layout: { ...compiled.layout, paragraphs } }).join()).toMatch(
      /after one on page.*claimed/,
    );
  });
});

describe('tables with many columns', () => {
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  const table = (columns: number, cell: (column: number) => string): string => {
    const numbers = Array.from({ length: columns }, (_, i) => i);
    return [row(numbers.map(cell)), row(numbers.map(() => '--')), row(numbers.map(cell)), row(numbers.map(cell))].join(
      '\n',
    );
  };

  test('as many as characters have room stand in the type area', async () => {
    for (const columns of inConformance ? [1, 5, 13, 16, 19, 21, 31, 60] : [5, 21, 60]) {
      for (const cell of [
        (i: number) => `列${i}`,
        (i: number) => (i % 2 ? '1' : '很长的一格里写了很多字'),
        () => 'Pneumonoultra',
      ]) {
        const { compiled, diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${table(columns, cell)}\n`);
        const narrow = diagnostics.filter(({ code }) => code === 'table/too-many-columns');
        if (columns < 14) expect(narrow).toEqual([]);
        if (columns > 50) expect(narrow.length).toBe(1);
        // Where the editor is told, a draft is written all the same: on the paper.
        const faults = paperFaults(compiled!);
        expect(
          narrow.length > 0 ? faults.filter((fault) => fault.includes('off the paper')) : faults,
          `${columns} columns`,
        ).toEqual([]);
      }
    }
  });

  test('more is an error at the table’s first line', async () => {
    const source = `${HEAD}# 一、甲\n\n前文。\n\n${table(60, (i) => `列${i + 1}`)}\n`;
    const { diagnostics } = await compileText(source);
    const [found] = diagnostics.filter(({ code }) => code === 'table/too-many-columns');
    expect(found!.severity).toBe('error');
    expect(source.slice(found!.span.start, found!.span.end)).toBe(
      row(Array.from({ length: 60 }, (_, i) => `列${i + 1}`)),
    );
    expect(found!.message.zh).toBe('这张表有 60 列，一列的宽度放不下一个字，排不出来。');
  });

  test('modest columns keep what they need where the others are too wide', async () => {
    const { layout } = await layOutText(
      `${HEAD}| 序 | 甲 | 乙 |\n|--|--|--|\n| 1 | ${'W'.repeat(60)} | ${'M'.repeat(70)} |\n`,
    );
    const [widths] = [...layout.columns.values()];
    expect(widths![0]).toBeLessThan(25);
    expect(Math.abs(widths![1]! - widths![2]!)).toBeLessThan(0.01);
  });
});

test('lists and quotations nested deep keep their text in the type area', async () => {
  const list = Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- 第${i + 1}层写了一些字。`).join('\n');
  const quote = `${'> '.repeat(30)}引文写了一些字。`;
  const { layout, template, flow } = await layOutText(`${HEAD}${list}\n\n${quote}\n`);
  expect(paperFaults({ layout, template } as Compiled<unknown>)).toEqual([]);
  const rooms = [...leafParagraphs(flow.body)].flatMap(({ id }) =>
    layout.paragraphs.get(id)!.lines.map(({ measure }) => measure),
  );
  expect(Math.min(...rooms)).toBeGreaterThan(16 * 5.9);
});

test('a name of the bulletin that no line holds goes on in a second one', async () => {
  const { layout, template } = await layOutText(HEAD.replace('测试', '某某职业技术大学'.repeat(40)));
  expect(paperFaults({ layout, template } as Compiled<unknown>)).toEqual([]);
  expect(
    Math.min(...layout.pages[0]!.items.flatMap((item) => (item.kind === 'glyphs' ? [item.size] : []))),
  ).toBeGreaterThanOrEqual(5);
});
