import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/model/walk.js';
import { layOutText, seeded } from '../support/compile-text.js';

const HANZI = '压实责任摸清底数分类推进用好资金把好入口完善制度开展自查建立台账落实整改定期通报';

/** Hanzi of a seed. */
const words = (count: number, random: () => number): string =>
  Array.from({ length: count }, () => HANZI[Math.floor(random() * HANZI.length)]).join('');

/** Heads, captions and cells of any length around one line. */
function source(template: string, seed: number): string {
  const random = seeded(seed);
  const about = (line: number): string => words(line - 3 + Math.floor(random() * 10), random);
  const blocks = Array.from(
    { length: 8 },
    (_, i) => `## （${'一二三四五六七八'[i]}）${about(22)}

${words(40, random)}。

表${i + 1} ${about(31)}

| 序号 | 内容 | 责任 |
|--|--|--|
| ${i + 1} | ${about(20)} | ${about(14)} |`,
  );
  return `---\n刊名: 测试\n日期: 2022-10-18\n模板: ${template}\n---\n\n# 一、${about(24)}\n\n${blocks.join('\n\n')}\n`;
}

describe.each(['dongtai', 'jianbao', 'gongwen'])('%s', (template) => {
  test.each([1, 2, 3])('no head, caption or cell ends in a line of one or two hanzi: seed %i', async (seed) => {
    const compiled = await layOutText(source(template, seed));
    const broken = new Map<string, number>();
    for (const { id, role, style } of paragraphsOf(compiled.flow.body)) {
      const kind = style.name.startsWith('table') ? 'cell' : role;
      const { lines = [], text = '' } = compiled.layout.paragraphs.get(id) ?? {};
      const last = lines.at(-1);
      if (!last || lines.length < 2 || !['section-head', 'sub-head', 'caption', 'cell'].includes(kind)) continue;
      broken.set(kind, (broken.get(kind) ?? 0) + 1);
      expect(last.end - last.start, text).toBeGreaterThan(2);
    }
    for (const kind of ['sub-head', 'caption', 'cell']) expect(broken.get(kind), kind).toBeGreaterThan(1);
  });
});

test('a centred caption is broken by meaning, its note with it, and no name in it', async () => {
  const compiled = await layOutText(`---\n刊名: 测试\n日期: 2022-10-18\n---\n\n# 一、甲

表1 江州市人力资源和社会保障局白水县市场监督管理局联合检查情况汇总[^1]

| 甲 | 乙 |
|--|--|
| 1 | 2 |

[^1]: 数据截至月底。
`);
  const caption = [...paragraphsOf(compiled.flow.body)].find(({ role }) => role === 'caption')!;
  const { lines, text } = compiled.layout.paragraphs.get(caption.id)!;
  expect(lines.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    '表1　江州市人力资源和社会保障局',
    '白水县市场监督管理局联合检查情况汇总①',
  ]);
});
