import { expect, test } from 'vitest';
import type { BlockBox } from '../../../src/layout/box.js';
import { fill } from '../../../src/layout/index.js';
import { fillPages } from '../../../src/layout/page/fill.js';
import { blockOf, REGIONS } from '../../support/boxes.js';
import { HEAD, layOutText } from '../../support/compile-text.js';

/** An array that counts how often its entries are read. */
function counted<T>(values: readonly T[], count: { reads: number }): readonly T[] {
  return new Proxy(values, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count.reads++;
      return Reflect.get(target, key);
    },
  });
}

/** How often boxes and blocks are read while pages are filled with a text. */
async function readsOf(text: string): Promise<number> {
  const { flow, template, fonts } = await layOutText(`${HEAD}${text}`);
  const { blocks, context } = fill(flow, template, fonts);
  const count = { reads: 0 };
  const watched = blocks.map((block): BlockBox => ({ ...block, boxes: counted(block.boxes, count) }));
  fillPages(counted(watched, count), [], { area: context.area, tokens: template.notes });
  return count.reads;
}

const sentences = (count: number): string =>
  Array.from({ length: count }, (_, i) => `第${i + 1}件事写了一些具体情况。`).join('');

test.each<[what: string, of: (size: number) => string]>([
  ['a long paragraph', (size) => sentences(size * 20)],
  ['many paragraphs', (size) => '短段。\n\n'.repeat(size * 20)],
  ['heads after heads', (size) => Array.from({ length: size * 4 }, (_, i) => `（一）题${i}\n`).join('\n')],
  ['a long table', (size) => `| 甲 | 乙 |\n|--|--|\n${'| 一 | 二 |\n'.repeat(size * 20)}`],
])(
  'filling pages reads each box as often in a long text as in a short one: %s',
  async (_, of) => {
    const [short, long] = [await readsOf(of(10)), await readsOf(of(40))];
    expect(long / short).toBeLessThan(4 * 1.5);
  },
  30_000,
);

/** Rows of a table below its head on each page that it stands on, behind so many lines of text. */
function rowsOnPages(before: number, rows: number, head: number, captioned: boolean): number[] {
  const text = before > 0 ? [blockOf('文', before)] : [];
  const caption = captioned ? [blockOf('题', 1, { keepWithNext: true })] : [];
  const table = blockOf('表', head + rows, { repeated: head });
  const { pages } = fillPages([...text, ...caption, table], [], REGIONS);
  return pages.flatMap(({ placed }) => {
    const own = placed.filter(
      ({ box, repeated }) => !repeated && box.kind === 'line' && box.paragraph.paragraph.id === '表',
    );
    const body = own.filter(({ box }) => box.kind === 'line' && box.index >= head);
    return own.length > 0 ? [body.length] : [];
  });
}

test('no row of a table stands alone below its head where a page ends', () => {
  for (let before = 0; before <= 12; before++) {
    for (let rows = 2; rows <= 25; rows++) {
      for (const head of [1, 2]) {
        for (const captioned of [false, true]) {
          const pages = rowsOnPages(before, rows, head, captioned);
          const what = `${rows} rows below ${head}, behind ${before} lines: ${pages}`;
          expect(
            pages.reduce((sum, count) => sum + count, 0),
            what,
          ).toBe(rows);
          expect(Math.min(...pages), what).toBeGreaterThanOrEqual(2);
        }
      }
    }
  }
});

test('rows that fill a third of a page in pairs may stand alone: the gap would be worse', async () => {
  const controlled = async (cell: string): Promise<boolean> => {
    const text = `| 甲 | 乙 |\n|--|--|\n${`| ${cell} | 短 |\n`.repeat(3)}`;
    const { flow, template, fonts } = await layOutText(`${HEAD}# 一、要闻\n\n${text}`);
    return fill(flow, template, fonts).blocks.find(({ columns }) => columns)!.widowControl;
  };
  expect(await controlled('这一格写了很多话。'.repeat(60))).toBe(false);
  expect(await controlled('这一格写了几句话。'.repeat(9))).toBe(true);
});
