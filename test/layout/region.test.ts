import { describe, expect, test } from 'vitest';
import type { Box, SolidBox } from '../../src/layout/box.js';
import { EPSILON, fitting, stack } from '../../src/layout/region.js';

const solid = (height: number): SolidBox => ({ kind: 'solid', height, notes: [] });
/** A box of 10 pt with notes of so many lines of 5 pt. */
const noted = (lines: number): Box =>
  ({ ...solid(10), notes: Array.from({ length: lines }, () => solid(5)) }) as unknown as Box;
const notes = { already: 0, most: 40, spaceBefore: 4, waiting: false };

describe('a region takes', () => {
  test('as many boxes as its height holds, and a little that rounding adds', () => {
    const boxes = [solid(10), solid(10), solid(10)];
    expect(fitting(boxes, 0, 3, { height: 30 })).toBe(3);
    expect(fitting(boxes, 0, 3, { height: 30 - EPSILON + 0.1 })).toBe(3);
    expect(fitting(boxes, 0, 3, { height: 29 })).toBe(2);
    expect(fitting(boxes, 1, 2, { height: 100 })).toBe(1);
    expect(fitting(boxes, 0, 3, { height: 29 }, 1)).toBe(3);
  });

  test('a box only with all its notes, and with the space above the first of them', () => {
    expect(fitting([noted(2), noted(1)], 0, 2, { height: 39, notes })).toBe(2);
    expect(fitting([noted(2), noted(1)], 0, 2, { height: 38, notes })).toBe(1);
    expect(fitting([noted(2), noted(1)], 0, 2, { height: 35, notes: { ...notes, already: 9 } })).toBe(2);
  });

  test('no more notes than its foot may hold', () => {
    expect(fitting([noted(4), noted(4)], 0, 2, { height: 500, notes })).toBe(1);
  });

  test('no box with notes while others wait', () => {
    const room = { height: 500, notes: { ...notes, waiting: true } };
    expect(fitting([solid(10), noted(1), solid(10)], 0, 3, room)).toBe(1);
  });
});

test('boxes stand one below another', () => {
  expect(stack([solid(10), solid(5), solid(1)], 100).map(({ top }) => top)).toEqual([100, 110, 115]);
});
