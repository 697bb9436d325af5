import { describe, expect, test } from 'vitest';
import { leafParagraphs, notesOf } from '../../../src/model/walk.js';
import { HEAD, layOutText, linesOf, seeded } from '../../support/compile-text.js';

const PIECES = [
  '技能人才',
  '，',
  '。',
  '《意见》',
  '“专精特新”',
  '（含）',
  '——',
  '……',
  'RCEP',
  '30%',
  '5G、VR',
  '2022年',
  '50~60',
  'C++',
  'https://example.edu.cn/a/b-c',
  '；',
  '国际',
  '、',
  '：',
  '“《标准》”',
];

describe.each(['word', 'clreq'])('random text under the profile %s', (profile) => {
  test('no mark where it may not stand, nothing lost, dashes whole, lines flush', async () => {
    const random = seeded(67);
    const paragraphs = Array.from({ length: 60 }, () =>
      Array.from({ length: 40 }, () => PIECES[Math.floor(random() * PIECES.length)]!)
        .join('')
        .replace(/^[，。、；：…—]+/, '起'),
    );
    // Under clreq a mark that hangs stands past the edge; under `word` it is squeezed inside.
    const template = `extends: dongtai\nbreaking: { profile: ${profile}, hanging: ${profile === 'word'} }\n`;
    const text = `${HEAD.replace('---\n\n', '模板: own\n---\n\n')}${paragraphs.join('\n\n')}\n`;
    const { flow, layout } = await layOutText(text, { 'templates/own/template.yaml': template });
    const right = (180 * 72) / 25.4;
    const bodies = [...leafParagraphs(flow.body)].filter(({ role }) => role === 'body');
    expect(bodies.length).toBe(60);
    bodies.forEach((block, i) => {
      const broken = layout.paragraphs.get(block.id)!;
      expect(broken.text).toBe(paragraphs[i]);
      const lines = broken.lines.map(({ start, end }) => broken.text.slice(start, end));
      expect(lines.join('')).toBe(paragraphs[i]);
      lines.slice(1).forEach((line, k) => {
        expect('，。、；：！？）》”'.includes(line[0]!), line).toBe(false);
        const before = lines[k]!;
        expect('（《“'.includes(before.trimEnd().slice(-1)), before).toBe(false);
        expect(before.endsWith('—') && line.startsWith('—') && !before.endsWith('——'), `${before}|${line}`).toBe(false);
        expect(before.endsWith('…') && line.startsWith('…') && !before.endsWith('……'), `${before}|${line}`).toBe(false);
      });
    });
    for (const page of layout.pages) for (const line of linesOf(page)) expect(line.right).toBeLessThan(right + 0.02);
  });
});

test('clreq fills lines of small type on a wide measure', async () => {
  const note =
    '继续实施企业经营管理人才素质提升工程，深入推进中小企业经营管理领军人才培训项目，支持培训资源向产业链“链主”企业、制造业单项冠军企业倾斜。';
  const text = `${HEAD.replace('---\n\n', '模板: jianbao\n---\n\n')}有注[^1]。\n\n[^1]: ${note}\n`;
  const { flow, layout } = await layOutText(text);
  const [paragraph] = [...leafParagraphs(flow.body)].flatMap(({ runs }) => [...notesOf(runs)]);
  expect(layout.paragraphs.get(paragraph!.id)!.lines.length).toBe(2);
});

test('a line narrower than one word is broken inside it, and a paragraph of 100 000 characters is set', async () => {
  const word = 'a'.repeat(300);
  const { layout } = await layOutText(`${HEAD}${word}\n\n${'长'.repeat(100_000)}\n`);
  expect(layout.pages.length).toBeGreaterThan(150);
  for (const line of linesOf(layout.pages[0]!)) expect(line.right).toBeLessThan((180 * 72) / 25.4 + 0.02);
});

test('a tab that was typed in the text is a blank, not a box, and moves nothing to the edge', async () => {
  const { layout } = await layOutText(`${HEAD}# 一、甲\n\n姓名：\t张三\t李四\n`);
  const [, line] = linesOf(layout.pages.at(-1)!);
  expect(line!.text).toBe('姓名： 张三 李四');
  expect(line!.right - line!.left).toBeLessThan(150);
  expect(line!.runs.every(({ glyphs }) => !glyphs.includes(0))).toBe(true);
});

test('a date in a column narrower than it is broken, not set over itself', async () => {
  const head = HEAD.replace('日期', '模板: own\n日期');
  const row = (cell: string): string =>
    `| ${cell} | 98.5% | 教务处 科研处 | ${cell} | 13900000000 | 教务处 科研处 | ${cell} |\n`;
  const text = `${head}# 一、甲\n\n${row('项')}${'|--'.repeat(7)}|\n${row('2022年10月31日')}`;
  for (let margin = 10; margin < 26; margin++) {
    const own = `extends: jianbao\npage: { width: 148, height: 210, margin: { top: 22, bottom: 22, left: ${margin}, right: 20 } }\nstyles:\n  default: { size: 10.5, lineHeight: 20 }\n  masthead: { size: 30, lineHeight: 40 }\n`;
    const { layout } = await layOutText(text, { 'templates/own/template.yaml': own });
    const dates = [...layout.paragraphs.values()].filter(({ text: said }) => said.endsWith('31日'));
    expect(dates).toHaveLength(3);
    for (const { lines } of dates)
      for (const { width, measure } of lines) expect(width, `${margin}`).toBeLessThanOrEqual(measure + 0.1);
  }
});
