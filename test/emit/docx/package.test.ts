import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../../src/config/root.js';
import { DOCX, makePackage } from '../../../src/emit/docx/package/docx.js';
import { openPackage, preparedPackage } from '../../../src/emit/docx/package/index.js';
import { numberNotes, PLACEHOLDER, rootOf, withoutEndnoteMarks } from '../../../src/emit/docx/package/parts.js';
import { packageSettings } from '../../../src/emit/docx/package/settings.js';
import { layOutText } from '../../support/compile-text.js';

const issue = (template: string): string =>
  `---\n刊名: 测试\n日期: 2022-10-18\n模板: ${template}\n---\n\n# 一、甲\n\n文。\n`;

test.each(['dongtai', 'jianbao', 'gongwen'])(
  'the package of %s that the build made is the one that docx makes',
  async (name) => {
    const { template } = await layOutText(issue(name));
    for (const watermark of [false, true]) {
      const settings = packageSettings(template, watermark);
      expect(existsSync(join(packageRoot(), preparedPackage(settings)))).toBe(true);
      expect(await openPackage(settings)).toEqual(makePackage(settings));
    }
  },
);

test('settings of an editor’s own go to docx', async () => {
  const { template } = await layOutText(issue('dongtai'));
  const settings = { ...packageSettings(template, false), left: 1000 };
  expect(existsSync(join(packageRoot(), preparedPackage(settings)))).toBe(false);
  expect((await openPackage(settings)).get('word/document.xml')).toContain('w:left="1000"');
});

test('docx is the version that the adapter was read for', () => {
  const entry = createRequire(import.meta.url).resolve('docx');
  const manifest = JSON.parse(readFileSync(entry.replace(/docx[\\/]dist[\\/].*$/, 'docx/package.json'), 'utf8'));
  expect(manifest.version).toBe(DOCX);
});

describe('what the adapter takes of docx’s parts is there', () => {
  const lengths = {
    width: 11906,
    height: 16838,
    top: 2098,
    bottom: 1984,
    left: 1701,
    right: 1701,
    header: 851,
    footer: 800,
  };
  const all = { folio: true, head: true, facing: true, first: true, firstFolio: false, firstHead: false };
  const parts = makePackage({ ...lengths, ...all, watermark: true, ownFirst: true });
  const text = (path: string): string => parts.get(path) as string;
  const written = [...parts.values()].join('');

  test('each placeholder stands in a paragraph of its own', () => {
    for (const placeholder of Object.values(PLACEHOLDER))
      expect(written).toMatch(new RegExp(`<w:p><w:r><w:t[^>]*>${placeholder}</w:t></w:r></w:p>`));
  });

  test.each(['styles', 'settings', 'fontTable', 'footnotes'])('%s.xml has a root with namespaces', (name) => {
    expect(rootOf(parts, `word/${name}.xml`)).toMatch(/^<\?xml [^>]*\?>\s*<w:\w+ [^>]*xmlns:w="[^"]+"[^>]*[^/]>$/);
  });

  test('the section’s properties begin with its page, the body’s relationships can be added to, the time of day is left out', () => {
    expect(text('word/document.xml')).toMatch(/<w:sectPr[^>]*>(?:<w:(?:header|footer)Reference [^>]*>)*<w:pgSz /);
    expect(text('word/_rels/document.xml.rels')).toContain('</Relationships>');
    expect([...parts.keys()]).not.toContain('docProps/core.xml');
  });

  test('separators of endnotes have marks, which are taken out', () => {
    const own = new Map(parts);
    expect(text('word/endnotes.xml')).toContain('<w:endnoteRef/>');
    withoutEndnoteMarks(own);
    expect(own.get('word/endnotes.xml')).not.toContain('<w:endnoteRef/>');
    numberNotes(own);
    expect(own.get('word/document.xml')).toContain('decimalEnclosedCircle');
  });
});
