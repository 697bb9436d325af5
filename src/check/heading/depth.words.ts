import { wordsOf } from '../../diagnostics/words.js';

/** What is said of heading/depth. */
export const words = wordsOf(
  'heading/depth',
  () => ({
    summary: { zh: '小标题不跳级', en: 'sub-heads skip no level' },
    explanation: {
      zh: '小标题用 ##、###、#### 分级，要一级一级往下。跳级的小标题在 Word 的导航窗格和读屏软件里会错位。',
      en: "Sub-heads are ##, ### and #### and go down one level at a time. One that skips a level is out of place in Word's navigation pane and for screen readers.",
    },
    examples: [
      {
        bad: '## 甲\n\n文。\n\n#### 乙\n\n文。',
        good: '## 甲\n\n文。\n\n### 乙\n\n文。',
      },
    ],
  }),
  {
    skipsLevel: {
      zh: '小标题跳了级：上一级有 {depth} 个 #，这里应当是 {wanted} 个。',
      en: 'This sub-head skips a level: the one above has {depth} #, so {wanted} belong here.',
    },
    write: { zh: '改为“{marks} ”。', en: 'Write “{marks} ”.' },
  },
);
