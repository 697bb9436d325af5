import { describe, expect, test } from 'vitest';
import type { Meta } from '../../src/model/index.js';
import { nameAfter, numbersAfter } from '../../src/series/numbers.js';

const TODAY = { year: 2027, month: 1, day: 9 };

function meta(year: number, number?: number, total?: number): Meta {
  const at = <T>(value: T) => ({ value, span: { start: 0, end: 0 } });
  return {
    span: { start: 0, end: 0 },
    title: at('测试'),
    date: at({ year, month: 12, day: 1 }),
    ...(number !== undefined && { number: at(number) }),
    ...(total !== undefined && { total: at(total) }),
    ...{ credits: [], distribution: [], fields: new Map() },
  };
}

describe('numbers count on', () => {
  test.each([
    ['in the same year', meta(2027, 7, 67), [], { number: 8, total: 68 }],
    ['without a total', meta(2027, 7), [], { number: 8 }],
    ['without numbers', meta(2027), [], {}],
    ['beside a total a new year begins again', meta(2026, 12, 67), [], { number: 1, total: 68 }],
    ['a total alone as number goes on', meta(2026, 67, 67), [], { number: 68, total: 68 }],
    ['a new year alone says nothing', meta(2026, 12), [], { number: 13 }],
    ['as it began again before', meta(2026, 2), [meta(2026, 1), meta(2025, 12)], { number: 1 }],
    ['as it went on before', meta(2026, 14, 99), [meta(2026, 13, 98), meta(2025, 12, 97)], { number: 15, total: 100 }],
  ])('%s', (_, newest, earlier, expected) => {
    expect(numbersAfter(newest, earlier, TODAY)).toEqual(expected);
  });
});

describe('the name counts on in its own form', () => {
  test.each([
    ['issue-67', meta(2027, 7, 67), 'issue-68'],
    ['issue-7', meta(2027, 7, 67), 'issue-8'],
    ['issue-007', meta(2027, 7), 'issue-008'],
    ['第六十七期', meta(2027, 7, 67), '第六十八期'],
    ['第99期', meta(2027, 99), '第100期'],
    ['2027年第7期', meta(2027, 7, 67), '2027年第8期'],
    ['2026-12', meta(2026, 12, 67), '2027-01'],
    ['2026年第12期（总67）', meta(2026, 12, 67), '2027年第12期（总68）'],
    ['简报', meta(2027, 7), '简报-2'],
    ['职教动态3', meta(2027, 7), '职教动态4'],
  ])('%s', (name, newest, expected) => {
    expect(nameAfter(name, newest, numbersAfter(newest, [], TODAY), TODAY)).toBe(expected);
  });
});
