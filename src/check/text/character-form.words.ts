import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/character-form. */
export const words = wordsOf(
  'text/character-form',
  () => ({
    summary: { zh: '没有混入繁体字、日文汉字', en: 'no traditional or Japanese forms in simplified text' },
    explanation: {
      zh: '公文和简报用规范简体字（《通用规范汉字表》）。从网页或 PDF 粘贴时，容易混进繁体字（技術）或日文字形（発展），字体也可能因此不同。姓名里的规范罕用字（喆、镕）不算。整段的繁体引文只报一处，加 --unsafe 才改；确要用繁体，就在上一行写忽略的注释。',
      en: 'Official texts are written in simplified characters. Pasted text may bring in traditional (技術) or Japanese forms (発展), which may even print in another face. Rare but proper characters of names do not count. A whole traditional quotation is one finding, mended with --unsafe only; where it is meant, silence the rule with a comment.',
    },
    examples: [
      { bad: '加强技術技能人才培养。', good: '加强技术技能人才培养，由朱镕、陶喆同志负责。' },
      { bad: '促进地区発展。', good: '促进地区发展。' },
    ],
  }),
  {
    passage: {
      zh: '这里是一段繁体文字（“{beginning}……”，{count} 个字不是规范的简体）。',
      en: 'This is a traditional passage (“{beginning}……”, {count} characters are not simplified).',
    },
    makeSimplified: {
      zh: '改成简体；确要保留，就在上一行写忽略的注释。',
      en: 'Make it simplified, or silence the rule by a comment above.',
    },
    otherForm: { zh: '“{found}”不是规范的简体字形。', en: '“{found}” is no simplified form.' },
    write: { zh: '改为“{by}”。', en: 'Write “{by}”.' },
  },
);
