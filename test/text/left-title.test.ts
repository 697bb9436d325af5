import { describe, expect, test } from 'vitest';
import { breakLeftTitle } from '../../src/text/left-title.js';
import { emsOf } from '../../src/text/title-words.js';
import { seeded } from '../support/compile-text.js';

const BODIES = ['江州市人力资源和社会保障局', '省教育厅', '江州市发展和改革委员会', '国务院办公厅', '江州职业技术学院'];
const VERBS = ['关于印发', '关于加强', '召开', '组织开展', '会同有关部门推进'];
const THINGS = [
  '职业技能提升行动计划',
  '新时代高技能人才队伍建设',
  '安全生产专项检查工作',
  '外贸高质量发展',
  '2022年度考核',
];
const ENDS = ['的通知', '的实施意见', '情况', '会议', ''];

/** Titles as they stand in contents and heads. */
function titles(count: number): readonly string[] {
  const random = seeded(7);
  const one = (all: readonly string[]): string => all[Math.floor(random() * all.length)]!;
  return Array.from({ length: count }, () => `${one(BODIES)}${one(VERBS)}${one(BODIES)}${one(THINGS)}${one(ENDS)}`);
}

describe('a title that is set from the left', () => {
  test('is broken into as few lines as it needs, each no wider than its room, and loses nothing', () => {
    for (const title of titles(300)) {
      for (const [first, rest] of [
        [24, 26],
        [22, 20],
        [14, 16],
      ] as const) {
        const lines = breakLeftTitle(title, first, rest);
        expect(lines.join('')).toBe(title);
        const total = emsOf(title);
        if (lines.length < 2) continue;
        expect(lines.length).toBe(1 + Math.ceil((total - first) / rest));
        lines.forEach((line, i) => {
          expect(emsOf(line)).toBeLessThanOrEqual(i === 0 ? first : rest);
        });
      }
    }
  });

  test('keeps names of bodies whole where its lines stay well filled', () => {
    let seen = 0;
    for (const title of titles(400)) {
      const width = 24;
      const lines = breakLeftTitle(title, width, width);
      if (lines.length !== 2) continue;
      const at = lines[0]!.length;
      for (const body of BODIES) {
        const start = title.lastIndexOf(body, width);
        const free = width - emsOf(title.slice(0, start));
        if (start <= 0 || free > 5 || free < 1 || emsOf(title.slice(start)) > width) continue;
        seen++;
        expect(start < at && at < start + body.length, lines.join(' | ')).toBe(false);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test.each([
    ['四、重庆市人民政府办公厅关于印发重庆市推动外贸高质量发展三年行动计划的通知', 22.5, '推动'],
    ['（三）学院召开会议研究部署暑期工作并听取人力资源和社会保障局的意见', 24, '听取'],
  ])('%s', (title, width, end) => {
    expect(breakLeftTitle(title, width, width)[0]!.endsWith(end)).toBe(true);
  });

  test('one that fits, and one of many lines, is as it was', () => {
    expect(breakLeftTitle('学院召开会议', 20, 20)).toEqual(['学院召开会议']);
    const long = '学院召开会议研究部署工作'.repeat(40);
    expect(breakLeftTitle(long, 20, 20)).toEqual([long]);
  });
});
