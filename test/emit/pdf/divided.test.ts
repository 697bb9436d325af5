import { expect, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { archiveFaults } from '../../support/pdf-rules/index.js';
import { readObjects } from '../../support/pdf-rules/objects.js';
import { type Element, readStructure } from '../../support/pdf-rules/structure.js';

const sentences = (count: number, words: string): string =>
  Array.from({ length: count }, (_, i) => `第${i + 1}${words}。`).join('');

test('a row, a cell and a note over several pages are one element each; what stands again is none', async () => {
  const text = `${HEAD}# 一、甲

正文有长注[^a]。

| 项目[^b] | 内容 |
|--|--|
| 概述 | 短 |
| 详情 | ${sentences(150, '段写了一些工作情况')} |

[^a]: ${sentences(220, '句写了一些背景情况')}

[^b]: 表头的注。
`;
  const compiled = await layOutText(text);
  expect(compiled.layout.pages.length).toBeGreaterThan(4);
  const [artifact] = await pdfEmitter.emit(compiled);
  expect(archiveFaults(artifact!.bytes)).toEqual([]);
  const elements = readStructure(readObjects(artifact!.bytes));
  const ofType = (type: string): Element[] => elements.filter((element) => element.type === type);
  const pages = (holder: Element): number =>
    new Set(elements.filter((part) => within(part, holder)).flatMap(({ content }) => content.map(({ page }) => page)))
      .size;
  expect(['Table', 'TR', 'TH', 'TD', 'Note'].map((type) => ofType(type).length)).toEqual([1, 3, 2, 4, 2]);
  expect(ofType('TH').map(pages)).toEqual([1, 1]);
  expect(ofType('TD').map((cell) => pages(cell) > 1)).toEqual([false, false, false, true]);
  expect(ofType('Note').map((note) => pages(note) > 1)).toEqual([true, false]);
});

function within(element: Element | undefined, holder: Element): boolean {
  return element !== undefined && (element === holder || within(element.parent, holder));
}
