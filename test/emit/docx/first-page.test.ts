import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { compileText } from '../../support/compile-text.js';
import { unzip } from '../../support/unzip.js';

const TWIPS_PER_MM = 1440 / 25.4;

/** A document of three pages whose first page has margins of its own, its section and its margin parts. */
async function parts(template: string, watermark?: string) {
  const text = `---\n刊名: 甲局\n发文机关: 甲局\n日期: 2024-01-02\n模板: own\n---\n\n${'国'.repeat(1500)}\n`;
  const { compiled } = await compileText(
    text,
    { 'templates/own/template.yaml': template },
    watermark === undefined ? {} : { watermark },
  );
  const files = unzip((await docxEmitter.emit(compiled!))[0]!.bytes);
  const part = (path: string): string => Buffer.from(files.get(path)!).toString('utf8');
  const section = /<w:sectPr>.*<\/w:sectPr>/.exec(part('word/document.xml'))![0];
  const size = (name: string): number => Number(new RegExp(`w:${name}="(\\d+)"`).exec(section)![1]);
  const all = [...files.keys()].filter((path) => /word\/(?:header|footer)\d/.test(path)).map(part);
  return { size, section, all, folio: compiled!.template.styles.folio!.lineHeight * 20 };
}

/** Heights of the paragraphs of a header or footer one below the other, twips; `named` for one that a style sets. */
function height(xml: string, named: number): number {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].reduce(
    (sum, [paragraph]) => sum + Number(/w:line="(\d+)"/.exec(paragraph)?.[1] ?? named),
    0,
  );
}

const RUNNING = `extends: xinhan
styles: { running-head: { label: 页眉, size: 10, lineHeight: 14 } }
runningHead: { style: running-head, text: "{刊名}", rise: 4 }
`;

describe('a first page with margins of its own', () => {
  test.each([
    ['extends: xinhan\n', undefined],
    ['extends: xinhan\n', '草稿'],
    ['extends: xinhan\nfolio: none\n', undefined],
    ['extends: xinhan\nfirstPage: { margin: { top: 20, bottom: 35 }, rules: [] }\n', undefined],
    [RUNNING, undefined],
    [RUNNING, '草稿'],
  ])('headers and footers hold back the text of the others: %j %s', async (template, watermark) => {
    const { size, section, all, folio } = await parts(template, watermark);
    expect(section).toContain('<w:titlePg/>');
    const headers = all.filter((xml) => xml.includes('<w:hdr'));
    const footers = all.filter((xml) => xml.includes('<w:ftr'));
    const tops = headers.map((xml) => size('header') + height(xml, 280));
    const bottoms = footers.map((xml) => size('footer') + height(xml, folio));
    // Those of the other pages reach their margins: 37 mm above, below 22 lines and two points.
    const [top, bottom] = [37 * TWIPS_PER_MM, 297 * TWIPS_PER_MM - 37 * TWIPS_PER_MM - 22 * 580 - 40];
    const holding = (all: readonly number[], edge: number) => all.filter((each) => Math.abs(each - edge) <= 2);
    const facing = template.includes('none') ? 1 : 2;
    expect(holding(tops, top).length).toBe(facing);
    expect(holding(bottoms, bottom).length).toBe(facing);
    // Those of the first page stay within its margins.
    expect(tops.filter((each) => each <= size('top')).length).toBe(1);
    expect(bottoms.filter((each) => each <= size('bottom') && each < bottom - 2).length).toBe(1);
  });

  test('its rules stand at places of the sheet', async () => {
    const { all } = await parts('extends: xinhan\n');
    const rules = all.flatMap((xml) => [...xml.matchAll(/<v:rect[^>]*>/g)].map(([rect]) => rect));
    const at = (name: string) => rules.map((rect) => Number(new RegExp(`${name}:([\\d.]+)pt`).exec(rect)![1]));
    expect(at('margin-left').map((x) => Math.round((x * 254) / 72) / 10)).toEqual([20, 20]);
    expect(at('width').map((x) => Math.round((x * 254) / 72) / 10)).toEqual([170, 170]);
    const [thin, thick] = at('margin-top').map((y, i) => y + at(';height')[i]!);
    expect((thick! * 25.4) / 72).toBeCloseTo(277, 1);
    expect(thin).toBeLessThan(thick! - at(';height')[1]!);
  });
});
