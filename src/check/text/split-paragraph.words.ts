import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/split-paragraph. */
export const words = wordsOf(
  'text/split-paragraph',
  () => ({
    summary: { zh: '一句话不分成两段', en: 'no sentence is split into two paragraphs' },
    explanation: {
      zh: '从 PDF 或网页粘贴文字时，一行的末尾常常变成一段的末尾，一句话断成两段，印出来后半句缩进两格另起一行。凡是一段没有写完就结束、下一段接着写的，程序都指出来；是不是该接上，请编辑看一眼。',
      en: 'Pasted from a PDF or a web page, the end of a line often becomes the end of a paragraph, and half a sentence is printed as a paragraph of its own. Paragraphs that break off and go on in the next are pointed out; whether to join them is for you to say.',
    },
    examples: [
      {
        bad: '各部门要高度重视，认真组织，建立健全技能人\n\n才培养体系，严格把关。',
        good: '各部门要高度重视，认真组织，严格把关。\n\n才培养体系要健全，责任要落实。',
      },
    ],
  }),
  {
    breaksOff: {
      zh: '这一段没有写完就断了，下一段像是接着写的。',
      en: 'This paragraph breaks off and seems to go on in the next.',
    },
    join: { zh: '把两段接起来：删去中间的空行。', en: 'Join the two: delete the empty line between them.' },
    stopHere: { zh: '若确实是两段，在这里补上句号。', en: 'If they are two paragraphs, put 。 here.' },
  },
);
