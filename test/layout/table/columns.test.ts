import { describe, expect, test } from 'vitest';
import { type CellNeed, columnWidths } from '../../../src/layout/table/columns.js';

/** What a cell of so many hanzi of 10 pt asks for that holds one unbreakable piece of `longest`. */
const cell = (column: number, hanzi: number, longest = 20): CellNeed => ({
  column,
  widest: 10,
  longest,
  neat: Math.max(longest, Math.min(hanzi, 4) * 10),
  total: hanzi * 10,
  roomy: 0,
});
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe('columns', () => {
  test('that have room keep their natural width', () => {
    const { widths, narrow } = columnWidths([cell(0, 3), cell(1, 5)], 2, 400, 10);
    expect(widths.map(Math.floor)).toEqual([41, 61]);
    expect(narrow).toBe(false);
  });

  test('modest ones get what they ask for, the others share the rest so that rows are low', () => {
    const { widths } = columnWidths([cell(0, 3), cell(1, 60), cell(2, 120)], 3, 400, 10);
    expect(sum(widths)).toBeCloseTo(400, 6);
    expect(widths[0]).toBeCloseTo(41.6, 6);
    expect(widths[2]! / widths[1]!).toBeGreaterThan(1.6);
  });

  test('a long word gets its room, whatever the others want', () => {
    const { widths } = columnWidths([cell(0, 15, 150), cell(1, 900)], 2, 300, 10);
    expect(widths[0]).toBeGreaterThanOrEqual(161);
    expect(sum(widths)).toBeLessThanOrEqual(300.1);
  });

  test('of long words that find no room together each is broken, none below a character', () => {
    const { widths, narrow } = columnWidths([cell(0, 30, 300), cell(1, 30, 300)], 2, 200, 10);
    expect(narrow).toBe(false);
    expect(widths.map(Math.round)).toEqual([100, 100]);
  });

  test('more than the measure has characters for are said to be too narrow, and stay in it', () => {
    const { widths, narrow } = columnWidths(
      Array.from({ length: 20 }, (_, i) => cell(i, 9)),
      20,
      300,
      10,
    );
    expect(narrow).toBe(true);
    expect(sum(widths)).toBeCloseTo(300, 6);
  });

  test('a column whose cells are all covered by others keeps its padding', () => {
    expect(columnWidths([cell(0, 3)], 2, 400, 10).widths[1]).toBe(0);
  });
});
