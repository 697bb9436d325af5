import { describe, expect, test } from 'vitest';
import { shapeTitle } from '../../src/text/title-shape.js';
import { emsOf, titleWords } from '../../src/text/title-words.js';
import { seeded } from '../support/compile-text.js';
import { countSteps } from '../support/count-steps.js';

/** Characters of 二号 on the measure of a 公文. */
const MEASURE = 20;

describe('titles broken by meaning', () => {
  // A bar marks the lines.
  test.each([
    '关于某事的通知',
    '重庆商务职业学院关于印发|《教职工科研成果奖励办法（试行）》|和做好2022年度科研成果申报工作的通知',
    '重庆市教育委员会关于公布|2022年度教学改革研究项目名单的通知',
    '我校举办2022年职业教育|教学改革研究项目申报辅导会',
    '重庆商务职业学院关于成立|高等职业教育研究所学术委员会的通知',
    '江州市教育局关于职业院校|教师队伍建设情况的调研报告',
    '青山市发展和改革委员会青山市财政局|关于下达2024年第一批中央|预算内投资计划的通知',
    '江州市人民政府|关于王小明等同志职务任免的通知',
    '江州学院教务处关于2023—2024学年|第二学期期末考试安排的通知',
    '关于印发|《江州市中小学校外培训机构管理办法》|《江州市民办学校年度检查办法》的通知',
  ])('%s', (marked) => {
    expect(shapeTitle(marked.replaceAll('|', ''), MEASURE).join('|')).toBe(marked);
  });

  test('names that no dictionary knows stay whole, numbers keep their units', () => {
    expect(titleWords('关于表彰谭勇、闫峰同志的决定', MEASURE).some((word) => word.includes('谭勇、'))).toBe(true);
    const words = titleWords('关于做好2022—2024年第3期“双高计划”建设任务的通知', MEASURE);
    expect(words).toContain('2022—2024年');
    expect(words).toContain('第3期');
    expect(words.some((word) => word.startsWith('的'))).toBe(false);
  });
});

const PLACES = ['江州市', '白水县', '云川省', '东湖区', '临江县', '青山市'];
const FIELDS = [
  '人力资源和社会保障局',
  '市场监督管理局',
  '住房和城乡建设委员会',
  '发展和改革委员会',
  '第三人民医院',
  '职业技术学院',
  '教育科学研究所',
  '人民政府办公室',
  '卫生健康委员会',
  '大数据局',
  '文化和旅游厅',
  '就业服务中心',
];
const BEGINNINGS = ['转发', '同意设立', '表彰', '撤销', '对', '支持', '批转', '调整'];
const ENDINGS = [
  '有关请示的通知',
  '机构编制事项的批复',
  '年度考核结果的通报',
  '信息公开工作情况的报告',
  '负责同志分工的通知',
];

test('names of bodies stay on one line, wherever a title has them, and 关于 with what follows', () => {
  const random = seeded(11);
  const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)]!;
  let broken = 0;
  for (let i = 0; i < 300; i++) {
    const names = [0, 1].map(() => `${one(PLACES)}${one(FIELDS)}`);
    const title = `${names[0]}关于${one(BEGINNINGS)}${names[1]}${one(ENDINGS)}`;
    const lines = shapeTitle(title, MEASURE);
    expect(lines.join('')).toBe(title);
    if (lines.length > 1) broken++;
    for (const name of names)
      expect(
        lines.some((line) => line.includes(name)),
        lines.join('|'),
      ).toBe(true);
    for (const line of lines) expect(line, lines.join('|')).not.toMatch(/关于$|和$/);
    expect(Math.min(...lines.map(emsOf)), lines.join('|')).toBeGreaterThan(2.5);
  }
  expect(broken).toBeGreaterThan(250);
});

const PARTS = [
  '重庆市教育委员会',
  '某某职业技术学院',
  '关于印发',
  '关于做好',
  '《科研成果奖励办法（试行）》',
  '《“十四五”职业教育规划》',
  '2022年度',
  '教学改革研究项目',
  '申报工作',
  '和',
  '进一步加强',
  '产教融合',
  '建设任务',
];

test('random titles: nothing lost, no line too wide, none begins with a mark or 的, no hourglass of three lines where another shape is as good', () => {
  const random = seeded(5);
  let hourglasses = 0;
  let shaped = 0;
  for (let i = 0; i < 300; i++) {
    const title = `${Array.from({ length: 3 + Math.floor(random() * 7) }, () => PARTS[Math.floor(random() * PARTS.length)]).join('')}的通知`;
    const lines = shapeTitle(title, MEASURE);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(emsOf(line), title).toBeLessThanOrEqual(MEASURE);
    for (const line of lines.slice(1)) expect(line, title).not.toMatch(/^[，、）》”的年月日%]/);
    for (const line of lines.slice(0, -1)) expect(line, title).not.toMatch(/[（《“第]$/);
    if (lines.length !== 3) continue;
    shaped++;
    const [a, b, c] = lines.map(emsOf) as [number, number, number];
    if (b < a - 1 && b < c - 1) hourglasses++;
  }
  expect(shaped).toBeGreaterThan(20);
  expect(hourglasses / shaped).toBeLessThan(0.1);
});

test('a title of twice the length takes no more than five times the work', async () => {
  const parts = '《科研成果奖励办法（试行）》和进一步加强教学改革研究项目申报工作';
  const work = async (times: number): Promise<number> => {
    let lines: readonly string[] = [];
    const steps = await countSteps(() => {
      lines = shapeTitle(`重庆市教育委员会关于印发${parts.repeat(times)}的通知`, MEASURE);
    });
    expect(lines.length).toBeGreaterThan(times);
    return steps;
  };
  const [once, twice, fourfold] = [await work(3), await work(6), await work(12)];
  expect(twice / once).toBeLessThan(5);
  expect(fourfold / twice).toBeLessThan(5);
});

test('a title of three hundred hanzi is broken by meaning, one of three thousand as any text', () => {
  const title = '各单位要加强组织领导明确责任分工细化工作措施'.repeat(200);
  const rows = shapeTitle(title.slice(0, 300), MEASURE);
  expect(rows.join('')).toBe(title.slice(0, 300));
  expect(Math.max(...rows.map(emsOf))).toBeLessThanOrEqual(MEASURE);
  expect(shapeTitle(title.slice(0, 3000), MEASURE)).toEqual([title.slice(0, 3000)]);
});

test('no line of a title begins with a blank', () => {
  for (const title of [
    '关于Open Day and State of the Art展示活动的通知',
    '表1　Force of the Great Big State乙方与甲方的数据',
  ]) {
    for (let measure = 8; measure < 20; measure++) {
      for (const line of shapeTitle(title, measure).slice(1)) expect(line).toMatch(/^\S/);
    }
  }
});

test.each([
  ['names of persons', '关于表彰王建国、李文秀、周海涛等同志先进事迹的决定', ['王建国', '李文秀', '周海涛']],
  ['a place before what begins as another word', '榕江市中小学生运动会筹备工作的通知', ['榕江市', '中小学']],
  ['an office that is named by what it does', '关于聘任陈志强同志为教务处处长的通知', ['教务处', '陈志强']],
])('%s stay on one line', (_, title, names) => {
  for (let measure = 6; measure < 20; measure++) {
    const lines = shapeTitle(title, measure);
    for (const name of names)
      expect(
        lines.some((line) => line.includes(name)),
        lines.join('|'),
      ).toBe(true);
  }
});
