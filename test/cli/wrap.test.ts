import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/cli/wrap.js';
import { displayWidth } from '../../src/report/width.js';

describe('wrap', () => {
  it('breaks between hanzi, never before a closing mark', () => {
    const lines = wrap('名称在当前文件夹、issues/、samples/ 中查找，也可以写路径。', 20).split('\n');
    expect(Math.max(...lines.map((line) => displayWidth(line)))).toBeLessThanOrEqual(20);
    expect(lines.join('')).toMatch(/^名称在当前文件夹、issues/);
    for (const line of lines) expect(line).not.toMatch(/^[，。、）]/);
  });

  it('breaks English at spaces', () => {
    expect(wrap('one two three four', 9)).toBe('one two\nthree\nfour');
  });

  it('keeps short lines and line ends', () => {
    expect(wrap('一\n\n  二', 40)).toBe('一\n\n  二');
  });
});
