import { describe, expect, test } from 'vitest';
import { compileText, HEAD } from './support/compile-text.js';

test('a reference to a section that does not exist is one finding, and the pages settle all the same', async () => {
  const { diagnostics, compiled } = await compileText(`${HEAD}# 一、甲\n\n见[第3页](#九)。\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['ref/target']);
  expect(compiled?.layout.pages).toHaveLength(2);
});

const lines = (count: number): string => '短。\n\n'.repeat(count);

/** Text whose last line is full with a page of one digit: one of two digits takes a line more. `more` are full lines before it. */
const fullLines = (section: string, more = 0): string =>
  `${'字'.repeat(more > 0 ? 24 + 26 * (more - 1) + 21 : 19)}88见[第?页](#${section})。\n\n`;

describe('pages of two digits where there was room for one', () => {
  test('a number that moves a page whose number moves another settles', async () => {
    for (const after of [29, 30, 31, 32]) {
      const first = `# 一、题\n\n${fullLines('四')}见[第?页](#三)。\n\n${lines(171)}`;
      const second = `# 二、题\n\n${fullLines('二')}${lines(after)}`;
      const text = `${HEAD}${first}${second}# 三、题\n\n${lines(30)}# 四、题\n\n完。\n`;
      const { diagnostics, compiled } = await compileText(text);
      expect(diagnostics).toEqual([]);
      expect(compiled!.layout.pageOf.get('s-二')).toBe(10);
    }
  });

  test('a number that is true only of the page that it moves its section off is an error', async () => {
    // Three lines under a head go over as a whole, to page 10; of four, as that number makes them, two stay with the head on page 9.
    const text = (before: number): string =>
      `${HEAD}# 一、题\n\n${lines(before)}# 二、题\n\n${fullLines('二', 2)}完。\n`;
    const codesOf = async (before: number): Promise<string[]> =>
      (await compileText(text(before))).diagnostics.map(({ code }) => code);
    expect(await codesOf(171)).toEqual([]);
    expect(await codesOf(172)).toEqual(['layout/unstable']);
    expect(await codesOf(173)).toEqual([]);
  });
});
