import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/misspelling. */
export const words = wordsOf(
  'text/misspelling',
  () => ({
    summary: { zh: '没有常见的错别字', en: 'no common misspellings' },
    explanation: {
      zh: '程序认得一批在任何地方都算错的词，如“部暑”（部署）、“竟赛”（竞赛）、“侯选人”（候选人）。只收拿得准的；别的错别字还要靠校对。',
      en: 'Some words are wrong wherever they stand, such as 部暑 for 部署 or 竟赛 for 竞赛. Only certain ones are listed; proof-reading still has to find the others.',
    },
    examples: [{ bad: '会议部暑了工作。', good: '会议部署了以经济建设为中心的工作。' }],
  }),
  {
    misspelt: { zh: '“{wrong}”是错别字，应当是“{right}”。', en: '“{wrong}” is a misspelling of “{right}”.' },
    write: { zh: '改为“{right}”。', en: 'Write “{right}”.' },
  },
);
