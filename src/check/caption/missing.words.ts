import { wordsOf } from '../../diagnostics/words.js';

/** What is said of caption/missing. */
export const words = wordsOf(
  'caption/missing',
  () => ({
    summary: {
      zh: '图题、表题有图、表，文中提到的都有',
      en: 'captions have their figures and tables, and what the text refers to is there',
    },
    explanation: {
      zh: '从 Word 粘贴来的文字只剩下“图1 ……”这一行，图没有跟来；“见表2”“如图3所示”“见附件2”提到的表、图、附件这一期里没有，读者就找不到。补上图、表、附件，或改写这句话。',
      en: 'Of what is pasted from Word the line 图1 … is left, and the picture did not come along; 见表2, 如图3所示 and 见附件2 send readers to a table, figure or annex that the issue does not have. Put it in, or write the sentence anew.',
    },
    examples: [
      { bad: '图1 毕业生去向\n\n去向见上。', good: '毕业生去向见下。' },
      { bad: '就业情况见表2。', good: '就业情况见表2。\n\n表2 就业情况\n\n| 系 | 人数 |\n|--|--|\n| 机电 | 30 |' },
    ],
  }),
  {
    noPicture: {
      zh: '“{name}”是图题，上面却没有图。',
      en: 'This is the caption of {name}, and there is no picture above it.',
    },
    noTable: {
      zh: '“{name}”是表题，下面却没有表。',
      en: 'This is the caption of {name}, and there is no table below it.',
    },
    putPicture: {
      zh: '图片不会随文字粘贴过来：另存为文件，在上面写一行 ![说明](文件名)；不要图的，删去这一行。',
      en: 'Pictures do not come along with pasted text: save it as a file and write ![words](file) above, or delete this line.',
    },
    putTable: {
      zh: '在下面补上表格（| 甲 | 乙 |，表头下面一行 |---|---|）；不要表的，删去这一行。',
      en: 'Put the table below (| a | b |, and |---|---| below its header), or delete this line.',
    },
    noSuch: { zh: '文中提到“{name}”，这一期却没有。', en: 'The text refers to {name}, which the issue does not have.' },
    noAnnex: { zh: '文中提到“{name}”，却没有这个附件。', en: 'The text refers to {name}, which is not there.' },
    addOrChange: {
      zh: '补上图、表和它的图题、表题，或改成有的编号。',
      en: 'Put it in with its caption, or write the number of one that is there.',
    },
    addAnnex: {
      zh: '在刊头信息的“附件”里列出，或以“附件2 ……”开头附在文后；没有的，改写这句话。',
      en: 'List it in the front matter as 附件, or put it behind the text with a line that begins with its name; else write the sentence anew.',
    },
  },
);
