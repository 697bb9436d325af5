import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/invisible. */
export const words = wordsOf(
  'text/invisible',
  () => ({
    summary: { zh: '没有看不见的字符', en: 'no invisible characters' },
    explanation: {
      zh: '从网页、PDF、微信粘贴的文字常带着看不见的字符：零宽空格、特殊空格、方向控制符、控制字符、自造字。屏幕上看不出，却会使断行、搜索、复制出错，或者印成空框。bulletin fix 会删去（英文词之间的特殊空格换成普通空格）；自造字和乱码要照原文补上。',
      en: 'Text pasted from web pages, PDFs or chats often brings characters along that are not seen: zero-width and special spaces, direction marks, controls, private-use characters. They spoil line breaks, searches and copies, or print as boxes. bulletin fix removes them; private-use and replacement characters must be written anew.',
    },
    examples: [{ bad: '加强\u200b人才培养。', good: '加强人才培养。' }],
  }),
  {
    noBreakSpace: { zh: '不换行空格', en: 'a no-break space' },
    specialSpace: { zh: '特殊宽度的空格', en: 'a space of special width' },
    zeroWidthSpace: { zh: '零宽空格', en: 'a zero-width space' },
    zeroWidthJoiner: { zh: '零宽连接符', en: 'a zero-width joiner' },
    zeroWidthNoBreakSpace: { zh: '零宽不换行符（字节顺序标记）', en: 'a zero-width no-break space (byte-order mark)' },
    directionMark: { zh: '文字方向控制符', en: 'a direction mark' },
    softHyphen: { zh: '软连字符', en: 'a soft hyphen' },
    blankFiller: { zh: '空白的填充字符', en: 'a blank filler' },
    variationSelector: { zh: '字形选择符', en: 'a variation selector' },
    privateUse: {
      zh: '私用区字符（自造字，别人的电脑上是另一个字或空框）',
      en: 'a private-use character, which other machines show otherwise',
    },
    replacement: { zh: '乱码：原来的字已经丢失', en: 'a replacement character: the original one is lost' },
    unseen: { zh: '这里有看不见的字符 {codes}：{name}。', en: 'Here is an invisible character, {codes}: {name}.' },
    control: { zh: '控制字符', en: 'a control character' },
    writeSpace: { zh: '换成普通空格。', en: 'Write a plain space.' },
    deleteIt: { zh: '删去它。', en: 'Delete it.' },
    writeAnew: { zh: '照原稿补上正确的字。', en: 'Write the right character from the original.' },
  },
);
