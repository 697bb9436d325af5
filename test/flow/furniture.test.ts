import { describe, expect, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { typeArea } from '../../src/model/geometry.js';
import type { FlowLeaf } from '../../src/model/index.js';
import { leavesOf, paragraphsOf } from '../../src/model/walk.js';
import { compileText, layOutText } from '../support/compile-text.js';
import { openPdf } from '../support/read-pdf.js';

const issue = (lines: string): string =>
  `---\n刊名: 某院简报\n日期: 2022-10-18\n主办: 某院\n${lines}\n---\n\n# 一、甲\n\n文。\n`;
const drawn = (blocks: readonly FlowLeaf[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'rule') return block.rule.weight > 0 ? '─' : '';
      return block.kind === 'paragraph' ? 'T' : '';
    })
    .join('');

/** The colophon as a row of texts and rules. */
async function colophon(lines: string): Promise<string> {
  const { flow } = await layOutText(issue(lines));
  const leaves = [...leavesOf(flow.body)];
  const after = leaves.slice(leaves.findLastIndex((leaf) => leaf.kind === 'paragraph' && leaf.role === 'body') + 1);
  return drawn(flow.foot.length > 0 ? flow.foot : after);
}

describe('rules of a colophon stand beside text alone', () => {
  test.each([
    ['gongwen', '分送: { 抄送: [甲, 乙], 发: [丙] }\n印发机关: 某院\n印发日期: 2022-10-19', '─T─T─T─'],
    ['gongwen', '分送: { 抄送: [甲] }', '─T─'],
    ['gongwen', '印发机关: 某院', '─T─'],
    ['gongwen', '印发日期: 2022年10月19日', '─T─'],
    ['jianbao', '分送: { 报: [甲], 发: [乙] }', '─T─T─'],
    ['dongtai', '编印: { 编辑: [甲] }', 'T'],
    ['dongtai', '分送: { 报: [甲] }', '─T─'],
    ['dongtai', '编印: { 编辑: [甲] }\n分送: { 报: [甲] }', 'T─T─'],
  ])('%s, %s: %s', async (template, lines, expected) => {
    expect(await colophon(`模板: ${template}\n${lines}`)).toBe(expected);
  });

  test.each(['gongwen', 'jianbao', 'dongtai'])('%s without anything for it has none', async (template) => {
    const { flow } = await layOutText(issue(`模板: ${template}`));
    expect(flow.foot).toEqual([]);
    const rules = [...leavesOf(flow.body)].filter((block) => block.kind === 'rule' && block.rule.weight > 0);
    // That below the masthead.
    expect(rules).toHaveLength(1);
  });

  test('a role without names is said to be empty', async () => {
    const { diagnostics } = await compileText(issue('编印: { 编辑: [] }'));
    expect(diagnostics.map(({ code }) => code)).toContain('front-matter/empty');
  });
});

test('names and bodies are printed as they are written, signs of patterns too', async () => {
  const { flow } = await layOutText(issue("模板: dongtai\n编印: { 编辑: [甲$&乙, '{姓名}'] }\n分送: { 报: [$1院] }"));
  const texts = [...paragraphsOf(flow.body)].map(({ runs }) =>
    runs.map((run) => ('text' in run ? run.text : '')).join(''),
  );
  expect(texts.slice(-2)).toEqual(['[编辑] 甲$&乙 {姓名}', '报：$1院。']);
});

describe('day of printing', () => {
  const printed = async (date: string): Promise<string> => {
    const { flow } = await layOutText(issue(`模板: gongwen\n印发机关: 某院\n印发日期: ${date}`));
    return flow.foot
      .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
      .map((run) => ('text' in run ? run.text : '｜'))
      .join('');
  };

  test.each(['2022-10-19', '2022年10月19日', '2022/10/19', '２０２２．１０．１９'])(
    '%s is printed in the form of the template',
    async (date) => {
      expect(await printed(date)).toBe('某院｜2022年10月19日印发');
    },
  );

  test.each(['2022-13-19', '2022年2月30日', '十月', '2022-10'])('%s is an error at its place', async (date) => {
    const { diagnostics, source } = await compileText(issue(`模板: gongwen\n印发日期: ${date}`));
    const found = diagnostics.find(({ code }) => code === 'front-matter/date')!;
    expect(source.text.slice(found.span.start, found.span.end)).toBe(date);
    expect(found.severity).toBe('error');
  });
});

describe('title of the files', () => {
  test.each([
    ['模板: gongwen\n标题: 关于开会的通知', '关于开会的通知'],
    ['模板: gongwen', '某院简报'],
    ['模板: jianbao\n期号: 3\n标题: 春季工作', '某院简报 第3期'],
    ['模板: jianbao\n标题: 春季工作', '某院简报 春季工作'],
    ['期号: 3\n总期号: 40', '某院简报 第3期（总第40期）'],
    ['总期号: 40', '某院简报 总第40期'],
    ['模板: dongtai', '某院简报'],
  ])('%s: %s', async (lines, title) => {
    const compiled = await layOutText(issue(lines));
    expect(compiled.flow.properties.title).toBe(title);
    const document = await openPdf((await pdfEmitter.emit(compiled))[0]!.bytes);
    expect((await document.getMetadata()).info).toMatchObject({ Title: title });
  });
});

describe('what must stand on one line is made small enough, and no smaller', () => {
  /** Share of the measure that the masthead's only line takes. */
  const share = async (name: string, template: string): Promise<number> => {
    const text = issue(`模板: ${template}`).replace('某院简报', name);
    const { flow, layout, template: own } = await layOutText(text);
    const block = paragraphsOf(flow.body).next().value;
    if (!block) throw new Error('no masthead');
    const { lines } = layout.paragraphs.get(block.id)!;
    expect(lines).toHaveLength(1);
    return lines[0]!.width / typeArea(own).width;
  };

  test.each([
    ['dongtai', 'Quality Assurance Bulletin of the Vocational College'],
    ['dongtai', 'WWW质量与AI周报WWMM专刊WW'],
    ['gongwen', 'iiiiilllll研究iiillllliiiiillllliiiiilllll'],
    ['gongwen', '某职业技术大学高等职业教育研究与质量评价动态简报汇编'],
  ])('%s: %s', async (template, name) => {
    // Sizes go in halves of a point, and readers set CJK–Latin space wider.
    expect(await share(name, template)).toBeGreaterThan(0.85);
    expect(await share(name, template)).toBeLessThanOrEqual(1);
  });
});
