import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/unfilled. */
export const words = wordsOf(
  'text/unfilled',
  () => ({
    summary: { zh: '新一期里留出来的地方都写了', en: 'what a new issue leaves to be written is written' },
    explanation: {
      zh: 'bulletin new 做的稿件里，“这里写标题”“这里写正文”是留给编辑写的地方，没有换掉就会印出来。',
      en: 'An issue made by bulletin new says 这里写标题 and 这里写正文 where the editor is to write; what is not replaced is printed.',
    },
    examples: [{ bad: '这里写正文。', good: '请在这里写标题，这里写标题要用小标宋。' }],
  }),
  {
    left: { zh: '“{found}”还没有换成稿子。', en: '“{found}” was not replaced by your text.' },
    write: {
      zh: '换成稿子；这一节不要的，连标题一起删去。',
      en: 'Put your own words there, or delete the section with its head.',
    },
  },
);
