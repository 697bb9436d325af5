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

/** What is counted in a report. */
export const MEASURES = [
  '名',
  '项',
  '家',
  '万元',
  '公里',
  '台',
  '份',
  '间',
  '座',
  '张',
  '株',
  '平方米',
  '个百分点',
  '月',
  '日',
];
const WHO = [
  '市教育局',
  '各二级学院',
  '财务处',
  '参训教师',
  '监督检查组',
  '骨干企业',
  '街道办事处',
  '驻村工作队',
  '评审专家',
];
const HOW = ['认真', '进一步', '按照统一部署', '在规定时限内', '围绕中心工作', '会同有关方面', '主动', '分类'];
const DOES = ['推进', '完善', '梳理', '修订', '评估', '协调解决', '启动', '建立', '规范'];
const WHAT = [
  '课程体系建设',
  '产教融合项目',
  '公共卫生服务',
  '档案数字化',
  '学分互认办法',
  '老旧小区改造',
  '《实施细则》',
  '“双师型”教师',
];
const NAMES =
  'Scala MATLAB Photoshop PostgreSQL Kubernetes AutoCAD GitHub RCEP 5G C++ PM2.5 HarmonyOS Linux Node.js'.split(' ');

/** Paragraphs of a made-up report with many numbers, as Markdown; `western`: with rows of Western words. */
export function reportOf(seed: number, count: number, western: boolean): string {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const counted = (): string => `${upTo(random() < 0.5 ? 90 : 9_000)}${pick(MEASURES.slice(0, -2))}`;
  const row = (): string =>
    Array.from({ length: upTo(4) }, () => (random() < 0.3 ? `${upTo(98)}.${upTo(9)}%` : pick(NAMES))).join('、');
  const clause = (): string => {
    const start = `${random() < 0.4 ? pick(WHO) : ''}${random() < 0.7 ? pick(HOW) : ''}${pick(DOES)}`;
    if (western && random() < 0.5) return `${start}${row()}${pick(['等软件', '的应用', '标准', ''])}`;
    if (random() < 0.25) return `${start}${pick(WHAT)}${counted()}`;
    return random() < 0.1 ? `截至2022年${upTo(12)}月${upTo(28)}日，${start}${pick(WHAT)}` : `${start}${pick(WHAT)}`;
  };
  return Array.from(
    { length: count },
    () => `${Array.from({ length: 6 + upTo(8) }, clause).join(pick(['，', '，', '；', '。']))}。`,
  ).join('\n\n');
}
