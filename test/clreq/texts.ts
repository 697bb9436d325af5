import { seeded } from '../support/compile-text.js';

/** What institutional prose is made of, the hard pieces among it. No piece begins or ends with a mark that forms a pair with its neighbour by chance. */
const WORDS = [
  '学校',
  '高技能人才培养体系',
  '产教融合',
  '各部门要认真组织实施',
  '按照有关规定',
  '制定实施方案',
  '建设任务',
  '围绕区域发展需要',
  '完善',
  '评价机制',
  '把',
  '的',
  '在校生规模',
  '形成可复制可推广的经验',
];
const HARD = [
  'RCEP',
  '5G',
  '1+X证书制度',
  '30%',
  '63%~68%',
  '5000万美元',
  '〔2021〕56号',
  '第3期',
  '2022—2024年',
  '2022年10月7日',
  '“双高计划”',
  '“互联网+”',
  '《“十四五”职业教育规划》',
  '（以下简称《办法》）',
  '——这是关键——',
  '……',
  '列夫·托尔斯泰',
  '和/或',
  'open source',
  'state-of-the-art',
  'it’s',
  '±5℃',
  '①',
];
const STOPS = ['，', '，', '，', '、', '；', '：', '。', '。', '？', '！'];

/** A paragraph of about `pieces` words, the same for the same seed. `hard` is the share of hard pieces. */
export function paragraphOf(seed: number, pieces = 60, hard = 0.25): string {
  const random = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  let text = '';
  for (let i = 0; i < pieces; i++) {
    text += random() < hard ? pick(HARD) : pick(WORDS);
    if (random() < 0.4) text += pick(STOPS);
  }
  return `${text.replace(/[，、；：。？！]$/, '')}。`;
}

/** Several paragraphs, as Markdown. */
export function paragraphsOf(seed: number, count: number, pieces = 60, hard = 0.25): string {
  return Array.from({ length: count }, (_, i) => paragraphOf(seed * 1000 + i, pieces, hard)).join('\n\n');
}
