import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/mark-position. */
export const words = wordsOf(
  'text/mark-position',
  () => ({
    summary: { zh: '段首没有逗号、句号等', en: 'no paragraph starts with a comma or stop' },
    explanation: {
      zh: '逗号、句号、顿号、分号、冒号、问号、叹号和后括号、后引号不能出现在一段的开头（GB/T 15834—2011 第5章），也不会紧跟在前括号后面。这样的标点多半是误分了段、漏了字，或者移动文字时留下的。',
      en: 'Commas, stops and closing brackets or quotation marks never start a paragraph (GB/T 15834-2011, chapter 5) nor follow an opening bracket. Where they do, a paragraph was split by mistake, words are missing, or something was left behind.',
    },
    examples: [
      { bad: '，落实责任，加强监督。', good: '——摘自会议发言。' },
      { bad: '各类企业（，含国有企业）都要参加。', good: '《如何学？》（含附录。）“好。”' },
    ],
  }),
  {
    first: { zh: '段首不能是“{marks}”。', en: 'A paragraph cannot start with “{marks}”.' },
    beside: { zh: '“{marks}”不能紧挨着括号的里侧。', en: '“{marks}” cannot stand just inside a bracket.' },
    deleteOrJoin: {
      zh: '删去它；若这一段本是上一段的后半，把两段接起来。',
      en: 'Delete it; if the paragraph belongs to the one before, join them.',
    },
    deleteOrAdd: { zh: '删去它，或补上漏掉的文字。', en: 'Delete it, or put in what is missing.' },
  },
);
