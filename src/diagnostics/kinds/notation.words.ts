import { phrasesOf } from '../words.js';

/** How something in a template is written that was written otherwise. */
export const notation = phrasesOf('notation', {
  colon: {
    zh: '冒号要用半角的，后面空一格：{key}: {value}',
    en: 'The colon must be a half-width one with a space behind it: {key}: {value}',
  },
  comma: {
    zh: '花括号、方括号里各项之间用半角逗号和一个空格：“, ”。',
    en: 'In braces and brackets entries are divided by a half-width comma and a space: “, ”.',
  },
  quotes: {
    zh: '引号要用半角的双引号：" "。',
    en: 'Quotes must be straight ones: " ".',
  },
  braces: {
    zh: '以花括号开头的文字要加半角引号，如 "{placeholder}"。',
    en: 'A text that begins with a brace must stand in straight quotes, as "{placeholder}".',
  },
  unit: { zh: '只写数字，不写单位：{number}。', en: 'Write the number alone, without its unit: {number}.' },
  hash: {
    zh: '以 # 开头的内容要加半角引号，不加就是注释。',
    en: 'What begins with # must stand in straight quotes: without them it is a comment.',
  },
});
