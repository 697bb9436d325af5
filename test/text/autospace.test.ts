import { expect, test } from 'vitest';
import { hasAutospace } from '../../src/text/autospace.js';

/** A text with a blank wherever space is set between its characters. */
function spaced(text: string): string {
  const characters = Array.from(text);
  return characters
    .map((character, i) => {
      const before = characters[i - 1];
      return before && hasAutospace(before.codePointAt(0)!, character.codePointAt(0)!) ? ` ${character}` : character;
    })
    .join('');
}

test.each([
  '用 C# 语言和 C++ 语言',
  '面积 50m² 以上，排放 CO₂ 总量的 10ⁿ 倍',
  '射线有 α 射线、β 射线，电阻 Ω 值，俄文 Москва 市',
  '学历证书 + 职业证书，互联网 + 教育',
  '增长 5% 以上，约 3.5℃左右，共 8 万元',
  '第①项、Ⅳ级、“甲”乙（丙）——丁',
  '一、二；三，A、B',
])('%s', (text) => {
  expect(spaced(text.replaceAll(' ', ''))).toBe(text);
});
