import { message } from '../../diagnose.js';
import type { Message } from '../../model/index.js';
import { isHanzi } from '../marks.js';
import type { Rule } from '../rule.js';

/** Controls but line ends and tabs, format characters, special spaces, variation selectors, private use, the replacement character. */
const UNSEEN = /(?:(?![\t\r\n])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Variation_Selector}\u00a0\u2000-\u200a\u202f\u205f\u3164\uffa0\ufffd])+/gu;

const NAMES: readonly (readonly [RegExp, Message])[] = [
  [/[\u00a0\u2000-\u200a\u202f\u205f]/, message('特殊空格', 'a special space')],
  [/[\u200b-\u200d\u2060\ufeff]/, message('零宽字符', 'a zero-width character')],
  [/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/, message('文字方向控制符', 'a direction mark')],
  [/\u00ad/, message('软连字符', 'a soft hyphen')],
  [/[\u2028\u2029]/, message('特殊换行符', 'a special line break')],
  [/\p{Variation_Selector}/u, message('字形选择符', 'a variation selector')],
  [
    /[\ue000-\uf8ff]/,
    message('私用区字符（自造字，别人的电脑上是另一个字或空框）', 'a private-use character, which other machines show otherwise'),
  ],
  [/\ufffd/, message('乱码：原来的字已经丢失', 'a replacement character: the original one is lost')],
];

/** 没有看不见的字符。 */
export const invisible: Rule = {
  code: 'text/invisible',
  severity: 'warning',
  summary: message('没有看不见的字符', 'no invisible characters'),
  explanation: message(
    '从网页、PDF、微信粘贴的文字常带着看不见的字符：零宽空格、特殊空格、方向控制符、控制字符、自造字。屏幕上看不出，却会使断行、搜索、复制出错，或者印成空框。bulletin fix 会删去（英文词之间的特殊空格换成普通空格）；自造字和乱码要照原文补上。',
    'Text pasted from web pages, PDFs or chats often brings characters along that are not seen: zero-width and special spaces, direction marks, controls, private-use characters. They spoil line breaks, searches and copies, or print as boxes. bulletin fix removes them; private-use and replacement characters must be written anew.',
  ),
  examples: [{ bad: '加强\u200b人才培养。', good: '加强人才培养。' }],
  check({ issue: { source } }, report) {
    const { text } = source;
    for (const { 0: found, index: start } of text.matchAll(UNSEEN)) {
      const end = start + found.length;
      // A variation selector after an emoji or symbol belongs to it.
      if (/^\p{Variation_Selector}+$/u.test(found) && /[\p{So}\p{Sk}]$/u.test(text.slice(Math.max(0, start - 2), start))) continue;
      const codes = Array.from(found, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(
        ' ',
      );
      const name = NAMES.find(([pattern]) => pattern.test(found))?.[1] ?? message('控制字符', 'a control character');
      const lost = /[\p{Co}\ufffd]/u.test(found);
      const spaces = /[\u00a0\u2000-\u200a\u202f\u205f]/.test(found);
      const by = spaces && !isHanzi(text[start - 1]) && !isHanzi(text[end]) ? ' ' : '';
      report({
        span: { start, end },
        message: message(`这里有看不见的字符 ${codes}：${name.zh}。`, `Here is an invisible character, ${codes}: ${name.en}.`),
        hints: [lost ? message('照原稿补上正确的字。', 'Write the right character from the original.') : message('删去它。', 'Delete it.')],
        fix: lost ? undefined : { safe: true, edits: [{ start, end, text: by }] },
      });
    }
  },
};
