import { describe, expect, test } from 'vitest';
import { compileText } from '../support/compile-text.js';
import { build, faultText, outputsOf, type Pair, poppler, prove, readers } from './readers.js';

/** An issue whose running head stands on left and right pages, the first one too, perhaps with words across each page. */
async function facing(watermark?: string): Promise<Pair> {
  const template =
    'extends: dongtai\nstyles: { running-head: { label: 页眉, font: 黑体, size: 14, lineHeight: 20, indentRight: 1 } }\n' +
    'runningHead: { style: running-head, text: "{主办}　{页}（{页数}）", align: outer, rise: 12, from: 1, rule: { weight: 1, colour: red, spaceBefore: 2 } }\n';
  const text = `---\n刊名: 某院院刊\n主办: ${'很长的主办单位名称'.repeat(5)}\n日期: 2022-10-18\n模板: own\n---\n\n# 一、甲\n\n${'文字在书眉之下。\n\n'.repeat(60)}`;
  const { compiled } = await compileText(
    text,
    { 'templates/own/template.yaml': template },
    watermark ? { watermark } : {},
  );
  return outputsOf(compiled!);
}

describe.skipIf(readers.length === 0 || !poppler)('the examples and what stands in their margins are alike', () => {
  test('in every reader', async () => {
    const issues = ['docs/examples/leaflet/issue.md', 'docs/examples/yuankan-3/issue.md'];
    const pairs = [...(await Promise.all(issues.map(build))), await facing(), await facing('草稿')];
    const proofs = await prove(pairs, (index) => index <= issues.length);
    for (const each of proofs.flat()) {
      // The PDF has the words of a watermark as text, the DOCX as outlines.
      const differences = each.differences.filter(({ text }) => text !== '草稿');
      expect([each.reader, differences, (each.faults ?? []).map(faultText)]).toEqual([each.reader, [], []]);
      expect(each.pages).toBe(each.otherPages);
    }
  });
});
