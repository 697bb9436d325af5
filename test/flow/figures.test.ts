import { describe, expect, test } from 'vitest';
import { rowSizes } from '../../src/flow/figures.js';
import { typeArea } from '../../src/model/geometry.js';
import type { FigureBlock, FigureRowFlow } from '../../src/model/index.js';
import { leavesOf } from '../../src/model/walk.js';
import { compileText, HEAD, layOutText, seeded } from '../support/compile-text.js';
import { sample } from '../support/samples.js';
import { png } from '../support/small-pictures.js';

type Width = FigureBlock['width'];

function figure(width: number, height: number, declared?: Width): FigureBlock {
  const picture = { path: 'a.png', format: 'png', bytes: new Uint8Array(), components: 3, alpha: false } as const;
  return {
    kind: 'figure',
    picture: { ...picture, pixelWidth: width, pixelHeight: height, width, height },
    alt: '',
    span: { start: 0, end: 0 },
    ...(declared && { width: declared }),
  };
}

/** A row laid out, as it stands in the flow. */
async function rowOf(body: string): Promise<FigureRowFlow> {
  const { flow } = await layOutText(`${HEAD}# 一、图\n\n${body}\n`, { 'a.png': png(2) });
  return [...leavesOf(flow.body)].find((leaf) => leaf.kind === 'figure-row')!;
}

describe('pictures side by side', () => {
  test('never leave the measure, keep their shape, and are alike in height where no width is declared', async () => {
    const { template } = await sample('issue-67');
    const measure = typeArea(template).width;
    const random = seeded(15);
    for (let round = 0; round < 300; round++) {
      const declared = (): Width =>
        random() < 0.5 ? { unit: 'mm', value: 1 + random() * 200 } : { unit: 'measure', value: random() };
      const mixed = round % 3;
      const figures = Array.from({ length: 2 + Math.floor(random() * 6) }, () =>
        figure(
          5 + random() * 3000,
          5 + random() * 3000,
          mixed === 0 || (mixed === 1 && random() < 0.5) ? undefined : declared(),
        ),
      );
      const { sizes, gap, narrowed } = rowSizes(figures, template);
      const total = sizes.reduce((sum, { width }) => sum + width, gap * (sizes.length - 1));
      expect(total).toBeLessThanOrEqual(measure);
      sizes.forEach(({ width, height }, i) => {
        expect(width).toBeGreaterThan(0);
        expect(width / height).toBeCloseTo(figures[i]!.picture.width / figures[i]!.picture.height, 6);
        if (mixed === 0) expect(height).toBeCloseTo(sizes[0]!.height, 6);
        if (mixed === 0) expect(height).toBeLessThanOrEqual(figures[i]!.picture.height + 1e-6);
      });
      if (mixed === 0) expect(narrowed).toBe(false);
    }
  });

  test('have the declared widths where these fit; shares that make up the whole measure do', async () => {
    const { template } = await sample('issue-67');
    const millimetres = rowSizes([figure(400, 300, { unit: 'mm', value: 40 }), figure(300, 400)], template);
    expect(millimetres.sizes[0]!.width).toBeCloseTo((40 / 25.4) * 72, 6);
    expect(millimetres.sizes[1]!.height).toBeCloseTo(millimetres.sizes[0]!.height, 6);
    const halves = [figure(40, 30, { unit: 'measure', value: 0.5 }), figure(40, 30, { unit: 'measure', value: 0.5 })];
    expect(rowSizes(halves, template).narrowed).toBe(false);
    expect(rowSizes([...halves, figure(40, 30)], template).narrowed).toBe(true);
    expect(rowSizes([figure(9, 9, { unit: 'mm', value: 100 }), halves[0]!], template).narrowed).toBe(true);
  });

  test('are those of a line or of lines that follow one another, up to one that the author ended', async () => {
    expect((await rowOf('![](a.png) ![](a.png)![](a.png)')).figures).toHaveLength(3);
    expect((await rowOf('![](a.png)\n  ![](a.png "甲。")\n![](a.png)\n\n![](a.png)')).figures).toHaveLength(3);
    expect((await rowOf('![](a.png)\\\n![](a.png) ![](a.png)')).figures).toHaveLength(2);
    expect((await rowOf('- 甲\n\n  ![](a.png) ![](a.png)')).figures).toHaveLength(2);
  });

  test('bear their titles, or the parts of the paragraph below, and all together 图1', async () => {
    const captions = ({ figures }: FigureRowFlow) =>
      figures.map(({ caption }) => caption?.runs.map((run) => ('text' in run ? run.text : '')).join(''));
    expect(captions(await rowOf('![](a.png "左；20mm") ![](a.png "右")'))).toEqual(['左', '右']);
    const named = await rowOf('![](a.png) ![](a.png "30%")\n\n（a）左，旧；（b）右\n\n图1 全部');
    expect(captions(named)).toEqual(['（a）左，旧', '（b）右']);
    expect(named.keepWithNext).toBe(true);
    // It names three, or one by another letter: text.
    expect(captions(await rowOf('![](a.png) ![](a.png)\n\n（a）左（b）右（c）中'))).toEqual([undefined, undefined]);
    expect(captions(await rowOf('![](a.png) ![](a.png)\n\n（a）左（c）右'))).toEqual([undefined, undefined]);
  });

  test('that do not fit by their declared widths are told of', async () => {
    const codes = async (body: string) =>
      (await compileText(`${HEAD}${body}`, { 'a.png': png(2) })).diagnostics.map(({ code }) => code);
    expect(await codes('![](a.png "100mm") ![](a.png "60%")')).toContain('picture/row');
    expect(await codes('![](a.png "40%") ![](a.png "60%")')).not.toContain('picture/row');
  });
});
