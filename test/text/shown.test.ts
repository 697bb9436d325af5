import { describe, expect, test } from 'vitest';
import { harmless, visible } from '../../src/text/shown.js';

describe('a piece of text from outside', () => {
  test.each([
    ['甲\u001b[31m乙', '甲<U+001B>[31m乙'],
    ['a\u202eb', 'a<U+202E>b'],
    ['a\nb\tc', 'a<U+000A>b<U+0009>c'],
    ['\u009b2J', '<U+009B>2J'],
    ['\u{e0041}', '<U+E0041>'],
    ['甲，乙。', '甲，乙。'],
  ])('%j is shown as %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe('words for people', () => {
  test('keep their lines, and colours where they are coloured', () => {
    const text = '\u001b[31m红\u001b[39m\n二\u0007\u001b]0;x';
    expect(harmless(text, { coloured: true })).toBe('\u001b[31m红\u001b[39m\n二<U+0007><U+001B>]0;x');
    expect(harmless(text, { coloured: false })).toBe('<U+001B>[31m红<U+001B>[39m\n二<U+0007><U+001B>]0;x');
  });

  test.each(['::error::x', '甲\n  ::error file=a::x', '甲 ##[group]x', '##vso[task.setvariable]x'])(
    '%j is no command of a log',
    (text) => {
      const lines = harmless(text, { coloured: true }).split('\n');
      for (const line of lines) expect(line).not.toMatch(/^[^\S\u2060]*::|##[a-z]*\[/);
    },
  );

  test('two colons inside a line, and heads of sections, are left alone', () => {
    expect(harmless('甲::乙 ## 三', { coloured: false })).toBe('甲::乙 ## 三');
  });
});
