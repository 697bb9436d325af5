import { expect, test } from 'vitest';
import type { FontSet } from '../../../src/fonts/index.js';
import { draw, fill } from '../../../src/layout/index.js';
import type { CellFlow, Compiled, Flow, FlowBlock, Layout, ParagraphFlow } from '../../../src/model/index.js';
import { leavesOf } from '../../../src/model/walk.js';
import { HEAD, layOutText, linesOf } from '../../support/compile-text.js';

/** A bulletin whose first table has, as the text of its last cell, several paragraphs instead of one. */
async function withBlocks(texts: readonly string[], spaceBefore = 0): Promise<Compiled<FontSet>> {
  const compiled = await layOutText(`${HEAD}# 一、甲\n\n| 项 | 事 |\n|--|--|\n| 甲 | 乙 |\n`);
  const { template } = compiled;
  const blocksOf = ([block]: readonly FlowBlock[]): FlowBlock[] =>
    texts.map((text, i) => {
      const own = block as ParagraphFlow;
      const style = { ...own.style, spaceBefore };
      const run = { kind: 'text', text, style: style.text, span: own.span, generated: true } as const;
      return { ...own, id: `${own.id}-${i}`, style, runs: [run] };
    });
  const cells = (row: readonly CellFlow[], last: boolean): CellFlow[] =>
    row.map((cell, i) => (last && i === row.length - 1 ? { ...cell, blocks: blocksOf(cell.blocks) } : cell));
  const changed = (block: FlowBlock): FlowBlock => {
    if ('children' in block) return { ...block, children: block.children.map(changed) } as FlowBlock;
    if (block.kind !== 'table') return block;
    return { ...block, rows: block.rows.map((row, i) => cells(row, i === block.rows.length - 1)) };
  };
  const flow: Flow = { ...compiled.flow, body: compiled.flow.body.map(changed) };
  const { layout } = draw(fill(flow, template, compiled.fonts));
  return { ...compiled, flow, layout };
}

/** Where the lines of a text stand, from above. */
const placesOf = (layout: Layout, text: RegExp): number[] =>
  layout.pages.flatMap((page) =>
    linesOf(page)
      .filter((line) => text.test(line.text))
      .map(({ y }) => y),
  );

test('paragraphs of a cell stand one below another, with the space between them and none outside', async () => {
  const near = placesOf((await withBlocks(['第一段', '第二段', '第三段'])).layout, /第.段/);
  const apart = placesOf((await withBlocks(['第一段', '第二段', '第三段'], 7)).layout, /第.段/);
  const pitch = near[1]! - near[0]!;
  expect(near.map((y) => Math.round(y - near[0]!))).toEqual([0, pitch, 2 * pitch].map(Math.round));
  expect(apart.map((y) => Math.round(y - apart[0]!))).toEqual([0, pitch + 7, 2 * (pitch + 7)].map(Math.round));
});

test('the widest paragraph of a cell makes its column', async () => {
  const { layout } = await withBlocks(['短', '这一段比另一段长得多，所以它说了算']);
  const [[, wide]] = [...layout.columns.values()] as [[number, number]];
  expect(wide).toBeGreaterThan(17 * 12);
});

test('a cell higher than a page goes on on the next between its paragraphs, without the space between them', async () => {
  const texts = Array.from({ length: 60 }, (_, i) => `第${i + 1}段`);
  const { layout } = await withBlocks(texts, 9);
  const pages = layout.pages.map((page) => linesOf(page).filter(({ text }) => /第\d+段/.test(text)));
  expect(pages.flat().map(({ text }) => /第\d+段/.exec(text)![0])).toEqual(texts);
  const [first, second] = pages.filter((lines) => lines.length > 0);
  const rules = layout.pages.map(({ items }) => items.flatMap((item) => (item.kind === 'rule' ? [item.y] : [])));
  expect(first!.length).toBeGreaterThan(20);
  // Below its upper rule the first line of the part stands as high as on the page before.
  const above = (lines: typeof first): number =>
    lines![0]!.y - Math.max(...rulesAbove(lines![0]!.y, rules[pages.indexOf(lines!)]!));
  expect(above(second)).toBeCloseTo(above(first), 1);
});

const rulesAbove = (y: number, rules: readonly number[]): number[] => rules.filter((rule) => rule < y);

test('the glyphs of a cell are looked up once, for its column and for its lines', async () => {
  const { flow, template, fonts } = await layOutText(
    `${HEAD}# 一、甲\n\n| 项 | 事 |\n|--|--|\n${'| 甲乙丙 | 丁戊己庚 |\n'.repeat(20)}`,
  );
  let count = 0;
  const metrics: FontSet = {
    ...fonts,
    choose: (role, code) => {
      count++;
      return fonts.choose(role, code);
    },
  };
  fill(flow, template, metrics);
  const printed = [...leavesOf(flow.body)].flatMap((leaf) => {
    const paragraphs =
      leaf.kind === 'table' ? leaf.rows.flatMap((row) => row.flatMap(({ blocks }) => [...leavesOf(blocks)])) : [leaf];
    return paragraphs.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  });
  const characters = printed.map((run) => ('text' in run ? [...run.text].length : 0)).reduce((sum, n) => sum + n, 0);
  expect(characters).toBeGreaterThan(140);
  expect(count).toBeLessThanOrEqual(characters);
});
