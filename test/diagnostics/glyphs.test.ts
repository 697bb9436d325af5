import { expect, test } from 'vitest';
import { compileText, HEAD } from '../support/compile-text.js';

test('one finding for each role of the type lists what a fallback prints, at the first place', async () => {
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n要求：①甲；②乙；①丙。\n`);
  const fallbacks = diagnostics.filter(({ code }) => code === 'font/fallback');
  expect(fallbacks.map(({ message: { zh, en } }) => ({ zh, en }))).toEqual([
    {
      zh: '仿宋里没有“①”（2 处）“②”，用后备字体印出。',
      en: 'The 仿宋 face has no “①” (2 places), “②”: a fallback face prints them.',
    },
  ]);
  expect(fallbacks.map(({ file, span }) => file.text.slice(span.start - 3, span.end))).toEqual(['要求：①']);
});

test('many characters are named in part', async () => {
  const many = Array.from({ length: 50 }, (_, index) => String.fromCodePoint(0x2460 + index)).join('');
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${many}。\n`);
  const [fallback, ...others] = diagnostics.filter(({ code }) => code === 'font/fallback');
  expect(others).toEqual([]);
  expect(fallback!.message.zh).toMatch(/”等 \d+ 个字符，用后备字体印出。$/);
});

test('a character that no face has is one error', async () => {
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n成功😀，圆满😀。\n`);
  const missing = diagnostics.filter(({ code }) => code === 'font/missing');
  expect(missing.map(({ message, related }) => [message.zh, related.length])).toEqual([
    ['没有一种字体有“😀”（U+1F600），印不出来（共 2 处）。', 1],
  ]);
});
