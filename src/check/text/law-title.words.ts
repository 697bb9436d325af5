import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/law-title. */
export const words = wordsOf(
  'text/law-title',
  () => ({
    summary: { zh: '法律法规的名称加书名号', en: 'titles of laws stand in title marks' },
    explanation: {
      zh: '法律、行政法规的全称是文件的名称，要加书名号：《中华人民共和国职业教育法》。只查以“中华人民共和国”开头的全称；机关的名称（最高人民法院）不算。',
      en: 'The full title of a law or regulation stands in title marks: 《中华人民共和国职业教育法》. Only full titles that begin with 中华人民共和国 are looked for; names of courts do not count.',
    },
    examples: [
      {
        bad: '根据中华人民共和国职业教育法第九条制定。',
        good: '根据《中华人民共和国职业教育法》第九条和中华人民共和国最高人民法院的解释制定。',
      },
    ],
  }),
  {
    bare: { zh: '“{title}”没有加书名号。', en: '“{title}” stands without title marks.' },
    write: { zh: '写成“《{title}》”。', en: 'Write 《{title}》.' },
  },
);
