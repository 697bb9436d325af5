import { message } from '../../diagnostics/diagnostic.js';
import type { Fix, Message } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import { isChinese, isHanzi } from '../marks.js';
import type { Rule } from '../rule.js';

/** Controls but line ends and tabs, format characters, special spaces, variation selectors, private use, the replacement character. */
const UNSEEN =
  /(?:(?![\t\r\n])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Variation_Selector}\u00a0\u2000-\u200a\u202f\u205f\u115f\u1160\u2800\u3164\uffa0\ufffd]|\u034f|\u17b4|\u17b5)+/gu;

const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]/;

/** What a character is called; the first that fits counts. */
const NAMES: readonly (readonly [RegExp, Message])[] = [
  [/[\u00a0\u202f]/, message('不换行空格', 'a no-break space')],
  [SPACE, message('特殊宽度的空格', 'a space of special width')],
  [/\u200b/, message('零宽空格', 'a zero-width space')],
  [/[\u200c\u200d]/, message('零宽连接符', 'a zero-width joiner')],
  [/[\u2060\ufeff]/, message('零宽不换行符（字节顺序标记）', 'a zero-width no-break space (byte-order mark)')],
  [/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/, message('文字方向控制符', 'a direction mark')],
  [/\u00ad/, message('软连字符', 'a soft hyphen')],
  [/[\u2028\u2029]/, message('特殊换行符', 'a special line break')],
  [/[\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/, message('空白的填充字符', 'a blank filler')],
  [/\p{Variation_Selector}/u, message('字形选择符', 'a variation selector')],
  [
    /\p{Co}/u,
    message(
      '私用区字符（自造字，别人的电脑上是另一个字或空框）',
      'a private-use character, which other machines show otherwise',
    ),
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
  check({ issue: { source, meta, toc } }, report) {
    const { text } = source;
    // Blanks hold the front matter and the contents together.
    const lines = [meta.span, ...(toc?.entries ?? []).map(({ span }) => span)];
    for (const { 0: found, index: start } of matchesOf(text, UNSEEN)) {
      const end = start + found.length;
      // A selector or joiner belongs to the emoji or symbol before it.
      if (/^[\p{Variation_Selector}\u200d]+$/u.test(found) && PICTURE.test(text.slice(Math.max(0, start - 2), start)))
        continue;
      const by =
        SPACE.test(found) && (lines.some((line) => line.start <= start && end <= line.end) || !joins(text, start, end));
      report({
        span: { start, end },
        ...wordsFor(found, by),
        fix: LOST.test(found) ? undefined : fixOf(start, end, by),
      });
    }
  },
};

const PICTURE = /[\p{So}\p{Sk}\p{Extended_Pictographic}]$/u;
const LOST = /[\p{Co}\ufffd]/u;

/** Last characters of the names of bodies: between two joint issuers a blank is right, so that another rule decides. */
const BODY = /[厅部局委院会室署行社团]/;

/** Nothing is needed between the neighbours: one is Chinese, the other neither mark of Markdown nor half-width punctuation. */
function joins(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '\n', text[end] ?? '\n'];
  if (before === '\n') return true;
  if (BODY.test(before) && isHanzi(after)) return false;
  return (isChinese(before) && /[^!-/:-@[-`{-~]/.test(after)) || (isChinese(after) && /[^!-/:-@[-`{-~]/.test(before));
}

function wordsFor(found: string, spaced: boolean): { readonly message: Message; readonly hints: readonly Message[] } {
  const codes = Array.from(
    found,
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
  const name = NAMES.find(([pattern]) => pattern.test(found))?.[1] ?? message('控制字符', 'a control character');
  const remove = spaced ? message('换成普通空格。', 'Write a plain space.') : message('删去它。', 'Delete it.');
  return {
    message: message(
      `这里有看不见的字符 ${codes}：${name.zh}。`,
      `Here is an invisible character, ${codes}: ${name.en}.`,
    ),
    hints: [
      LOST.test(found) ? message('照原稿补上正确的字。', 'Write the right character from the original.') : remove,
    ],
  };
}

/** Deletes the characters, or writes plain spaces for them. */
function fixOf(start: number, end: number, spaced: boolean): Fix {
  return { safe: true, edits: [{ start, end, text: spaced ? ' '.repeat(end - start) : '' }] };
}
