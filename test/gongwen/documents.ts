import { chineseNumeral } from '../../src/text/numerals.js';
import { seeded } from '../support/compile-text.js';

/** An official document made from a seed, and what must be seen of it. */
export interface GeneratedDocument {
  readonly text: string;
  /** Last words of the recipients: text begins below them. */
  readonly recipients: string;
  /** Heads in reading order, number and stop included: those alone on their line and those that run into text. */
  readonly heads: readonly GeneratedHead[];
  /** Names of attachments as printed. */
  readonly attachments: string;
  /** What stands together below the text: name, date, remark in brackets. */
  readonly closing: string;
}

export interface GeneratedHead {
  readonly text: string;
  readonly face: 'Hei' | 'Kai';
  readonly alone: boolean;
}

const SUBJECTS = [
  '各系部',
  '教务处',
  '分管领导',
  '项目组',
  '值班人员',
  '图书馆',
  '各班级',
  '后勤中心',
  '评审小组',
  '实训基地',
];
const VERBS = [
  '认真梳理',
  '逐项核对',
  '及时上报',
  '妥善保管',
  '按月公布',
  '统筹安排',
  '严格执行',
  '定期检查',
  '牵头办理',
  '主动衔接',
];
const THINGS = [
  '经费清单',
  '工作台账',
  '课程资源',
  '实验设备',
  '安全隐患',
  '考勤记录',
  '培训计划',
  '档案材料',
  '招生信息',
  '食堂卫生',
];
const TAILS = [
  '确有困难的另行说明',
  '过期不再受理',
  '做到底数清楚',
  '不得层层加码',
  '于25日前完成',
  '并抄告办公室',
  '由专人负责到底',
  '纳入年度考核',
];
const HEADS = [
  '压实责任',
  '摸清底数',
  '立行立改',
  '用好专项资金',
  '分类推进',
  '把好入口关',
  '完善配套制度',
  '开展自查自纠',
  '建立联络员制度',
  '抓实过程管理',
];
const NAME = '渝州山水职业技术学院继续教育与社会服务中心综合协调工作领导小组办公室';

/** Makes the document of a seed: any number of the four levels, heads alone or run in, typed or marked, with or without what may close it. */
export function generateDocument(seed: number): GeneratedDocument {
  const random = seeded(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const chance = (share: number): boolean => random() < share;
  const one = <T>(of: readonly T[]): T => of[upTo(of.length)]!;
  const heads: GeneratedHead[] = [];
  const blocks: string[] = [];
  const notes: string[] = [];

  // Who marks heads of a level marks them all; what is marked stands alone.
  const marked = { Hei: chance(0.5), Kai: chance(0.4) };

  const sentence = (): string => {
    const pieces = Array.from({ length: 1 + upTo(3) }, () => `${one(SUBJECTS)}要${one(VERBS)}${one(THINGS)}`);
    return `${[...pieces, one(TAILS)].join('，')}`;
  };
  const note = (): string => {
    if (!chance(0.04)) return '';
    notes.push(`[^${notes.length + 1}]: ${sentence()}。`);
    return `[^${notes.length}]`;
  };
  const sentences = (count: number): string => Array.from({ length: count }, () => `${sentence()}${note()}。`).join('');
  const paragraph = (): string => (chance(0.3) ? `${one(VERBS)}${one(THINGS)}。` : sentences(1 + upTo(5)));
  const head = (number: string, face: 'Hei' | 'Kai', below: () => void): void => {
    const title = `${one(HEADS)}${chance(0.3) ? `，${one(HEADS)}` : ''}`;
    const alone = marked[face] || chance(face === 'Hei' ? 0.6 : 0.35);
    heads.push({ text: `${number}${title}${alone ? '' : '。'}`, face, alone });
    const marks = marked[face] ? (face === 'Hei' ? '# ' : '## ') : '';
    if (!alone) blocks.push(`${number}${title}。${sentences(1 + upTo(3))}`);
    else {
      blocks.push(`${marks}${number}${title}`);
      if (chance(0.7)) blocks.push(paragraph());
      else
        blocks.push(
          one([`| 序号 | 内容 |\n|--|--|\n${'| 1 | 甲 |\n'.repeat(1 + upTo(6))}`, `- ${sentence()}\n- ${sentence()}`]),
        );
    }
    below();
  };
  const items = (): void => {
    for (let i = 1, count = upTo(4); i <= count; i++) {
      blocks.push(`${i}.${paragraph()}`);
      for (let j = 1, deeper = chance(0.2) ? 1 + upTo(3) : 0; j <= deeper; j++) blocks.push(`（${j}）${paragraph()}`);
    }
  };
  const second = (): void => {
    for (let i = 1, count = upTo(7); i <= count; i++)
      head(`（${chineseNumeral(i)}）`, 'Kai', chance(0.4) ? items : () => {});
  };

  blocks.push(chance(0.2) ? '现通知如下。' : sentences(1 + upTo(3)));
  const sections = upTo(5);
  for (let i = 1; i <= sections; i++) head(`${chineseNumeral(i)}、`, 'Hei', chance(0.6) ? second : items);
  if (sections === 0) second();
  if (chance(0.4)) blocks.push(one(['妥否，请批示。', '特此通知。', sentences(1), sentences(3)]));

  const title = `关于${one(VERBS)}${one(THINGS)}${chance(0.3) ? `和${one(VERBS)}${one(THINGS)}` : ''}的通知`;
  const recipients = `${Array.from({ length: upTo(12) }, () => `${one(SUBJECTS)}、`).join('')}各直属单位`;
  const name = NAME.slice(0, 2 + upTo(29));
  const attachments = Array.from(
    { length: chance(0.5) ? upTo(6) : 0 },
    () => `${one(THINGS)}${'汇总表'.repeat(1 + upTo(6))}`,
  );
  const remark = chance(0.4) ? `联系人：赵六，电话：023-${10000000 + upTo(80000000)}` : undefined;
  const front = [
    '刊名: 山水学院文件',
    `标题: ${title}`,
    '发文字号: 山水院发〔2023〕8号',
    `主送: ${recipients}`,
    '日期: 2023-03-06',
    `落款: ${name}`,
    ...(attachments.length > 0 ? [`附件:\n${attachments.map((each) => `  - ${each}`).join('\n')}`] : []),
    ...(remark ? [`附注: "${remark}"`] : []),
    ...(chance(0.6) ? [`分送:\n  抄送: ${Array.from({ length: 1 + upTo(20) }, () => one(SUBJECTS)).join('、')}`] : []),
    ...(chance(0.6) ? ['印发机关: 学院办公室', '印发日期: 2023年3月7日'] : []),
    '模板: gongwen',
  ];
  return {
    text: `---\n${front.join('\n')}\n---\n\n${blocks.join('\n\n')}\n\n${notes.join('\n\n')}\n`,
    recipients: '各直属单位：',
    heads,
    attachments:
      attachments.length === 1
        ? `附件：${attachments[0]}`
        : attachments.map((each, i) => `${i === 0 ? '附件：' : ''}${i + 1}.${each}`).join(''),
    closing: `${name}2023年3月6日${remark ? `（${remark}）` : ''}`,
  };
}
