import { describe, expect, test } from 'vitest';
import { indentsIn } from '../../src/model/geometry.js';
import { leafParagraphs } from '../../src/model/walk.js';
import { build, rowsOf } from '../gongwen/measure.js';
import { layOutText } from '../support/compile-text.js';

const source = (template: string, body: string): string =>
  `---\n刊名: 江州教育简报\n期号: 5\n日期: 2024-03-06\n模板: ${template}\n---\n\n# 一、学习园地\n\n${body}\n\n本周继续学习。\n`;

/** Paragraphs of quotations with how they are aligned. */
async function quoted(body: string, template = 'dongtai'): Promise<string[]> {
  const { flow } = await layOutText(source(template, body));
  return [...leafParagraphs(flow.body)]
    .filter(({ style }) => style.name === 'quote')
    .map(({ style, runs }) => `${style.align} ${runs.map((run) => ('text' in run ? run.text : '')).join('')}`);
}

const SAID = ['> 教育是国之大计，办好职业教育要持之以恒。', '> 春种一粒粟', '> *少年强*则国强。'];
const SOURCES = [
  '——习近平在全国教育大会上的讲话',
  '—— 《江州市教育规划》（2024年）',
  '―― 李绅《悯农》',
  '——摘自校长的报告。',
];
const JOINTS = ['\n>\n> ', '\\\n> ', '  \n> ', '\n> '];

describe('the source of a quotation', () => {
  test.each(SAID.flatMap((said) => SOURCES.map((from, i) => [said, JOINTS[i]!, from] as const)))(
    '%s%s%s stands at the right',
    async (said, joint, from) => {
      for (const template of ['dongtai', 'jianbao', 'gongwen']) {
        const rows = await quoted(`${said}${joint}${from}`, template);
        expect(rows).toEqual([expect.stringMatching(/^justify /), `right ${from}`]);
      }
    },
  );

  test('it may take the whole line: nothing is kept free before it', async () => {
    const { flow } = await layOutText(source('dongtai', `${SAID[0]}\n> ${SOURCES[0]}`));
    const line = [...leafParagraphs(flow.body)].find(({ style }) => style.align === 'right')!;
    expect(indentsIn(line.style, 400).first).toBe(0);
  });

  test('every saying of several has its own', async () => {
    const rows = await quoted('> 甲说的话。\n>\n> ——甲\n>\n> 乙说的话。\n>\n> ——乙');
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['justify', 'right', 'justify', 'right']);
  });

  test.each([
    '> ——你好吗？\n>\n> ——很好',
    '> 我们的目标\n>\n> ——培养什么人，怎样培养人，是教育的根本问题。这要讲清楚',
    '> ——只有这一行',
    '> 上文说道。\n>\n> ——这是一句没有说完的话，\n>\n> 后面还有。',
  ])('talk and text with a dash stand as text: %s', async (body) => {
    for (const row of await quoted(body)) expect(row).toMatch(/^justify /);
  });

  test('it takes two lines over to its page', async () => {
    for (let lines = 1; lines <= 24; lines++) {
      const before = Array.from({ length: lines }, (_, i) => `第${i + 1}段写一行字。`).join('\n\n');
      const said = '要把职业教育办在群众的家门口，让更多孩子有一技之长，这是我们共同的责任和期盼，一年接着一年干。';
      const pages = await build(source('jianbao', `${before}\n\n> ${said}\n>\n> ——《江州日报》`));
      const texts = pages.map((page) =>
        rowsOf(page)
          .map(({ text }) => text)
          .join(''),
      );
      const at = texts.findIndex((text) => text.includes('——《江州日报》'));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(texts[at]).toMatch(/一年接着一年干/);
    }
  });
});
