import { expect, test } from 'vitest';
import { isBlankFigure, pointOf } from '../../src/text/cell-figures.js';

test.each([
  ['12', 2],
  ['12.5', 2],
  ['+12.5%', 3],
  ['−3.2‰', 2],
  ['1,234,567.8', 9],
  ['1 234.5', 5],
  ['3万元', 1],
  ['5.5万', 1],
  ['¥1200.00', 5],
  ['≥60分', 3],
  ['120 人次', 3],
])('%s is a number of %i characters up to its point', (text, point) => {
  expect(pointOf(text)).toBe(point);
});

test.each([
  '',
  '甲',
  '2022年10月',
  '12/15',
  '1-2',
  '10:30',
  '13.5.1',
  '第1名',
  '1号楼',
  '3年级',
  '12,34',
  'A1',
  '5％左右',
  '12.',
])('“%s” is none', (text) => {
  expect(pointOf(text)).toBeUndefined();
});

test('what says that there is no number', () => {
  expect(['', '—', '——', '-', '/', '…', '无'].every(isBlankFigure)).toBe(true);
  expect(['0', '甲', '————————', '无锡'].some(isBlankFigure)).toBe(false);
});
