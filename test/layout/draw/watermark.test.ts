import { describe, expect, test } from 'vitest';
import type { LayoutContext } from '../../../src/layout/context.js';
import { drawWatermark } from '../../../src/layout/draw/watermark.js';
import { openLayoutCache } from '../../../src/layout/index.js';
import { sheetOf, typeArea } from '../../../src/model/geometry.js';
import { compileText, HEAD, layOutText } from '../../support/compile-text.js';

const TEXT = `${HEAD}# 一、甲\n\n${'文。\n\n'.repeat(60)}`;

async function context(): Promise<LayoutContext> {
  const { template, fonts: metrics } = await layOutText(TEXT);
  return { template, metrics, area: typeArea(template), sheet: sheetOf(template, false), cache: openLayoutCache() };
}

describe('a watermark', () => {
  test('lies under all else of every page, turned around its middle', async () => {
    const { pages } = (await compileText(TEXT, {}, { watermark: '内部资料' })).compiled!.layout;
    expect(pages.length).toBeGreaterThan(1);
    for (const { items, width, height } of pages) {
      expect(items[0]).toMatchObject({ kind: 'watermark', words: '内部资料', x: width / 2, y: height / 2 });
      expect(items.filter(({ kind }) => kind === 'watermark')).toHaveLength(1);
    }
  });

  test('is there where words are given, and 草稿 on a draft', async () => {
    const words = async (options: { draft?: boolean; watermark?: string }): Promise<readonly string[]> =>
      (await compileText(TEXT, {}, options)).compiled!.layout.pages[0]!.items.flatMap((item) =>
        item.kind === 'watermark' ? [item.words] : [],
      );
    expect(await words({})).toEqual([]);
    expect(await words({ draft: true })).toEqual(['草稿']);
    expect(await words({ draft: true, watermark: '送审稿' })).toEqual(['送审稿']);
  });

  test('says what cannot be printed', async () => {
    const shared = await context();
    expect(drawWatermark('甲\u{1f600}', shared)).toEqual({ items: [], problem: { missing: '\u{1f600}' } });
    expect(drawWatermark(' ', shared)).toEqual({ items: [], problem: {} });
    expect(drawWatermark('', shared)).toEqual({ items: [], problem: {} });
    expect(drawWatermark(undefined, shared)).toEqual({ items: [] });
  });

  test('is set of composed characters, which have glyphs', async () => {
    const { items } = drawWatermark('e\u0301', await context());
    expect(items[0]!.glyphs.map(({ text }) => text)).toEqual(['é']);
  });
});
