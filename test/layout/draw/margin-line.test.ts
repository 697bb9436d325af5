import { expect, test } from 'vitest';
import { drawMarginLines } from '../../../src/layout/draw/margin-line.js';
import { openLayoutCache } from '../../../src/layout/index.js';
import { millimetres, sheetOf, typeArea } from '../../../src/model/geometry.js';
import type { FolioFlow, MarginPart } from '../../../src/model/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';

/** Folios of pages 1 to 3: what stands on the page and how far it is from the edges of the type area, pt. */
async function dump(own: Partial<FolioFlow>): Promise<readonly string[]> {
  const { flow, template, fonts: metrics } = await layOutText(`${HEAD}文。\n`);
  const area = typeArea(template);
  const context = { template, metrics, area, sheet: sheetOf(template, false), cache: openLayoutCache() };
  const parts: readonly MarginPart[] = [{ kind: 'text', text: '第' }, { kind: 'page' }, { kind: 'text', text: '页' }];
  const folio = { ...flow.folio!, parts, ...own };
  const indents = { ...folio.style.indents, left: 7, right: 10 };
  return [1, 2, 3].map((label) => {
    const line = { ...folio, style: { ...folio.style, indents } };
    const runs = drawMarginLines({ folio: line }, { label, pages: 3 }, context).flatMap((item) =>
      item.kind === 'glyphs' && item.role === 'furniture' ? [item] : [],
    );
    if (runs.length === 0) return 'none';
    const end = runs.at(-1)!;
    const right = end.x + end.advances.reduce((sum, advance) => sum + advance, 0);
    const [before, after] = [runs[0]!.x - area.left, area.left + area.width - right].map(Math.round) as [
      number,
      number,
    ];
    const place = before === after ? 'centred' : before > after ? `right ${after}` : `left ${before}`;
    return `${runs.map(({ text }) => text).join('')} ${place}`;
  });
}

test.each<[align: FolioFlow['align'], expected: readonly string[]]>([
  ['center', ['第1页 centred', '第2页 centred', '第3页 centred']],
  ['right', ['第1页 right 10', '第2页 right 10', '第3页 right 10']],
  ['left', ['第1页 left 7', '第2页 left 7', '第3页 left 7']],
  ['outer', ['第1页 right 10', '第2页 left 10', '第3页 right 10']],
])('%s', async (align, expected) => {
  expect(await dump({ align })).toEqual(expected);
});

test('pages before the first that has one have none', async () => {
  expect(await dump({ align: 'center', from: 2 })).toEqual(['none', '第2页 centred', '第3页 centred']);
});

/** An issue whose pages have a running head. */
const headed = (head: string, meta = '') =>
  layOutText(`---\n刊名: 某院院刊\n日期: 2022-10-18\n模板: own\n${meta}---\n\n# 一、甲\n\n${'文。\n\n'.repeat(50)}`, {
    'templates/own/template.yaml': `extends: dongtai\nstyles: { running-head: { label: 页眉, size: 10, lineHeight: 14 } }\nrunningHead: { style: running-head, ${head} }\nfolio: { text: "第{页}页 共{页数}页" }\n`,
  });

/** The furniture of each page: texts by their baselines, and rules. */
async function furniture(head: string, meta?: string): Promise<readonly (readonly string[])[]> {
  const { layout, template } = await headed(head, meta);
  const area = typeArea(template);
  return layout.pages.map(({ items }) => {
    const texts = new Map<number, string>();
    for (const item of items)
      if (item.kind === 'glyphs' && item.role === 'furniture') texts.set(item.y, (texts.get(item.y) ?? '') + item.text);
    const rules = items.flatMap((item) =>
      item.kind === 'rule' && item.y < area.top ? [`rule ${(area.top - item.y).toFixed(2)} above`] : [],
    );
    return [...[...texts].map(([y, text]) => `${text} ${((y - area.top) / millimetres(1)).toFixed(1)}`), ...rules];
  });
}

test('the running head stands above the type area from the second page on, with the number of pages', async () => {
  const head =
    'text: ["{刊名} 第{期号}期", "{刊名}　{页}/{页数}"], rise: 8, rule: { weight: 0.5, colour: red, spaceBefore: 1 }';
  const pages = await furniture(head);
  expect(pages).toHaveLength(4);
  // Its strip ends 14 - (2 + 8.8) pt below the baseline, the rule stands 1 pt lower.
  const rule = `rule ${(millimetres(8) - 3.2 - 1).toFixed(2)} above`;
  expect(pages[0]).toEqual(['第1页 共4页 237.5']);
  expect(pages[1]).toEqual(['某院院刊　2/4 -8.0', '第2页 共4页 237.5', rule]);
  expect(pages[3]).toEqual(['某院院刊　4/4 -8.0', '第4页 共4页 237.5', rule]);
});

test('its values are those of the front matter; one that has none is left out', async () => {
  expect((await furniture('text: "{刊名} 第{期号}期", rise: 8', '期号: 3\n'))[1]![0]).toBe('某院院刊 第3期 -8.0');
  expect((await furniture('text: "第{期号}期", rise: 8, from: 1'))[1]).toEqual(['第2页 共4页 237.5']);
});

test('what is too long for the measure is made smaller and stands in the same strip', async () => {
  const { layout, template } = await headed('text: "{刊名}", rise: 8, from: 1', `主办: 甲\n`);
  const [long] = [await headed('text: "{主办}", rise: 8, from: 1', `主办: ${'很长的名称'.repeat(12)}\n`)];
  const head = ({ pages }: typeof layout) =>
    pages[1]!.items.find(
      (item) => item.kind === 'glyphs' && item.role === 'furniture' && item.y < typeArea(template).top,
    );
  const [usual, small] = [head(layout), head(long.layout)];
  if (usual?.kind !== 'glyphs' || small?.kind !== 'glyphs') throw new Error('no head');
  expect([usual.size, small.size]).toEqual([10, 7]);
  expect(usual.y - small.y).toBeCloseTo(3 * 0.38, 5);
});
