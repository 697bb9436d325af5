import { describe, expect, test } from 'vitest';
import { leafParagraphs, paragraphsOf } from '../../src/model/walk.js';
import { compileText, layOutText } from '../support/compile-text.js';

const source = (template: string, front: string, contents: string, body: string): string =>
  `---\n刊名: 江州教育简报\n日期: 2024-03-06\n模板: ${template}\n${front}---\n\n${contents}${body}\n`;
const HEADS = '# 一、部署春季安全工作\n\n3月5日，市教育局召开会议。\n\n# 二、技能大赛开幕\n\n3月6日，大赛开幕。\n';

describe('编者按', () => {
  test.each([
    ['编者按：请结合实际抓好落实。', '编者按：'],
    ['**编者按：** 请结合实际抓好落实。', '编者按：'],
    ['**编者按**：请结合实际抓好落实。', '编者按：'],
    ['【编者按】请结合实际抓好落实。', '【编者按】'],
    ['（编者的话）：请结合实际抓好落实。', '（编者的话）：'],
    ['按语：*请结合实际*抓好落实。', '按语：'],
  ])('%s stands where it was written, in its own style, its words in 黑体', async (note, label) => {
    for (const body of [`${note}\n\n${HEADS}`, HEADS.replace('3月5日', `${note}\n\n3月5日`)]) {
      const { flow } = await layOutText(source('jianbao', '', '', body));
      const own = [...leafParagraphs(flow.body)].filter(({ style }) => style.name === 'editor-note');
      expect(own.length).toBe(1);
      const texts = own[0]!.runs.flatMap((run) => (run.kind === 'text' ? [run] : []));
      expect(
        texts
          .filter(({ style }) => style.role === '黑体')
          .map(({ text }) => text)
          .join(''),
      ).toBe(label);
      expect(
        texts
          .map(({ text }) => text)
          .join('')
          .replace(/ /g, ''),
      ).toBe(note.replace(/[* ]/g, ''));
    }
  });

  test('what only speaks of one is text, and so is one where the template has no style for it', async () => {
    for (const [template, note] of [
      ['jianbao', '编者按语要写得精练，不宜过长。'],
      ['jianbao', '按照通知：各单位自查。'],
      ['dongtai', '编者按：请结合实际抓好落实。'],
    ] as const) {
      const { flow } = await layOutText(source(template, '', '', `${note}\n\n${HEADS}`));
      expect([...paragraphsOf(flow.body)].map(({ style }) => style.name)).not.toContain('editor-note');
    }
  });
});

describe('增刊', () => {
  test.each([
    ['增刊: 2\n', '增刊第2期'],
    ['增刊: 第2期\n总期号: 118\n', '增刊第2期（总第118期）'],
    ['增刊: 是\n', '增刊'],
    ['期号: 7\n增刊: 是\n', '第7期增刊'],
    ['期号: 7\n', '第7期'],
  ])('%j is printed as %s', async (front, line) => {
    for (const template of ['jianbao', 'dongtai']) {
      const { compiled, diagnostics } = await compileText(source(template, front, '', HEADS));
      expect(diagnostics.map(({ code }) => code)).toEqual([]);
      const issue = [...leafParagraphs(compiled!.flow.body)].find(({ style }) => style.name === 'issue-line');
      expect(issue!.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')).toBe(line);
    }
  });
});

test.each([
  ['# 目录', '目　录'],
  ['# 本期要目', '本期要目'],
  ['# 要 目', '要　目'],
  ['# 本期目录', '本期目录'],
])('contents are called as the editor calls them: %s', async (head, printed) => {
  const contents = `${head}\n\n一、部署春季安全工作\n二、技能大赛开幕\n\n`;
  const { flow } = await layOutText(source('jianbao', '', contents, HEADS));
  const own = [...leafParagraphs(flow.body)].find(({ role }) => role === 'toc-head');
  expect(own!.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')).toBe(printed);
});
