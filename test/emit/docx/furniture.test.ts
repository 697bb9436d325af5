import { expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { compileText } from '../../support/compile-text.js';
import { unzip } from '../../support/unzip.js';

/** Headers and footers of an issue by where they stand: their text, fields in brackets, a rule as ─. */
async function margins(own: string, watermark?: string): Promise<Readonly<Record<string, string>>> {
  const issue = `---\n刊名: 某院\n日期: 2022-10-18\n模板: own\n---\n\n# 一、甲\n\n${'文。\n\n'.repeat(30)}`;
  const template = `extends: dongtai\nstyles: { running-head: { label: 页眉, size: 10, lineHeight: 14 } }\n${own}\n`;
  const files = { 'templates/own/template.yaml': template };
  const { compiled } = await compileText(issue, files, watermark === undefined ? {} : { watermark });
  const parts = unzip((await docxEmitter.emit(compiled!))[0]!.bytes);
  const text = (path: string): string => Buffer.from(parts.get(path)!).toString('utf8');
  const names = new Map(
    [...text('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([relation]) => [
      /Id="([^"]*)"/.exec(relation)![1]!,
      /Target="([^"]*)"/.exec(relation)![1]!,
    ]),
  );
  const references = text('word/document.xml').matchAll(
    /<w:(header|footer)Reference (?:w:type="(\w+)" r:id="(\w+)"|r:id="(\w+)" w:type="(\w+)")/g,
  );
  return Object.fromEntries(
    [...references].map(([, kind, type, id, otherId, otherType]) => {
      const xml = text(`word/${names.get((id ?? otherId)!)}`);
      const shown = xml
        .replace(/<w:pict>.*?<\/w:pict>/gs, '水印')
        .replace(/<w:pBdr>/g, '─')
        .replace(/<w:instrText[^>]*> (\w+) <\/w:instrText>/g, '[$1]')
        .replace(/<[^>]*>/g, '');
      return [`${kind} ${type ?? otherType}`, shown.replace(/\s/g, '')];
    }),
  );
}

const HEAD = 'runningHead: { style: running-head, text: "{刊名}{页}", rise: 8';

test('a running head from the second page on, and the number of pages', async () => {
  expect(await margins(`${HEAD} }\nfolio: { text: "{页}/{页数}" }`)).toEqual({
    'header default': '某院[PAGE]1',
    'header first': '',
    'footer default': '[PAGE]1/[NUMPAGES]3',
    'footer first': '[PAGE]1/[NUMPAGES]3',
  });
});

test('left and right pages, the first one too, with a rule and a watermark', async () => {
  const rule = 'rule: { weight: 0.5, colour: red }';
  expect(await margins(`${HEAD}, from: 1, align: outer, ${rule} }`, '草稿')).toEqual({
    'header default': '某院[PAGE]1─水印',
    'header even': '某院[PAGE]1─水印',
    'footer default': '[PAGE]1',
    'footer even': '[PAGE]1',
  });
  expect(await margins(`${HEAD}, align: outer }\nfolio: { from: 2 }`, '草稿')).toMatchObject({
    'header first': '水印',
    'footer first': '',
  });
});

test('a folio of words alone has no number', async () => {
  expect(await margins('folio: { text: 内部资料 }')).toEqual({ 'footer default': '内部资料' });
});
