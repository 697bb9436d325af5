import { describe, expect, test } from 'vitest';
import { openStyles } from '../../src/flow/styles.js';
import { indentsIn, millimetres, typeArea } from '../../src/model/geometry.js';
import { compile } from '../support/session.js';

test('a millimetre has 72/25.4 points', () => expect(millimetres(25.4)).toBe(72));

describe('by the tokens of a shipped template', async () => {
  const { compiled } = await compile('samples/gongwen-21/issue.md', 'issue.md', {});
  const { template } = compiled!;
  const styles = openStyles(template);

  test('the type area of an official document is 156 by 225 mm (GB/T 9704-2012 §5.2.1, §5.2.2)', () => {
    const area = typeArea(template);
    expect(area.width).toBeCloseTo(millimetres(156), 1);
    expect(area.height).toBeGreaterThan(millimetres(222));
    expect(area.height).toBeLessThan(millimetres(226));
    expect(area.height / area.pitch).toBeCloseTo(22, 5);
  });

  test('indents stand as they are where there is room, and leave six characters where there is none', () => {
    const deep = styles.paragraph('body', { nesting: 8 });
    const { size } = deep.text;
    const { width } = typeArea(template);
    expect(indentsIn(deep, width)).toEqual(deep.indents);
    const narrow = indentsIn(deep, 12 * size);
    expect(12 * size - narrow.left - narrow.right - Math.max(0, narrow.first)).toBeCloseTo(6 * size, 5);
  });

  test('what the style itself asks for never gives way', () => {
    const wide = styles.paragraph('distribution');
    expect(indentsIn(wide, wide.text.size)).toEqual(wide.firmIndents);
  });
});
