import { expect, test } from 'vitest';
import { drawFolio } from '../../../src/layout/draw/folio.js';
import { openLayoutCache } from '../../../src/layout/index.js';
import { typeArea } from '../../../src/model/geometry.js';
import type { FolioFlow } from '../../../src/model/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';

/** Folios of pages 1 to 3: what stands on the page and how far it is from the edges of the type area, pt. */
async function dump(own: Partial<FolioFlow>): Promise<readonly string[]> {
  const { flow, template, fonts: metrics } = await layOutText(`${HEAD}文。\n`);
  const area = typeArea(template);
  const context = { template, metrics, area, cache: openLayoutCache() };
  const folio = { ...flow.folio!, text: '第{页}页', ...own };
  const indents = { ...folio.style.indents, right: 10 };
  return [1, 2, 3].map((label) => {
    const runs = drawFolio(label, { ...folio, style: { ...folio.style, indents } }, context).flatMap((item) =>
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
  ['outer', ['第1页 right 10', '第2页 left 10', '第3页 right 10']],
])('%s', async (align, expected) => {
  expect(await dump({ align })).toEqual(expected);
});

test('pages before the first that has one have none', async () => {
  expect(await dump({ align: 'center', from: 2 })).toEqual(['none', '第2页 centred', '第3页 centred']);
});
