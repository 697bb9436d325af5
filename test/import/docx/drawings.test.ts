import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { doubtsOf, linesOf, type MadeParts, paragraph, paragraphsOf, readMade, run } from '../../support/made-docx.js';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n picture', 'latin1');
const files = { 'word/media/a.dat': PNG, 'word/media/b.svg': '<svg/>' };
const relationships = [
  ['a', 'image', 'media/a.dat'],
  ['b', 'image', 'media/b.svg'],
  ['gone', 'image', 'media/gone.png'],
  ['far', 'image', 'http://example.org/a.png', 'External'],
] as const;

const picture = (blip: string, rest = '', extent = '<wp:extent cx="1270000" cy="1"/>') =>
  `<w:drawing><wp:inline>${extent}<wp:docPr descr="说明"/><a:graphic><a:graphicData>${inPicture(blip, rest)}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
const inPicture = (blip: string, rest = '') => `<pic:pic><pic:blipFill>${blip}${rest}</pic:blipFill></pic:pic>`;
const read = (inside: string, parts: MadeParts = {}) => {
  const made = readMade(paragraph(`<w:r>${inside}</w:r>`), { relationships, files, ...parts });
  return { made, runs: paragraphsOf(made).flatMap(({ runs }) => runs), doubts: doubtsOf(made) };
};

describe('pictures', () => {
  test('with width and description, each once', () => {
    const { made, runs, doubts } = read(picture('<a:blip r:embed="a"/>') + picture('<a:blip r:embed="a"/>'));
    const shown = { kind: 'picture', id: 'word/media/a.dat', width: 100, description: '说明' };
    expect(runs).toEqual([shown, shown]);
    expect([...made.pictures]).toEqual([['word/media/a.dat', { bytes: PNG, ending: 'png' }]]);
    expect(doubts).toEqual([]);
  });

  test('of old documents', () => {
    const { runs } = read(
      '<w:pict><v:shape style="position:absolute;width:2in;height:3cm" alt="图"><v:imagedata r:id="a"/></v:shape></w:pict>',
    );
    expect(runs).toEqual([{ kind: 'picture', id: 'word/media/a.dat', width: 144, description: '图' }]);
  });

  test('of points beside a drawing, and a drawing alone', () => {
    const extension = (embed: string) =>
      `<a:blip ${embed}><a:extLst><a:ext><s:svgBlip xmlns:s="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="b"/></a:ext></a:extLst></a:blip>`;
    expect(read(picture(extension('r:embed="a"'))).runs).toMatchObject([{ id: 'word/media/a.dat' }]);
    expect([...read(picture(extension(''))).made.pictures.values()]).toMatchObject([{ ending: 'svg' }]);
  });

  test.each([
    ['missing', '<a:blip r:embed="gone"/>', '', 'left-out picture-missing: 说明'],
    ['without a name', '<a:blip/>', '', 'left-out picture-missing: 说明'],
    ['outside the file', '<a:blip r:link="far"/>', '', 'left-out picture-linked: http://example.org/a.png'],
    ['cropped', '<a:blip r:embed="a"/>', '<a:srcRect l="1000"/>', 'doubtful picture-cropped: 说明'],
  ])('%s', (_, blip, rest, expected) => {
    expect(read(picture(blip, rest)).doubts).toEqual([expected]);
  });

  test('a crop of nothing is none', () => {
    expect(read(picture('<a:blip r:embed="a"/>', '<a:srcRect/>')).doubts).toEqual([]);
  });

  test.each([
    ['jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['gif', Buffer.from('GIF89a')],
    ['bmp', Buffer.from('BM....')],
    ['tiff', Buffer.from('II*\0')],
    ['webp', Buffer.from('RIFF....WEBP')],
    ['emf', Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(' EMF')])],
    ['wmf', Buffer.from('\xd7\xcd\xc6\x9a', 'latin1')],
    ['wmf', gzipSync(Buffer.from([1, 0, 9, 0, 0]))],
    ['svg', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is known by its content: %s', (ending, bytes) => {
    const { made, doubts } = read(picture('<a:blip r:embed="a"/>'), { files: { 'word/media/a.dat': bytes } });
    expect([...made.pictures.values()].map((found) => found.ending)).toEqual([ending]);
    expect(doubts).toEqual([]);
  });

  test('of an unknown kind', () => {
    const { made, doubts } = read(picture('<a:blip r:embed="a"/>'), { files: { 'word/media/a.dat': '???' } });
    expect(made.pictures.get('word/media/a.dat')!.ending).toBe('dat');
    expect(doubts).toEqual(['doubtful picture-unknown: word/media/a.dat']);
  });
});

describe('text boxes', () => {
  const box = (inside: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = (inside: string) =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const both = (inside: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${box(inside)}</mc:Choice><mc:Fallback>${old(inside)}</mc:Fallback></mc:AlternateContent>`;

  test.each([
    ['new', box],
    ['old', old],
    ['both', both],
  ])('%s ones are read once, before the text or behind it', (_, make) => {
    const inside = `<w:r>${make(paragraph(run('框')))}</w:r>`;
    const made = readMade(paragraph(inside + run('甲')) + paragraph(run('乙') + inside) + paragraph(inside));
    expect(linesOf(made.blocks)).toEqual(['框', '甲', '乙', '框', '框']);
    expect(made.blocks.map(({ place }) => place.paragraph)).toEqual([1, 1, 2, 2, 3]);
    expect(doubtsOf(made)).toEqual(['doubtful text-box: 框', 'doubtful text-box: 框', 'doubtful text-box: 框']);
  });

  test('hold tables, pictures and numbers', () => {
    const inside = `<w:tbl><w:tr><w:tc>${paragraph(run('格'))}</w:tc></w:tr></w:tbl>${paragraph(`<w:r>${picture('<a:blip r:embed="a"/>')}</w:r>`)}`;
    const made = readMade(paragraph(`<w:r>${box(inside)}</w:r>`), { relationships, files });
    expect(made.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
    expect(made.pictures.size).toBe(1);
  });

  test('in deleted text are left out whole', () => {
    const made = readMade(paragraph(`<w:del><w:r>${box(paragraph(run('框')))}</w:r></w:del>${run('甲')}`));
    expect(linesOf(made.blocks)).toEqual(['甲']);
    expect(doubtsOf(made)).toEqual(['left-out deletion: 框']);
  });

  test('without text are drawings', () => {
    expect(read(box(paragraph(''))).doubts).toEqual(['left-out drawing: ']);
    expect(read('<w:pict><v:line/></w:pict>').doubts).toEqual(['left-out drawing: ']);
  });

  test('WordArt', () => {
    const made = readMade(
      paragraph(`<w:r><w:pict><v:shape><v:textpath string="校园 &amp; 简报"/></v:shape></w:pict></w:r>`),
    );
    expect(linesOf(made.blocks)).toEqual(['校园 & 简报']);
    expect(doubtsOf(made)).toEqual(['doubtful word-art: 校园 & 简报']);
  });
});

describe('what is not drawn is told with its words', () => {
  const graphic = (inside: string) =>
    `<w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const own = [['x', 'chart', 'charts/x.xml']] as const;

  test('charts and diagrams', () => {
    const chart = `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${a}><a:t>产值</a:t><c:v>2021</c:v></c:chart>`;
    const parts = { relationships: own, files: { 'word/charts/x.xml': chart } };
    expect(read(graphic('<c:chart r:id="x"/>'), parts).doubts).toEqual(['left-out chart: 产值 2021']);
    const diagram = { relationships: own, files: { 'word/charts/x.xml': `<d ${a}><a:t>流程</a:t></d>` } };
    expect(read(graphic('<dgm:relIds r:dm="x"/>'), diagram).doubts).toEqual(['left-out diagram: 流程']);
  });

  test('objects, with the picture that stands for them or without', () => {
    const object = '<o:OLEObject ProgID="Excel.Sheet.12"/>';
    const shown = read(`<w:object><v:shape style="width:10pt"><v:imagedata r:id="a"/></v:shape>${object}</w:object>`);
    expect(shown.runs).toHaveLength(1);
    expect(shown.doubts).toEqual(['doubtful object: Excel.Sheet.12']);
    expect(read(`<w:object>${object}</w:object>`).doubts).toEqual(['left-out object: Excel.Sheet.12']);
  });
});
