import { kind } from '../words.js';

/** 图片单独成段。 */
export const pictureInline = kind(
  { code: 'picture/inline', severity: 'warning' },
  () => ({
    summary: { zh: '图片单独成段', en: 'pictures stand on lines of their own' },
    explanation: {
      zh: '图片夹在文字中间，行距会被撑开。程序把它移到这一段之后；请把图片单独写成一段，前后各空一行。',
      en: 'A picture inside running text would tear its lines apart. It is moved after its paragraph; put it on a line of its own with a blank line before and after.',
    },
    examples: [{ bad: '会场![会场](图1.png)如图。', good: '会场如图。\n\n![会场](图1.png)' }],
  }),
  {
    moved: {
      zh: '图片夹在文字里：公报的图片单独成段，已移到这一段之后。',
      en: 'A picture stands inside running text: it was moved after its block.',
    },
    ownLine: {
      zh: '把图片单独写成一段，前后各空一行。',
      en: 'Put the picture on a line of its own, with a blank line before and after.',
    },
  },
);

/** 并排的图片放得下。 */
export const pictureRow = kind(
  { code: 'picture/row', severity: 'warning' },
  () => ({
    summary: { zh: '并排的图片宽度合起来不超过版心', en: 'pictures side by side fit the measure together' },
    explanation: {
      zh: '写在一段里的几张图片左右并排，中间空一个字。各自写明的宽度加上间隔比版心还宽时，放不下，程序按比例一起缩小。百分数是除去间隔以后的份额，合计不超过 100% 就放得下。',
      en: 'Several pictures in one paragraph stand side by side with a character between them. Where their declared widths and the gaps are wider than the measure, all are made smaller in proportion. Percentages are shares of the measure without the gaps: up to 100% together fit.',
    },
    examples: [
      {
        bad: '![会场](图1.png "100mm") ![展板](图1.png "100mm")',
        good: '![会场](图1.png "50%") ![展板](图1.png "50%")',
      },
    ],
  }),
  {
    tooWide: {
      zh: '{count} 张并排的图片写明的宽度合起来比版心宽，已按比例缩小。',
      en: 'The declared widths of {count} pictures side by side are wider than the measure: all were made smaller.',
    },
    writeLess: {
      zh: '把宽度改小，或不写宽度由程序分配，或分成两段。',
      en: 'Write smaller widths, leave them out, or put the pictures into two paragraphs.',
    },
  },
);

/** 图片写成 ![说明](文件名)。 */
export const pictureSyntax = kind(
  { code: 'picture/syntax', severity: 'error' },
  () => ({
    summary: { zh: '图片写成 ![说明](文件名)', en: 'pictures are written ![text](file)' },
    explanation: {
      zh: '图片写成 ![说明](文件名.png)，括号都用半角。写法不对，图片出不来，这些符号会当作文字印出来。括号是全角的，可以自动改正。',
      en: 'A picture is written ![text](file.png) with half-width brackets. Otherwise the signs are printed and the picture is not. Full-width brackets are mended by themselves.',
    },
    examples: [
      { bad: '![会场]（图1.png）', good: '![会场](图1.png)' },
      { bad: '![会场](图 1.png)', good: '![会场](<图 1.png>)', files: { '图 1.png': '' } },
    ],
  }),
  {
    noPicture: {
      zh: '图片的写法不对：{found} 会当作文字印出来。',
      en: 'This is not a picture: {found} would be printed as text.',
    },
    write: {
      zh: '写成 ![说明](文件名.png)，括号用半角；文件名中有空格时写成 ![说明](<文件 名.png>)。',
      en: 'Write ![text](file.png) with half-width brackets; around a name with spaces put <>: ![text](<my file.png>).',
    },
  },
);
