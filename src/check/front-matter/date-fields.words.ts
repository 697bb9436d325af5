import { wordsOf } from '../../diagnostics/words.js';

/** What is said of front-matter/date-fields. */
export const words = wordsOf(
  'front-matter/date-fields',
  () => ({
    summary: {
      zh: '发文字号、印发日期与日期相符',
      en: 'document number and day of printing go with the date of issue',
    },
    explanation: {
      zh: '发文字号里的年份是发文那一年；印发日期不会比成文日期早。对不上，多半是照上一份改的时候漏改了一处。一、二月发文用上一年字号的不算。',
      en: 'The year in the document number is that of the issue, and no document is printed before its date: mostly one place was forgotten when the last document was taken over. In January and February the number may be of the year before.',
    },
    examples: [
      {
        bad: '---\n刊名: 学院文件\n日期: 2022-10-18\n发文字号: 校发〔2021〕5号\n---\n\n# 一、甲\n\n文。',
        good: '---\n刊名: 学院文件\n日期: 2022-10-18\n发文字号: 校发〔2022〕5号\n印发日期: 2022年10月19日\n---\n\n# 一、甲\n\n文。',
      },
    ],
  }),
  {
    date: { zh: '日期', en: 'the date' },
    otherYear: {
      zh: '发文字号是 {year} 年的，日期却在 {issued} 年。',
      en: 'The document number is of {year}, the date in {issued}.',
    },
    checkYears: { zh: '核对两处年份。', en: 'Check both years.' },
    printedBefore: { zh: '印发日期比日期还早。', en: 'The day of printing is before the date.' },
    checkDates: { zh: '核对两个日期。', en: 'Check both dates.' },
  },
);
