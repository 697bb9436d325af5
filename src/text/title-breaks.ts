import { bodyNames, type NameRange, VERBS } from './body-names.js';
import { depthStep } from './char-class.js';

/** Nouns of titles that what stands before them tells apart: 职业|院校, 专项|检查. */
const HEADS =
  /^(?:院校|学校|学院|教育|机构|工作|管理|建设|小组|会议|活动|项目|资金|经费|人员|名单|制度|体系|机制|标准|规范|规划|计划|方案|办法|规定|规则|细则|条例|意见|措施|情况|问题|任务|培训|考试|比赛|大赛|行动|检查|整治|指南|服务|书记|主任|负责人)/;
/** Words that only tell apart what follows them. */
const MODIFIERS =
  /(?:国家|职业|高等|中等|基础|专项|重点|重大|优秀|先进|有关|相关|主要|主题|全省|全市|全县|全区|全国|全校|年度|学期|第[一二三四五六七八九十]+[届批次期])$/;

/** Words that stand together as a matter of course. */
const BOUND: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/(?:食品|药品|生产|校园|网络|交通|消防|施工|信息|数据|质量)$/, /^安全/],
  [/(?:教学|教育|工程|产品|培养|发展)$/, /^质量/],
  [/(?:职业|专业|教学|实践|创新|操作)$/, /^(?:技能|能力|水平)/],
  [/(?:科研|科学|教学|教育|学术|技术)$/, /^(?:研究|改革|成果|创新)/],
];

const BEHIND_VERB = new RegExp(`关于(?:${VERBS})$`, 'u');

/** What a break at an offset of a title costs the reader; measure in em, `emsOf` tells how wide a text is. */
export function openBreakCosts(
  title: string,
  measure: number,
  emsOf: (text: string) => number,
): (at: number) => number {
  const fits = ({ start, end }: NameRange): boolean => emsOf(title.slice(start, end)) <= measure;
  const held = [
    ...bodyNames(title).map((range) => ({ ...range, cost: fits(range) ? 2 : 0.5 })),
    ...enclosed(title).map((range) => ({ ...range, cost: fits(range) ? 1.2 : 0.5 })),
  ];
  return (at) => {
    const before = title.slice(0, at);
    const inside = held.filter(({ start, end }) => start < at && at < end).map(({ cost }) => cost);
    return Math.max(0, ...inside) + ownCost(before, title.slice(at), inside.length > 0);
  };
}

/** What a break costs by the words beside it. */
function ownCost(before: string, after: string, held: boolean): number {
  if (/关于$/.test(before)) return 2;
  if (/(?:和|与|及|以及|并|暨)$/.test(before)) return 1;
  if (held) return HEADS.test(after) ? 0.1 : 0;
  if (/^关于/.test(after)) return 0;
  if (/^《/.test(after) || /(?:印发|转发|公布|发布|》)$/.test(before)) return 0.05;
  if (/^(?:和|与|及|以及|并|暨)/.test(after)) return 0.05;
  if (before.endsWith('的') || BEHIND_VERB.test(before)) return 0.12;
  const bound = BOUND.some(([left, right]) => left.test(before) && right.test(after));
  return bound || HEADS.test(after) || MODIFIERS.test(before) ? 0.45 : 0.25;
}

/** What stands in brackets, quotes or title marks, the marks themselves included. */
function enclosed(text: string): readonly NameRange[] {
  const open: number[] = [];
  const ranges: NameRange[] = [];
  for (let i = 0; i < text.length; i++) {
    const step = depthStep(text[i]!);
    if (step > 0) open.push(i);
    else if (step < 0) {
      const start = open.pop();
      if (start !== undefined) ranges.push({ start, end: i + 1 });
    }
  }
  return [...ranges, ...open.map((start) => ({ start, end: text.length }))];
}
