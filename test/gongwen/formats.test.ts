import { describe, expect, test } from 'vitest';
import { compileText } from '../support/compile-text.js';
import { build, find, mm, near, type Row, right, rowsOf, top } from './measure.js';

const RED = '#d9251c';
const left = ({ glyphs }: Row): number => mm(glyphs[0]!.x);
const middle = (row: Row): number => (left(row) + right(row.glyphs.at(-1)!)) / 2;
/** Frame of a red name's glyphs: its upper edge is the ink's but for a fortieth of the em. */
const edge = ({ glyphs }: Row): number => top(glyphs[0]!) + mm(glyphs[0]!.size) * 0.023;

const PEOPLE = ['王小明', '李文', '陈静', '赵建国', '周海', '孙立', '吴桐', '郑宏'];
const BODIES = ['市教育局', '市财政局', '市人力资源和社会保障局', '江州职业技术学院', '市发展和改革委员会'];
/** So many who were there. */
const roster = (count: number, from: number): string =>
  Array.from({ length: count }, (_, i) => `${BODIES[(from + i) % 5]}${PEOPLE[(from * 3 + i) % 8]}`).join('、');

const minutes = (present: string, absent: string, observers: string, paragraphs = 2): string => `---
刊名: 江州市人民政府专题会议纪要
期号: 12
标题: 关于推进实训基地建设有关问题的会议纪要
主办: 江州市人民政府办公室
日期: 2024-03-06
出席: ${present}
请假: ${absent}
列席: ${observers}
分送:
  发: 市直各有关部门
印发机关: 江州市人民政府办公室
印发日期: 2024年3月8日
模板: jiyao
---

${Array.from({ length: paragraphs }, (_, i) => `会议研究了${BODIES[i % 5]}提出的第${i + 1}号议题，原则同意。\n\n`).join('')}`;

describe('GB/T 9704-2012 10.3 纪要', () => {
  test.each([1, 2, 3])(
    'name 35 mm below the type area’s edge, lists of names hang under the first: %i',
    async (seed) => {
      const pages = await build(minutes(roster(7 + seed, seed), roster(1, seed), roster(9, seed + 1), 2 + seed * 3));
      const name = rowsOf(pages[0]!).find(({ glyphs }) => glyphs[0]!.colour === RED)!;
      near(edge(name) - 37, 35, 'upper edge', 0.3);
      near(middle(name), 28 + 78, 'centre');
      const rows = pages.flatMap(rowsOf);
      const at = (label: string): number => rows.findIndex(({ text }) => text.startsWith(`${label}：`));
      for (const label of ['出席', '请假', '列席']) {
        const row = rows[at(label)]!;
        near(left(row), 28 + mm(32), label);
        expect(row.glyphs[0]!.face, label).toMatch(/NotoSansSC/);
        expect(row.glyphs[3]!.face, label).toMatch(/Fangsong/);
      }
      const [first, second] = [rows[at('出席')]!, rows[at('出席') + 1]!];
      expect(at('请假') - at('出席')).toBeGreaterThan(1);
      near(left(second), mm(first.glyphs[3]!.x), 'further lines');
      const observers = at('列席');
      expect(rows[observers + 1]!.text).not.toContain('江州市人民政府办公室');
      near(left(rows[observers + 1]!), mm(rows[observers]!.glyphs[3]!.x), 'further lines of 列席');
      const before = rows[at('出席') - 1]!;
      if (before.text.startsWith('会议')) near(mm(first.glyphs[0]!.y - before.glyphs[0]!.y), mm(58), 'one line below');
    },
  );

  test('lists of any length run over pages, and no other entry is missed', async () => {
    const { diagnostics, compiled } = await compileText(minutes(roster(90, 0), roster(2, 1), roster(60, 2)));
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    expect(compiled!.layout.pages.length).toBeGreaterThan(2);
  });
});

const order = (post: string, signer: string, template: string): string => `---
刊名: 江州市人民政府令
标题: 关于公布实施办法的命令
${template === 'mingling' ? '期号: 58' : '发文字号: 江府发〔2024〕5号'}
日期: 2024-03-06
签发职务: ${post}
${signer ? `签发人: ${signer}` : ''}
模板: ${template}
---

《江州市职业教育条例实施办法》已经市人民政府常务会议通过，现予公布，自2024年5月1日起施行。
`;

describe('GB/T 9704-2012 10.2 命令（令）', () => {
  test('name 20 mm below the type area’s edge, number two lines below and centred, text two lines below that', async () => {
    const [page] = await build(order('市长', '张平', 'mingling').replace(/标题.*\n/, ''));
    const name = rowsOf(page!).find(({ glyphs }) => glyphs[0]!.colour === RED)!;
    near(edge(name) - 37, 20, 'upper edge', 0.3);
    const number = find([page!], '第58号');
    near(middle(number), 28 + 78, 'number');
    const text = find([page!], '《江州市职业教育条例');
    near(mm(text.glyphs[0]!.y - number.glyphs[0]!.y), mm(29 * 3), 'two lines');
    expect(page!.rules.filter(({ colour }) => colour === RED)).toEqual([]);
  });

  test.each([
    ['市长', '张平'],
    ['代理市长', '欧阳文静'],
    ['主任', '李 明'],
  ])(
    '7.3.5.3 %s %s: post two characters before the stamp, stamp and date four from the right',
    async (post, signer) => {
      const [page] = await build(order(post, signer, 'mingling'));
      const row = rowsOf(page!).find(({ text }) => text.startsWith(post))!;
      const date = find([page!], '2024年3月6日');
      near(28 + 156 - right(date.glyphs.at(-1)!), mm(64), 'date');
      const stamp = 28 + 156 - mm(64) - mm(7 * 15.75);
      near(stamp - (left(row) + mm(post.length * 15.75)), mm(2 * 15.75), 'post', 0.6);
      const name = row.glyphs.filter(({ char }) => signer.includes(char) && !post.includes(char) && char !== ' ');
      near((mm(name[0]!.x) + right(name.at(-1)!)) / 2, stamp + mm(3.5 * 15.75), 'name in the stamp’s middle', mm(9.5));
      near(mm(date.glyphs[0]!.y - row.glyphs[0]!.y), mm(29 * 2 + 14.5), 'a line between', 0.3);
    },
  );

  test('7.3.5.3 in 公文 the stamp’s room stays free', async () => {
    const pages = await build(order('市长', '', 'gongwen'));
    const row = pages.flatMap(rowsOf).find(({ text }) => text === '市长')!;
    near(28 + 156 - right(row.glyphs.at(-1)!), mm(64 + 9 * 15.75), 'post', 2.5);
  });
});
