import { expect, test } from 'vitest';
import type { BlockBox } from '../../../src/layout/box.js';
import { chainOf } from '../../../src/layout/page/chain.js';
import { closingsOf } from '../../../src/layout/page/closing.js';
import { textOpenings } from '../../../src/layout/page/together.js';
import { blockOf, namesOf, REGIONS } from '../../support/boxes.js';

/** What must stand on one page from the first block on, and the spaces between. */
function dump(blocks: readonly BlockBox[], from = 0): string {
  const closings = closingsOf(blocks, REGIONS);
  const { boxes, spaces } = chainOf({ blocks, regions: REGIONS, closings, openings: textOpenings(blocks) }, from);
  return `${namesOf(boxes)}${spaces ? ` + ${spaces} pt` : ''}`;
}

const head = (name: string, own: Partial<BlockBox> = {}): BlockBox => blockOf(name, 1, { keepWithNext: true, ...own });

test.each<[what: string, blocks: readonly BlockBox[], expected: string]>([
  ['text alone is kept with nothing', [blockOf('文', 5), blockOf('后', 1)], ''],
  ['a head with two lines', [head('题'), blockOf('文', 5)], '题1 文1 文2'],
  ['with all three of a text that no page’s end may divide', [head('题'), blockOf('文', 3)], '题1 文1 文2 文3'],
  ['with one that may be parted anywhere', [head('题'), blockOf('文', 3, { widowControl: false })], '题1 文1'],
  ['heads after heads', [head('章'), head('节'), blockOf('文', 5)], '章1 节1 文1 文2'],
  [
    'the spaces between, not those outside',
    [head('题', { spaceBefore: 100, spaceAfter: 3 }), blockOf('文', 2, { spaceBefore: 4, spaceAfter: 100 })],
    '题1 文1 文2 + 7 pt',
  ],
  [
    'a caption with header rows and a row',
    [head('表题'), blockOf('表', 9, { widowControl: false, repeated: 2 })],
    '表题1 表1 表2 表3',
  ],
  [
    'the least part where more is too high for any page',
    [head('题'), blockOf('文', 3, { boxes: blockOf('文', 3).boxes.map((box) => ({ ...box, height: 60 })) })],
    '题1 文1',
  ],
  ['a head without text', [head('题')], '题1'],
])('%s', (_, blocks, expected) => {
  expect(dump(blocks)).toBe(expected);
});

test('of what begins the text below a masthead one line is enough', () => {
  expect(dump([blockOf('刊名', 1, { part: 'furniture' }), head('题'), blockOf('文', 5)], 1)).toBe('题1 文1');
});

test('a head goes over with the lines that a signature takes', () => {
  const signed = blockOf('署名', 2, { part: 'furniture', keepWithPrevious: 2, keepWithNext: true });
  expect(dump([blockOf('前', 5), head('题'), blockOf('文', 2), signed], 1)).toBe('题1 文1 文2 署名1 署名2');
});

test('a chain longer than a page is not read to its end', () => {
  const blocks = Array.from({ length: 1000 }, (_, i) => head(`${i}题`));
  expect(dump(blocks).split(' ')).toHaveLength(11);
});
