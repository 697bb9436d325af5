import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/space. */
export const words = wordsOf(
  'text/space',
  () => ({
    summary: { zh: '汉字之间、标点旁边没有空格', en: 'no blanks between hanzi or beside Chinese marks' },
    explanation: {
      zh: '中文的字和标点自带空白，汉字之间、汉字与标点之间不加空格；空格多半是粘贴时带进来的，印出来像漏了字。联合发文的机关名称之间（中共中央办公厅 国务院办公厅）、两个字的姓名中间（张　三）、标题各部分之间、“第三条”等后面的空格是对的，不算。汉字与数字、字母之间有没有空格，印出来一样，也不管。',
      en: 'Hanzi and Chinese marks carry their own white space: none is typed between them. Mostly it was pasted and prints like a missing character. Blanks between the names of joint issuers, inside a name of two characters, between the parts of a head and after 第三条 are right. Between hanzi and digits or Latin letters both ways print alike and are left alone.',
    },
    examples: [
      { bad: '加强技能 人才队伍建设，落实责任。', good: '中共中央办公厅 国务院办公厅印发《意见》，2022 年起执行。' },
      { bad: '加强领导， 落实责任。', good: '联系人：张　三　李小四' },
    ],
  }),
  {
    between: { zh: '“{before}”和“{after}”之间多了空格。', en: 'There is a blank between “{before}” and “{after}”.' },
    besideMark: { zh: '中文标点旁边不加空格。', en: 'There is a blank beside a Chinese mark.' },
    deleteBlank: { zh: '删去空格。', en: 'Delete the blank.' },
  },
);
