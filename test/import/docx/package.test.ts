import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../src/import/docx/package.js';
import { REFUSALS } from '../../../src/import/docx/refusals.js';
import { docxFiles, paragraph, relationshipPart, run } from '../../support/made-docx.js';
import { zipOf } from '../../support/zip.js';

const FILES = docxFiles(paragraph(run('文')));
const refusal = (bytes: Uint8Array) => expect(() => openPackage(bytes));

describe('each file that is no document is told apart', () => {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  test.each([
    ['empty', latin('')],
    ['not-zip', latin('%PDF-1.4')],
    ['not-zip', Buffer.from('文字')],
    ['rtf', latin('{\\rtf1 a}')],
    ['doc', latin(`${compound}W\0o\0r\0d\0`)],
    ['encrypted', Buffer.concat([latin(compound), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['no-document', zipOf({ 'a.txt': 'x' })],
    ['opendocument', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })],
    ['spreadsheet', zipOf({ '_rels/.rels': relationshipPart([['a', 'officeDocument', 'xl/workbook.xml']]) })],
    ['presentation', zipOf({ '_rels/.rels': relationshipPart([['a', 'officeDocument', '/ppt/presentation.xml']]) })],
    ['damaged', latin('PK\x03\x04 and nothing')],
  ] as const)('%s', (name, bytes) => {
    refusal(bytes).toThrow(REFUSALS[name].en);
  });

  test('every sentence says what to do, in both languages', () => {
    for (const { zh, en } of Object.values(REFUSALS)) {
      expect(zh).toMatch(/^[^。]+。.*请.+。$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('the text is where the package says', () => {
  test('by its relationship, whatever its name', () => {
    const files = {
      '_rels/.rels': relationshipPart([['a', 'officeDocument', '/my/text2.xml']]),
      'my/text2.xml': '<a/>',
    };
    expect(openPackage(zipOf(files)).main).toBe('my/text2.xml');
  });

  test('under its usual name without relationships, in names of any case and with the strokes of Windows', () => {
    expect(openPackage(zipOf({ 'Word\\Document.xml': '<a/>' })).read('word/document.xml')).toBeDefined();
  });

  test('strict relationships have other addresses and mean the same', () => {
    const strict = String(FILES['_rels/.rels']).replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    expect(openPackage(zipOf({ ...FILES, '_rels/.rels': strict })).main).toBe('word/document.xml');
  });
});

test('relationships lead to parts, never out of the package; external ones stay as written', () => {
  const relationships = relationshipPart([
    ['a', 'image', 'media/a%20b.png'],
    ['b', 'image', '/media/c.png'],
    ['c', 'image', '../customXml/./d.xml'],
    ['d', 'image', '../../etc/passwd'],
    ['e', 'hyperlink', 'http://example.org/../a', 'External'],
  ]);
  const found = openPackage(zipOf({ ...FILES, 'word/_rels/document.xml.rels': relationships })).relationships(
    'word/document.xml',
  );
  expect([...found].map(([id, { target, external }]) => [id, target, external])).toEqual([
    ['a', 'word/media/a b.png', false],
    ['b', 'media/c.png', false],
    ['c', 'customXml/d.xml', false],
    ['e', 'http://example.org/../a', true],
  ]);
});

test('macros are seen', () => {
  expect(openPackage(zipOf({ ...FILES, 'word/vbaProject.bin': 'x' })).macros).toBe(true);
  expect(openPackage(zipOf(FILES)).macros).toBe(false);
});
