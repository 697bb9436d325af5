import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/unit. */
export const words = wordsOf(
  'text/unit',
  () => ({
    summary: { zh: '计量单位写得规范', en: 'units of measure are written rightly' },
    explanation: {
      zh: '单位符号的大小写是规定的：km、kg、kW、cm，不写 KM、Kg、KW；平方米写“m²”或“平方米”，不写“m2”“平米”；摄氏度写“℃”。',
      en: 'The case of unit symbols is fixed: km, kg, kW, cm, not KM, Kg, KW. Square metres are m² or 平方米, not m2 or 平米; degrees Celsius ℃.',
    },
    examples: [{ bad: '全长50KM，面积2000平米。', good: '全长50km，面积2000平方米。' }],
  }),
  {
    wrongUnit: { zh: '单位“{found}”要写成“{by}”。', en: 'The unit “{found}” is written “{by}”.' },
    write: { zh: '改为“{by}”。', en: 'Write “{by}”.' },
  },
);
