import { describe, expect, test } from 'vitest';
import { seeds } from '../support/amount.js';
import { layOutText, seeded } from '../support/compile-text.js';
import { paperFaults } from '../support/paper-faults.js';
import { outputsOf, type Pair, prove, readers } from './readers.js';

const SEEDS = seeds(4, 60);
const TEMPLATES = ['dongtai', 'jianbao', 'gongwen', 'xinhan'];
const CELLS = ['机电学院', '2022年10月18日', 'RCEP', '无', '当年停止招生，并入信息学院', '省人力资源和社会保障厅'];
const WORDS = ['机电工程学院', '产教融合实训基地二期', '欧阳志远', '无', '主体结构已经封顶', '省级财政专项', '12'];

/**
 * Text, tables that are turned because a comment asks for it, because they are wide or because their many columns would
 * hold a few characters each, and others, with notes.
 */
function issue(seed: number): string {
  const random = seeded(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  let notes = 0;
  const note = (share: number): string => (random() < share ? `[^${++notes}]` : '');
  const table = (): string => {
    const [wide, words] = [random() < 0.5, random() < 0.5];
    const [columns, rows] = [wide ? 9 + upTo(3) : 1 + upTo(5), random() < 0.3 ? 20 + upTo(40) : upTo(6)];
    const texts = wide ? (words ? WORDS : ['13800.00']) : CELLS;
    const cell = (): string => texts[upTo(texts.length) - 1]!;
    const row = (): string => `|${Array.from({ length: columns }, cell).join('|')}|`;
    const wish = !wide && random() < 0.6 ? '<!-- 表格：横排 -->\n\n' : '';
    const caption = random() < 0.6 ? `表${upTo(9)} 各单位上报情况汇总\n\n` : '';
    return `${wish}${caption}${row()}\n|${'--|'.repeat(columns)}\n${Array.from({ length: rows }, row).join('\n')}`;
  };
  const parts = Array.from({ length: 3 + upTo(4) }, (_, i) => {
    const head = random() < 0.3 ? `## （${'一二三四五六七'[i]}）小标题\n\n` : '';
    const text = random() < 0.8 ? `${'文字在表的前面。'.repeat(upTo(50))}${note(0.4)}后面还有。\n\n` : '';
    return `${text}${head}${table()}`;
  });
  const last = random() < 0.6 ? '\n\n文字在后。' : '';
  const long = (i: number): string => '注文说明数的来处。'.repeat(i % 3 === 0 ? 60 : 2);
  const said = Array.from({ length: notes }, (_, i) => `[^${i + 1}]: ${long(i)}`).join('\n\n');
  const head = `---\n刊名: 动态\n期号: ${seed}\n主办: 某学院\n日期: 2022-10-18\n模板: ${TEMPLATES[seed % 4]}\n---\n`;
  return `${head}\n# 一、甲\n\n${parts.join('\n\n')}${last}\n\n${said}\n`;
}

describe.skipIf(readers.length === 0)('every reader turns the pages that the PDF has turned', () => {
  test(`${SEEDS.length} issues: every line`, async () => {
    const pairs: Pair[] = [];
    for (const seed of SEEDS) {
      const compiled = await layOutText(issue(seed));
      if (!compiled.template.firstPage) expect(paperFaults(compiled), `seed ${seed}`).toEqual([]);
      pairs.push(await outputsOf(compiled));
    }
    for (const [i, proofs] of (await prove(pairs, () => false)).entries()) {
      for (const { reader, agrees, differences } of proofs) {
        const told = differences.map(({ page, text, other }) => `page ${page}: ${text ?? '—'} / ${other?.text ?? '—'}`);
        expect(told, `${reader}, seed ${SEEDS[i]}`).toEqual([]);
        expect(agrees).toBe(true);
      }
    }
  });
});
