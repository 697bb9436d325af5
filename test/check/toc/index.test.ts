import { describe, expect, test } from 'vitest';
import { answering, checkBody } from '../../support/prove.js';

describe('sections and the table of contents', () => {
  const good = ['一、甲子丑', '二、乙寅卯', '三、丙辰巳'];
  test.each([
    ['they agree', good, good, []],
    ['the TOC need not be numbered', ['甲子丑', '乙寅卯', '丙辰巳'], good, []],
    ['nor the sections', ['甲子丑', '乙寅卯'], ['甲子丑', '乙寅卯'], []],
    [
      'an unnumbered one on both sides',
      ['编者按', '一、甲子丑', '二、乙寅卯'],
      ['编者按', '一、甲子丑', '二、乙寅卯'],
      [],
    ],
    ['another form in one line', ['一、甲子丑', '2.乙寅卯', '三、丙辰巳'], good, ['toc/numbering @ 2.']],
    ['an extra section', good.slice(0, 2), good, ['toc/sections @ # 三、丙辰巳']],
    ['an extra section between', ['一、甲子丑', '二、丙辰巳'], good, ['toc/sections @ # 二、乙寅卯']],
    ['a missing one, the rest renumbered', good, ['一、甲子丑', '二、丙辰巳'], ['toc/sections @ 二、乙寅卯']],
    ['the last two swapped', good, [good[0]!, good[2]!, good[1]!], ['toc/sections @ # 三、丙辰巳']],
    ['the last moved to the front', good, [good[2]!, good[0]!, good[1]!], ['toc/sections @ # 三、丙辰巳']],
    [
      'both skip a number',
      ['一、甲子丑', '三、乙寅卯'],
      ['一、甲子丑', '三、乙寅卯'],
      ['toc/numbering @ 三、', 'section/numbering @ 三、'],
    ],
    ['swapped numbers over sections', good, ['一、甲子丑', '三、乙寅卯', '二、丙辰巳'], ['section/numbering @ 三、']],
    ['another title', good, ['一、甲子丑', '二、全然不同', '三、丙辰巳'], ['toc/title @ 乙寅卯']],
    ['no entries', [], good, ['toc/sections @ # 目录']],
  ])('%s', async (_, toc, sections, expected) => {
    expect((await checkBody(answering(toc, sections))).found).toEqual(expected);
  });
});
