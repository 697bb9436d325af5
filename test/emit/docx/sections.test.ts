import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { compileText, HEAD } from '../../support/compile-text.js';
import { unzip } from '../../support/unzip.js';

const TURNED = '<!-- 表格：横排 -->\n\n| 姓名 | 单位 |\n|---|---|\n| 甲 | 学院 |\n\n';
const UPRIGHT = '| 丙 |\n|---|\n| 丁 |\n\n';

interface Read {
  /** Each section: what it shows, its sheet (mm) and whether it lies on its side, and whether its first page differs. */
  readonly sections: readonly string[];
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly xml: string;
}

/** The sections of a document as its body has them: each ends where its properties stand. */
async function read(
  text: string,
  options: { draft?: boolean; editable?: boolean; template?: string } = {},
): Promise<Read> {
  const { compiled } = await compileText(
    `${HEAD.replace('日期', `模板: ${options.template ?? 'dongtai'}\n日期`)}${text}`,
    {},
    options.draft ? { draft: true } : {},
  );
  const [file] = await docxEmitter.emit(compiled!, { lines: options.editable ? 'editable' : 'faithful' });
  const parts = unzip(file!.bytes);
  const xml = parts.get('word/document.xml')!.toString('utf8');
  const mm = (twips: string): number => Math.round((Number(twips) * 25.4) / 1440);
  let from = 0;
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>(?:<\/w:pPr>.*?<\/w:p>)?/gs)].map((match) => {
    const shown = xml
      .slice(from, match.index + match[0].length)
      .replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/gs, '');
    from = match.index + match[0].length;
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(match[0])!;
    const side = match[0].includes('w:orient="landscape"') ? '横' : '竖';
    return `${side} ${mm(width!)}×${mm(height!)} ${match[0].includes('<w:titlePg/>') ? '首页 ' : ''}${shown.slice(-6)}`;
  });
  return { sections, parts, xml };
}

describe('tables that lie on their side stand in sections of their own', () => {
  test.each([false, true])('between text, at the end, one after another; editable: %s', async (editable) => {
    const text = `# 一、甲\n\n文字在前。\n\n${TURNED}文字在后。\n\n${UPRIGHT}${TURNED}${TURNED}`;
    const { sections } = await read(text, { editable });
    expect(sections).toEqual(
      ['竖 210×297 文字在前。', '横 297×210 单位甲学院', '竖 210×297 。丙丁', '横 297×210 单位甲学院'].map((section) =>
        expect.stringMatching(new RegExp(`^${section.slice(0, 9)}.*${section.slice(10)}$`)),
      ),
    );
  });

  test('none where all tables stand upright', async () => {
    expect((await read(`# 一、甲\n\n文。\n\n${UPRIGHT}`)).sections).toHaveLength(1);
  });

  test('no page begins twice, and none by a break at a section’s start', async () => {
    const { xml } = await read(`# 一、甲\n\n文字在前。\n\n${TURNED}文字在后。\n`);
    const [, ...later] = xml.split('</w:sectPr></w:pPr>');
    for (const section of later) {
      const content = section.slice(section.indexOf('</w:p>') + 6, section.indexOf('<w:t'));
      expect(content).not.toContain('pageBreakBefore');
    }
    expect(later).toHaveLength(2);
  });

  test('the margins turn with the paper: what is left becomes above', async () => {
    const { xml } = await read(`# 一、甲\n\n文。\n\n${TURNED}后。\n`, { template: 'gongwen' });
    const [upright, turned] = [
      ...xml.matchAll(/<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/g),
    ];
    const [top, right, , left] = upright!.slice(1).map(Number) as [number, number, number, number];
    const [turnedTop, turnedRight, turnedBottom] = turned!.slice(1).map(Number) as [number, number, number];
    expect([turnedTop, turnedRight]).toEqual([left, top]);
    expect(Math.abs(turnedBottom - right)).toBeLessThan(60);
  });

  test('words across the pages of a draft stand in the middle of both', async () => {
    const { xml, parts } = await read(`# 一、甲\n\n文。\n\n${TURNED}后。\n`, { draft: true });
    const relations = parts.get('word/_rels/document.xml.rels')!.toString('utf8');
    const types = parts.get('[Content_Types].xml')!.toString('utf8');
    const middles = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => {
      const id = /<w:headerReference w:type="default" r:id="([^"]*)"/.exec(section)![1]!;
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)![1]!;
      expect(types).toContain(`PartName="/word/${target}"`);
      const header = parts.get(`word/${target}`)!.toString('utf8');
      const at = (name: string): number => Number(new RegExp(`${name}:([\\d.-]+)pt`).exec(header)![1]);
      return [at('margin-left') + at('width') / 2, at('margin-top') + at('height') / 2];
    });
    for (const [i, [x, y]] of middles.entries()) {
      const [width, height] = i === 1 ? [842, 595] : [595, 842];
      expect(Math.abs(x! - width / 2)).toBeLessThan(20);
      expect(Math.abs(y! - height / 2)).toBeLessThan(20);
    }
    expect(middles).toHaveLength(3);
  });
});
