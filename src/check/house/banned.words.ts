import { wordsOf } from '../../diagnostics/words.js';

/** What is said of house/banned. */
export const words = wordsOf(
  'house/banned',
  () => ({
    summary: { zh: '不用写明不用的词', en: 'words that are not used' },
    explanation: {
      zh: '本单位不用的词写在 bulletin.yaml 的“用语”“禁用词”里，写了改用的词就可以自动改正。程序自己不带任何禁用词。',
      en: 'What the institution does not use is listed in bulletin.yaml under words, banned; with a word to use instead it is mended by itself. The tool ships no such list.',
    },
    examples: [
      {
        files: { 'bulletin.yaml': '用语:\n  禁用词: { 教委: 教育局 }\n' },
        bad: '市教委发了通知。',
        good: '市教育局发了通知。',
      },
    ],
  }),
  {
    unused: { zh: '“{wrong}”是本单位不用的词。', en: '“{wrong}” is a word that is not used here.' },
    write: { zh: '改为“{right}”。', en: 'Write “{right}”.' },
    other: { zh: '请换一个说法。', en: 'Say it in other words.' },
  },
);
