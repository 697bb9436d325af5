import { describe, expect, test } from 'vitest';
import { paragraph, paragraphsOf, readMade, run } from '../../support/made-docx.js';

const style = (id: string, name: string, inside = '', rest = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${rest}><w:name w:val="${name}"/>${inside}</w:style>`;
const read = (properties: string, styles = '') =>
  paragraphsOf(readMade(paragraph(run('文'), properties), { styles }))[0]!;
const named = (name: string, inside = '') => read('<w:pStyle w:val="x"/>', style('x', name, inside));

describe('levels of heads', () => {
  test.each([
    ['heading 1', 1],
    ['Heading 9', 9],
    ['标题 2', 2],
    ['標題3', 3],
    ['Überschrift 4', 4],
    ['heading', undefined],
    ['heading 10', undefined],
    ['正文标题 1 说明', undefined],
  ])('of a style named %s: %s', (name, level) => {
    expect(named(name).headLevel).toBe(level);
  });

  test('by outline levels, of the paragraph before those of styles before their names', () => {
    expect(named('我的样式', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>').headLevel).toBe(2);
    expect(named('heading 1', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>').headLevel).toBe(3);
    expect(named('heading 1', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>').headLevel).toBeUndefined();
    const styles = style('x', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    expect(read('<w:pStyle w:val="x"/><w:outlineLvl w:val="3"/>', styles).headLevel).toBe(4);
    expect(read('<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>', styles).headLevel).toBeUndefined();
  });

  test('of styles that others are based on, in a circle too', () => {
    const styles = style('x', '甲', '<w:basedOn w:val="y"/>') + style('y', 'heading 2', '<w:basedOn w:val="x"/>');
    expect(read('<w:pStyle w:val="x"/>', styles).headLevel).toBe(2);
  });

  test('of a style that the document does not define, by its identifier', () => {
    expect(read('<w:pStyle w:val="Heading3"/>').headLevel).toBe(3);
    expect(read('<w:pStyle w:val="Heading3"/>', style('n', 'Normal', '', ' w:default="1"')).headLevel).toBe(3);
  });
});

describe('roles', () => {
  test.each([
    ['Title', 'title'],
    ['标题', 'title'],
    ['toc 1', 'contents'],
    ['TOC Heading', 'contents'],
    ['目录 2', 'contents'],
    ['caption', 'caption'],
    ['题注', 'caption'],
    ['Table Caption', 'caption'],
    ['Quote', 'quote'],
    ['Intense Quote', 'quote'],
    ['引用', 'quote'],
    ['Block Text', 'quote'],
    ['Subtitle', undefined],
    ['正文', undefined],
  ])('of a style named %s: %s', (name, role) => {
    expect(named(name).role).toBe(role);
  });
});

describe('paragraphs', () => {
  const styles =
    `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    style('n', 'Normal', '<w:rPr><w:sz w:val="32"/></w:rPr>', ' w:default="1"') +
    style(
      'x',
      '甲',
      '<w:basedOn w:val="n"/><w:pPr><w:jc w:val="center"/><w:ind w:left="400" w:firstLine="200"/></w:pPr>',
    );

  test('sizes and places by the nearest that says them', () => {
    expect(read('', styles)).toMatchObject({ size: 16, align: 'justify', indent: { left: 0, firstLine: 0 } });
    expect(read('<w:pStyle w:val="x"/>', styles)).toMatchObject({
      size: 16,
      align: 'center',
      indent: { left: 20, firstLine: 10 },
    });
    expect(read('<w:pStyle w:val="x"/><w:jc w:val="end"/><w:ind w:hanging="100"/>', styles)).toMatchObject({
      align: 'right',
      indent: { left: 20, firstLine: -5 },
    });
  });

  test('indents in characters are as wide as those of the paragraph', () => {
    expect(read('<w:ind w:firstLineChars="200" w:firstLine="420"/>', styles).indent.firstLine).toBe(32);
    expect(read('<w:ind w:leftChars="0" w:left="300"/>', styles).indent.left).toBe(15);
    expect(read('<w:ind w:start="1in"/>', styles).indent.left).toBe(72);
  });

  test('the most common size is a paragraph’s', () => {
    const inside = run('大', '<w:sz w:val="44"/>') + run('小小小', '<w:sz w:val="21"/>');
    expect(paragraphsOf(readMade(paragraph(inside), { styles }))[0]!.size).toBe(10.5);
    expect(paragraphsOf(readMade(paragraph(''), { styles }))[0]!.size).toBeUndefined();
  });

  test('odd values are as if nothing were said', () => {
    const odd = '<w:jc w:val="constructor"/><w:ind w:left="constructor" w:firstLine="1e9"/><w:outlineLvl w:val="x"/>';
    const found = read(odd, styles);
    expect([found.align, found.indent, found.headLevel]).toEqual(['left', { left: 0, firstLine: 0 }, undefined]);
  });
});
