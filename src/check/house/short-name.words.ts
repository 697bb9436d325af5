import { wordsOf } from '../../diagnostics/words.js';

/** What is said of house/short-name. */
export const words = wordsOf(
  'house/short-name',
  () => ({
    summary: { zh: '机构先写全称，再用简称', en: 'a body is called by its full name first' },
    explanation: {
      zh: 'bulletin.yaml 的“用语”“机构”里写了全称和简称；正文里第一次提到时用了简称的，指出来。标题、目录和表格不查。',
      en: 'bulletin.yaml lists bodies with their full and short names; where the text calls one by its short name first, it is shown. Heads, contents and tables are not looked at.',
    },
    examples: [
      {
        files: { 'bulletin.yaml': '用语:\n  机构: { 重庆市教育委员会: 市教委 }\n' },
        bad: '市教委发了通知。',
        good: '重庆市教育委员会（以下简称“市教委”）发了通知。市教委要求各校执行。',
      },
    ],
  }),
  {
    early: {
      zh: '第一次提到“{full}”，用了简称“{short}”。',
      en: '“{full}” is called “{short}” where it is first named.',
    },
    write: { zh: '这里写“{full}（以下简称“{short}”）”。', en: 'Write the full name here, with （以下简称“{short}”）.' },
  },
);
