import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/paragraph-end. */
export const words = wordsOf(
  'text/paragraph-end',
  () => ({
    summary: { zh: '段落以句号等结尾', en: 'paragraphs end with a full stop or the like' },
    explanation: {
      zh: '一段话写完，末尾要有句号、问号、叹号或省略号（GB/T 15834—2011）；引出下文的用冒号，并列的各条之间可以用分号，最后一条用句号。标题、落款、日期、联系方式，以及成排的题目、名单不用加；一排条目都以句号结尾而独缺一个的，程序也会指出来。',
      en: 'A paragraph ends with 。？！ or …… (GB/T 15834-2011), one that leads in with ：, and items of one enumeration may end with ； except the last. Heads, signatures, dates, contacts and rows of titles take none; one item without a stop among others that have it is pointed out.',
    },
    examples: [
      { bad: '各部门要高度重视。认真组织，严格把关', good: '各部门要高度重视，认真组织，严格把关。' },
      {
        bad: '1.加强组织领导。\n\n2.落实工作责任\n\n3.严格监督检查。',
        good: '1.优化贸易方式研究\n\n2.推进贸产联动研究\n\n3.队伍建设研究',
      },
      { bad: '1.加强组织领导，落实责任；\n\n2.严格监督检查，', good: '1.加强组织领导，落实责任；\n\n2.严格监督检查。' },
    ],
  }),
  {
    endsWith: { zh: '这一段到此结束，末尾却是“{mark}”。', en: 'The paragraph ends here, but with “{mark}”.' },
    stopOrGoOn: {
      zh: '写完了就改为“。”；没有写完，补上后面的文字。',
      en: 'Write “。”, or put in what is missing after it.',
    },
    noMark: { zh: '段末没有标点。', en: 'The paragraph ends without a mark.' },
    addMark: { zh: '补上“{by}”；引出下文的补“：”。', en: 'Put “{by}” here, or “：” if it leads in what follows.' },
    joinNext: { zh: '若下一段是接着写的，把两段接起来。', en: 'If the next paragraph goes on with it, join the two.' },
  },
);
