import { describe, expect, test } from 'vitest';
import { seeds } from '../support/amount.js';
import { layOutText, seeded } from '../support/compile-text.js';
import { joinedTable } from '../support/generated-tables.js';
import { outputsOf, type Pair, prove, readers } from './readers.js';

const SEEDS = seeds(4, 60);
const TEMPLATES = ['dongtai', 'jianbao', 'gongwen'];
const PIECES = [
  '机电学院',
  '1,300.5',
  '当年停止招生，并入信息学院。',
  '2022年10月',
  'RCEP',
  '无',
  '甲、乙、丙、丁、戊、己、庚',
  '要求：<br>- 排课，核对教室和任课教师<br>- 录入成绩',
  '1. 迎新，安排志愿者<br>2. 军训<br>3. 评奖评优',
];

/** Text between tables of joined cells; some cells hold many lines, some tables many rows. */
function issue(seed: number): string {
  const random = seeded(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const piece = (): string => PIECES[upTo(PIECES.length) - 1]!;
  const tables = Array.from({ length: 2 + upTo(3) }, () => {
    const columns = 1 + upTo(4);
    const long = random() < 0.3;
    const text = (): string => (columns < 4 && random() < 0.05 ? piece().repeat(upTo(40)) : piece());
    const { source } = joinedTable(random, columns, long ? 30 + upTo(30) : 1 + upTo(8), text);
    return `${'文字在表的前面。'.repeat(upTo(60))}\n\n${source}`;
  });
  const head = `---\n刊名: 动态\n期号: ${seed}\n主办: 某学院\n日期: 2022-10-18\n模板: ${TEMPLATES[seed % 3]}\n---\n`;
  return `${head}\n# 一、甲\n\n${tables.join('\n\n')}\n\n文字在后。\n`;
}

describe.skipIf(readers.length === 0)('every reader sets joined cells as the PDF has them', () => {
  test(`${SEEDS.length} issues: every line`, async () => {
    const pairs: Pair[] = [];
    for (const seed of SEEDS) pairs.push(await outputsOf(await layOutText(issue(seed))));
    for (const [i, proofs] of (await prove(pairs, () => false)).entries()) {
      for (const { reader, agrees, differences } of proofs) {
        const told = differences.map(({ page, text, other }) => `page ${page}: ${text ?? '—'} / ${other?.text ?? '—'}`);
        expect(told, `${reader}, seed ${SEEDS[i]}`).toEqual([]);
        expect(agrees).toBe(true);
      }
    }
  });
});
