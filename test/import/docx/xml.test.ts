import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../../src/import/docx/refusals.js';
import { treeOf } from '../../../src/import/docx/tree.js';
import type { Element } from '../../../src/import/docx/xml.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** `w:a{w:val=1}(b "text")` */
function shown({ name, attributes, children }: Element): string {
  const says = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
  const inside = children.map((child) => (typeof child === 'string' ? JSON.stringify(child) : shown(child)));
  return `${name}${says.length > 0 ? `{${says.join(' ')}}` : ''}${inside.length > 0 ? `(${inside.join(' ')})` : ''}`;
}
const read = (xml: string | Uint8Array): string => shown(treeOf(Buffer.from(xml)));

describe('names do not depend on prefixes', () => {
  test.each([
    ['the usual one', `<w:p xmlns:w="${W}" w:id="1" b="2"><w:t>文</w:t></w:p>`],
    ['another one', `<x:p xmlns:x="${W}" x:id="1" b="2"><x:t>文</x:t></x:p>`],
    ['strict', `<n:p xmlns:n="${STRICT}" n:id="1" b="2"><n:t>文</n:t></n:p>`],
    ['none for elements', `<p xmlns="${W}" xmlns:q="${W}" q:id="1" b="2"><t>文</t></p>`],
    ['another one inside', `<w:p xmlns:w="${W}" w:id="1" b="2"><v:t xmlns:v="${W}">文</v:t></w:p>`],
    ['the same for something else before', `<w:p xmlns:w="${W}" w:id="1" b="2"><t xmlns="${W}">文</t></w:p>`],
  ])('%s', (_, xml) => {
    expect(read(xml)).toBe('w:p{w:id=1 b=2}(w:t("文"))');
  });

  test('a prefix means its own namespace again behind an element that gave it another', () => {
    expect(read(`<w:p xmlns:w="${W}"><w:a xmlns:w="urn:x"/><w:a/></w:p>`)).toBe('w:p(urn:x:a w:a)');
  });
});

describe('of alternatives one is read', () => {
  const alternatives = (inside: string) =>
    `<w:r xmlns:w="${W}" xmlns:mc="${MC}" xmlns:s="${WPS}" xmlns:new="urn:new"><mc:AlternateContent>${inside}</mc:AlternateContent><w:t>z</w:t></w:r>`;
  test.each([
    [
      'the first that is understood',
      '<mc:Choice Requires="s"><w:a/></mc:Choice><mc:Fallback><w:b/></mc:Fallback>',
      'w:a',
    ],
    ['the fallback', '<mc:Choice Requires="s new"><w:a/></mc:Choice><mc:Fallback><w:b/></mc:Fallback>', 'w:b'],
    [
      'the second choice',
      '<mc:Choice Requires="new"><w:a/></mc:Choice><mc:Choice Requires="w"><w:b/></mc:Choice><mc:Choice Requires="s"><w:c/></mc:Choice>',
      'w:b',
    ],
    ['none that is understood, and it is told', '<mc:Choice Requires="new"><w:a/></mc:Choice>', 'mc:AlternateContent'],
    [
      'one inside another',
      '<mc:Choice Requires="s"><w:a><mc:AlternateContent><mc:Choice Requires="new"><w:x/></mc:Choice><mc:Fallback><w:y/></mc:Fallback></mc:AlternateContent></w:a></mc:Choice><mc:Fallback><w:b/></mc:Fallback>',
      'w:a(w:y)',
    ],
  ])('%s', (_, inside, expected) => {
    expect(read(alternatives(inside))).toBe(`w:r(${expected} w:t("z"))`);
  });
});

describe('encodings', () => {
  const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>文字</a>`;
  test('UTF-8 with a mark, UTF-16 of both orders, and what is declared', () => {
    const wide = Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le');
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
      Buffer.from([0xce, 0xc4, 0xd7, 0xd6]),
      Buffer.from('</a>'),
    ]);
    for (const bytes of [Buffer.from(`\ufeff${xml('UTF-8')}`), wide, Buffer.from(wide).swap16(), gbk]) {
      expect(read(bytes)).toBe('a("文字")');
    }
  });

  test('a character that the pieces in which a part is read divide stays whole', () => {
    for (const blank of [0, 1, 2]) {
      const text = '字'.repeat(50_000);
      expect(read(`<a>${' '.repeat(blank)}<b>${text}</b></a>`)).toBe(`a(b(${JSON.stringify(text)}))`);
    }
  });
});

describe('what is no XML of an office is refused', () => {
  test.each([
    ['doctype', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['doctype', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'],
    ['damaged', '<a>&unknown;</a>'],
    ['damaged', '<a><b></a>'],
    ['damaged', '<a>'],
    ['damaged', ''],
    ['damaged', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xff])],
    ['damaged', '<?xml version="1.0" encoding="klingon"?><a/>'],
    ['too-deep', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`],
  ] as const)('%s: %s', (name, xml) => {
    expect(() => read(xml)).toThrow(REFUSALS[name].en);
  });
});

test('blanks are text where text stands alone', () => {
  expect(read(`<w:p xmlns:w="${W}">\n  <w:t> </w:t>\n</w:p>`)).toBe('w:p(w:t(" "))');
});
