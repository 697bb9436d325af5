import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { describe, expect, test, vi } from 'vitest';
import { compact } from '../../../src/emit/pdf/compact.js';
import { openPdfkit, outlineRoot, PDFKIT, type PdfDocument } from '../../../src/emit/pdf/pdfkit.js';

const FACTS = { language: 'zh-CN', info: { Title: '题' }, metadata: '<our-own-packet/>' };

function plain(): PdfDocument {
  const options = { autoFirstPage: false, compress: false, font: null };
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
}

function bytesOf(document: PdfDocument): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

test('pdfkit is the version that the adapter was read for', () => {
  const entry = createRequire(import.meta.url).resolve('pdfkit');
  const manifest = JSON.parse(readFileSync(entry.replace(/pdfkit[\\/]js[\\/].*$/, 'pdfkit/package.json'), 'utf8'));
  expect(manifest.version).toBe(PDFKIT);
});

describe('what the adapter reaches for is there in pdfkit', () => {
  test('the order of names is asked for', async () => {
    const document = plain();
    const { Dests } = (document._root.data.Names as { data: { Dests: { _compareKeys: () => number } } }).data;
    const compare = vi.spyOn(Dests, '_compareKeys');
    document.addPage();
    document.addNamedDestination('b');
    document.addNamedDestination('a');
    await bytesOf(document);
    expect(compare).toHaveBeenCalled();
  });

  test('the metadata are written by a function that can be replaced', async () => {
    const document = openPdfkit(FACTS);
    document.addPage();
    const file = (await bytesOf(document)).toString('latin1');
    expect(file).toContain('<our-own-packet/>');
    expect(file.match(/\/Type \/Metadata/g)).toHaveLength(1);
    expect(file).not.toContain('Helvetica');
  });

  test('pages have resources, annotations, a dictionary and content', async () => {
    const document = openPdfkit(FACTS);
    document.addPage();
    expect(document.page.annotations).toEqual([]);
    const font = document.ref({ Type: 'Font' });
    font.end();
    document.page.fonts.F9 = font;
    document.page.colorSpaces.C9 = 'DeviceGray';
    document.page.dictionary.data.Tabs = 'S';
    document.page.write(Buffer.from('% own content\n'));
    document.goTo(1, 2, 3, 4, 'there');
    expect(document.page.annotations).toHaveLength(1);
    const file = (await bytesOf(document)).toString('latin1');
    for (const own of ['/F9 ', '/C9 /DeviceGray', '/Tabs /S', '% own content']) expect(file).toContain(own);
  });

  test('a picture with a label and an object is placed as it is', async () => {
    const document = openPdfkit(FACTS);
    document.addPage();
    const obj = document.ref({ Type: 'XObject' });
    document.image({ label: 'I9', width: 10, height: 20, obj }, 1, 2, { width: 5, height: 6 });
    obj.end();
    expect((await bytesOf(document)).toString('latin1')).toMatch(/\/I9 Do/);
  });

  test('an entry of the outline leads to the left edge', async () => {
    const document = openPdfkit(FACTS);
    document.addPage({ size: [300, 400] });
    outlineRoot(document).add('甲', { pageNumber: 0, top: 100, width: 300 });
    expect((await bytesOf(document)).toString('latin1')).toMatch(/\/Dest \[\d+ 0 R \/XYZ 0 300 0\]/);
  });

  test('the file can be rewritten: every object, the catalogue and the information', async () => {
    const document = openPdfkit(FACTS);
    document.addPage();
    const file = await bytesOf(document);
    const packed = compact(file, '1.7').toString('latin1');
    const count = (file.toString('latin1').match(/^\d+ 0 obj$/gm) ?? []).length;
    expect(packed).toMatch(/\/Root \d+ 0 R \/Info \d+ 0 R/);
    expect(Number(/\/Size (\d+)/.exec(packed)![1])).toBe(count + 3);
  });
});
