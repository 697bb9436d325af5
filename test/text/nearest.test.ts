import { describe, expect, test } from 'vitest';
import { nearest, slips } from '../../src/text/nearest.js';

describe('the names that one was probably meant for', () => {
  test.each<[written: string, names: readonly string[], expected: readonly string[]]>([
    ['dongtia', ['dongtai', 'gongwen', 'jianbao'], ['dongtai']],
    ['toc/pages', ['toc/page', 'toc/page-open', 'ref/page', 'text/space'], ['toc/page', 'ref/page']],
    ['wide', ['width', 'height', 'margin'], ['width']],
    ['PDF', ['pdf', 'docx'], ['pdf']],
    ['xyz', ['pdf', 'docx', 'png'], []],
    ['总期好', ['期号', '总期号', '日期'], ['总期号', '期号', '日期']],
    ['刊各', ['刊名', '期号'], ['刊名']],
    ['编辑', ['日期', '主办'], []],
    ['ｄａｔｅ', ['date', 'total'], ['date']],
  ])('%s of %j', (written, names, expected) => {
    expect(nearest(written, names)).toEqual(expected);
  });

  test('only so much of a name is compared as matters', () => {
    const stem = (name: string): string => name.toLowerCase().replace(/\.\w+$/, '');
    expect(nearest('图1.PNG', ['图1.png', '附件.png'], stem)).toEqual(['图1.png']);
  });
});

test('a slip is one wrong character', () => {
  expect(slips('dates', ['date', 'total'])).toEqual(['date']);
  expect(slips('titel', ['title'])).toEqual([]);
});
