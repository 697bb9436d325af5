import { wordsOf } from '../../diagnostics/words.js';

/** What is said of section/editor-note. */
export const words = wordsOf(
  'section/editor-note',
  () => ({
    summary: { zh: '编者按排在文章前面，一篇一个', en: 'an editor’s note stands before the text, one to a text' },
    explanation: {
      zh: '编者按说明为什么刊发下面的文章，排在文章前面，一篇文章只有一个。排在文章后面的叫“编后”；一个按语分几段写的，只在第一段写“编者按”。',
      en: 'A note that begins with 编者按 says why the text below it is printed; it stands before the text, and there is one. What follows a text is called 编后, and of a note of several paragraphs the first alone begins with 编者按.',
    },
    examples: [
      {
        bad: '# 一、甲子丑\n\n某系的做法值得借鉴。\n\n编者按：现将这一经验刊发。',
        good: '# 一、甲子丑\n\n编者按：现将这一经验刊发。\n\n某系的做法值得借鉴。',
      },
      {
        bad: '# 一、甲子丑\n\n编者按：现将这一经验刊发。\n\n编者按：请各系部学习借鉴。\n\n某系的做法很好。',
        good: '# 一、甲子丑\n\n编者按：现将这一经验刊发，请各系部学习借鉴。\n\n某系的做法很好。',
      },
    ],
  }),
  {
    twice: { zh: '同一篇文章前面已有编者按。', en: 'This text has an editor’s note already.' },
    joinNotes: {
      zh: '合成一段；属于另一篇文章的，排到那一篇的标题下面。',
      en: 'Join them; put one that belongs to another text below the head of that.',
    },
    first: { zh: '前一个编者按', en: 'the note before it' },
    behind: {
      zh: '编者按排在文章后面了：它后面没有文章。',
      en: 'The editor’s note stands behind the text: there is none below it.',
    },
    moveUp: {
      zh: '移到文章前面；就是要排在后面的，改称“编后”。',
      en: 'Move it before the text; if it belongs behind it, call it 编后.',
    },
  },
);
