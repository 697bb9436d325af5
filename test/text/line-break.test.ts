import { describe, expect, test } from 'vitest';
import { WORD_NO_END, WORD_NO_START, wordList } from '../../src/text/char-class.js';
import { canBreakAddress, canBreakClreq, canBreakWord } from '../../src/text/line-break.js';

const codes = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

describe('places where a line may end', () => {
  // A bar marks a place where both neighbours may be parted; every other place may not.
  const cases: readonly [string, 'word' | 'clreq'][] = [
    ['中|文', 'word'],
    ['中|文，|中|文。', 'word'],
    ['《|书》', 'word'],
    ['中|（文）|字', 'word'],
    ['中|——|文', 'word'],
    ['中……|文', 'word'],
    ['用|C++|写', 'word'],
    ['达|30%|以|上', 'word'],
    ['设|Java、|Python|（AI）|等', 'word'],
    ['达|98.5%、|97%', 'word'],
    ['说|it’s|好', 'word'],
    ['用|A”|等', 'word'],
    ['在|2022—2024|年', 'word'],
    ['word |word', 'word'],
    ['中|文，|中|文。', 'clreq'],
    ['中|——|文', 'clreq'],
    ['well-|known', 'clreq'],
    ['甲·|乙', 'clreq'],
  ];
  for (const [marked, profile] of cases) {
    test(`${profile}: ${marked}`, () => {
      const text = marked.replaceAll('|', '');
      const allowed = new Set<number>();
      let at = 0;
      for (const character of marked) {
        if (character === '|') allowed.add(at);
        else at++;
      }
      // An opening mark never ends a line, whatever the bar says.
      const found = [...text].flatMap((_, i) => {
        if (i === 0) return [];
        const may = profile === 'word' ? canBreakWord(codes(text), i) : canBreakClreq(codes(text), i, 'gb');
        return may ? [i] : [];
      });
      expect(found).toEqual([...allowed].filter((i) => text[i - 1] !== '《'));
    });
  }
});

test('Word’s lists are those that it has for zh-CN', () => {
  expect(wordList(WORD_NO_START)).toBe(
    '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
  );
  expect(wordList(WORD_NO_END)).toBe('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥');
});

describe('levels of clreq', () => {
  const breaks = (text: string, level: 'basic' | 'gb' | 'strict'): number[] => {
    const all = codes(text);
    return all.flatMap((_, i) => (i > 0 && canBreakClreq(all, i, level) ? [i] : []));
  };

  test('what a level forbids the higher ones forbid too', () => {
    const text = '甲/乙……丙——丁～戊·己℃庚￥5（辛）壬';
    const [basic, gb, strict] = (['basic', 'gb', 'strict'] as const).map((level) => breaks(text, level));
    for (const i of gb!) expect(basic).toContain(i);
    for (const i of strict!) expect(gb).toContain(i);
    expect(gb!.length).toBeLessThan(basic!.length);
    expect(strict!.length).toBeLessThan(gb!.length);
  });

  test('an address may end a line before digits behind a stroke, and inside a long word if it must', () => {
    const address = codes('见https://a.example.cn/news/2024/cooperationagreement.html处');
    const at = (part: string, within = 0): number => String.fromCodePoint(...address).indexOf(part) + within;
    expect(canBreakClreq(address, at('2024'), 'gb')).toBe(true);
    expect(canBreakClreq(codes('约1/4的人'), 3, 'gb')).toBe(false);
    expect(canBreakAddress(address, at('cooperationagreement', 4))).toBe(true);
    expect(canBreakAddress(address, at('cooperationagreement', 1))).toBe(false);
    expect(canBreakAddress(address, at('example', 3))).toBe(false);
    expect(canBreakAddress(address, at('.html', 1))).toBe(false);
    expect(canBreakAddress(codes('共cooperationagreement个'), 6)).toBe(false);
  });

  test.each([
    ['GDP=C+I+G+NX', [4, 6, 8, 10]],
    ['a×b+c', [2, 4]],
    ['(a+b)=c²', [3, 6]],
    ['1+X', []],
    ['3+2', []],
    ['C++11', []],
    ['C+F', []],
    ['state-of-the-art', [6, 9, 13]],
    ['USB-C', []],
    ['GB/T1.1', []],
    ['Windows/Linux', []],
    ['wang.fang@example.edu.cn', [5, 10, 18, 22]],
  ])('Western text: %s', (text, ends) => {
    expect(breaks(text, 'gb')).toEqual(ends);
  });

  test('Word’s ways break formulas and words alike', () => {
    const at = (text: string): number[] => {
      const all = codes(text);
      return all.flatMap((_, i) => (i > 0 && canBreakWord(all, i) ? [i] : []));
    };
    expect(at('GDP=C+I+G')).toEqual([4, 6, 8]);
    expect(at('1+X，GB/T1.1')).toEqual([4]);
    expect(at('Windows/Linux')).toEqual([8]);
    expect(at('A、B，C；D')).toEqual([2, 4, 6]);
  });

  test('a formula is read a little way only', () => {
    let read = 0;
    const formula = new Proxy(codes('a+'.repeat(5_000)), {
      get: (target, key) => {
        read++;
        return Reflect.get(target, key);
      },
    });
    for (let i = 1; i < 10_000; i++) canBreakClreq(formula, i, 'gb');
    expect(read).toBeLessThan(10_000 * 60);
  });

  test('at each joint of a long address only as much of it is read as tells that it is one', () => {
    const address = codes(`https://example.edu.cn/${'ab/'.repeat(5_000)}`);
    let read = 0;
    const counted = new Proxy(address, {
      get: (target, key) => {
        read++;
        return Reflect.get(target, key);
      },
    });
    for (let i = 1; i < address.length; i++) canBreakClreq(counted, i, 'gb');
    expect(read).toBeLessThan(address.length * 60);
  });
});
