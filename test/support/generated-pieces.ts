/** What an editor's text is made of, and what trips readers: Latin words, digits with units, addresses, nested marks, symbols. */
export const HARD = [
  'RCEP',
  '5G、VR',
  'C++',
  '50~60',
  '63%~68%',
  '30%',
  '2022年10月7日',
  '5000万美元',
  '〔2021〕56号',
  '“‘双高’计划”',
  '（《条例》（试行））',
  '——',
  '……',
  '１２３ＡＢＣ',
  'https://example.edu.cn/keyan/2022/jiaogai-xiangmu/a_b.html?id=7&x=1',
  'state-of-the-art',
  'it’s',
  'A/B',
  '3.14',
  'No.5',
  '±5℃',
  '“互联网+”',
  '《“十四五”规划》',
  '1+X证书',
  'AI',
  '①',
  'α、β与Ω',
  'Москва',
  '№7',
  '37.5℃',
  '5‰',
  '甲→乙',
  '3×4÷2',
  '≥60',
  'Ⅳ级',
  '2020–2022',
  'Nature—Science',
  '第 3 章',
  'Pneumonoultramicroscopicsilicovolcanoconiosis',
  '“Made in China 2025”',
  '（draft）',
  'U.S.A.',
  '$100',
  '€5',
  'a=b',
  '#3',
  '职业教育・培训',
  '國際職業教育體系',
  '１０％',
  '？！',
  '、、',
];

/** Inline marks around a few hanzi, as Markdown. */
export const MARKED: readonly ((text: string) => string)[] = [
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `\`${text}\``,
  (text) => `[${text}](https://example.edu.cn/)`,
  (text) => `**${text}*Latin***`,
];

export const TITLES = [
  '研究',
  '关于进一步加强和改进新时代职业教育科研工作的若干意见和实施办法的通知（试行）',
  '“双高计划”2022—2024年建设任务',
  'RCEP与5G',
  '教育部 财政部 人力资源社会保障部关于印发《中国特色高水平高职学校和专业建设计划绩效管理暂行办法》的通知',
];

/** Lists that are longer than a line and hold hardly a hanzi: readers and the layout must break them at the same marks. */
export const LATIN_LISTS = [
  '98.5%、97.6%、96.25%、95.8%、94.3%、93.75%、92.1%、91.4%、90.6%、89.9%、88.2%',
  'HTML、CSS、JavaScript、TypeScript、Kotlin、Swift、Go、Haskell、Fortran、COBOL',
  '2016、2017、2018、2019、2020、2021、2022、2023、2024、2025年',
  'GDP，CPI，PPI，PMI；M0，M1，M2；R&D、FDI、ODI、WTO、APEC、RCEP、CPTPP、DEPA',
];

/** Quotation marks about Western words, and Western words before marks. */
export const QUOTED = [
  '“Open Day”',
  'the dean’s “open letter” isn’t long',
  '“to be or not to be”，',
  '‘a’ and “b”',
  '“90后”、“00后”',
  'RCEP，“双师型”',
  'GDP。',
  'AI；',
  '5G，',
  '（AI）、',
  '《Nature》、《Science》',
];

/** Cells of narrow columns: dates, numbers and words that want to stand on one line. */
export const NARROW = [
  '2022年10月31日',
  '1.',
  '张三、李四',
  '13900000000',
  '√',
  'https://example.edu.cn/a',
  '教务处 科研处',
  'RCEP',
  '——',
  '98.5%',
];

/** Paragraphs without a hanzi. */
export const ENGLISH = [
  'The Regional Comprehensive Economic Partnership (RCEP) entered into force on 1 January 2022; it covers about 30% of the world’s population and GDP, and its rules of origin are state-of-the-art.',
  'Vocational colleges train technicians and technologists. “Learning by doing” remains the rule: see https://example.edu.cn/en/about/index.html for details.',
];

/** Templates of an issue's own: each profile with each kind of page. */
export const OWN_TEMPLATES: Readonly<Record<string, string>> = {
  'own-word':
    'extends: jianbao\nbreaking: { profile: word, autospace: 0.25, hanging: true }\nstyles:\n  heading2: { spaceBefore: 12 }\n',
  'own-clreq':
    'extends: dongtai\nbreaking: { profile: clreq, prohibition: strict, hanging: false }\npage: { margin: { left: 33, right: 27 } }\n',
  'own-a5':
    'extends: jianbao\npage: { width: 148, height: 210, margin: { top: 22, bottom: 22, left: 20, right: 20 }, linesPerPage: 22 }\nstyles:\n  default: { size: 10.5, lineHeight: 20 }\n  masthead: { size: 30, lineHeight: 40 }\n',
  'own-b5':
    'extends: dongtai\npage: { width: 182, height: 257, margin: { top: 30, bottom: 27, left: 25, right: 25 }, linesPerPage: 22 }\nstyles:\n  default: { size: 14, lineHeight: 25.5 }\n  masthead: { size: 40, lineHeight: 56 }\n',
  'own-small':
    'extends: gongwen\nstyles:\n  default: { size: 14, lineHeight: 24, tracking: 0 }\npage: { linesPerPage: 26 }\n',
};
