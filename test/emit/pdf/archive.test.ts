import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { compileText, HEAD, layOutText } from '../../support/compile-text.js';
import { archiveFaults } from '../../support/pdf-rules/index.js';
import { readObjects, type Stream, textString, unpack, type Value } from '../../support/pdf-rules/objects.js';
import { type Element, readStructure } from '../../support/pdf-rules/structure.js';
import { readTags, saidBy, type Tag } from '../../support/read-tags.js';
import { RICH } from '../../support/rich-issue.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';
import { png } from '../../support/small-pictures.js';

test.each(SAMPLES)('%s is PDF/A-2a and PDF/UA-1', async (name) => {
  const compiled = await sample(name);
  expect(archiveFaults((await pdfEmitter.emit(compiled))[0]!.bytes)).toEqual([]);
});

test.each(['dongtai', 'jianbao', 'gongwen'])('an issue with everything, template %s', async (template) => {
  const compiled = await layOutText(RICH.replace('日期', `模板: ${template}\n日期`), { 'a.png': png(6) });
  expect(archiveFaults((await pdfEmitter.emit(compiled))[0]!.bytes)).toEqual([]);
});

test.each(['\ufeff', '\ufffe', '\ue000', '\u{f0000}', '\u0001'])(
  'a draft with a character that nothing can print (%j)',
  async (character) => {
    const { compiled } = await compileText(`${HEAD}# 一、题\n\n甲${character}乙。\n`);
    expect(archiveFaults((await pdfEmitter.emit(compiled!))[0]!.bytes)).toEqual([]);
  },
);

test('a title with characters that XML cannot hold', async () => {
  const { compiled } = await compileText(HEAD.replace('测试', '"甲\\u0001\\ufffe乙"'));
  expect(archiveFaults((await pdfEmitter.emit(compiled!))[0]!.bytes)).toEqual([]);
});

test('Latin words are read out in English, hanzi are not', async () => {
  const compiled = await layOutText(`${HEAD}# 一、题\n\n甲 European Framework 乙，A 级，Word文档。\n`);
  const [bytes] = (await pdfEmitter.emit(compiled)).map((artifact) => artifact.bytes);
  const spans = readStructure(readObjects(bytes!)).filter(({ type }) => type === 'Span');
  expect(spans.map(({ dictionary }) => textString(dictionary.Lang))).toEqual(['en', 'en']);
  const said = (tag: Tag): string[] =>
    tag.type === 'Span' ? [saidBy(tag).trim()] : tag.kids.flatMap((kid) => (typeof kid === 'string' ? [] : said(kid)));
  expect(said(await readTags(bytes!))).toEqual(['European Framework', 'Word']);
});

test.each(['issue.md', '第67期.md'])('the source goes along as %s: PDF/A-3a', async (name) => {
  const compiled = await richIssue();
  const source = { ...compiled.issue.source, path: `第67期/${name}` };
  const bytes = (
    await pdfEmitter.emit({ ...compiled, issue: { ...compiled.issue, source } }, { attachSource: true })
  )[0]!.bytes;
  expect(archiveFaults(bytes, 3)).toEqual([]);
  const file = readObjects(bytes);
  const catalogue = file.dictionary(file.trailer.Root);
  const [associated, ...others] = file.resolve(catalogue.AF) as Value[];
  expect(others).toEqual([]);
  expect((file.dictionary(file.dictionary(catalogue.Names).EmbeddedFiles).Names as Value[])[1]).toEqual(associated);
  const specification = file.dictionary(associated);
  expect(specification).toMatchObject({ Type: 'Filespec', AFRelationship: 'Source' });
  expect(textString(specification.UF)).toBe(name);
  expect(textString(specification.F)).toMatch(/^[ -~]+$/);
  const embedded = file.resolve(file.dictionary(specification.EF).F) as Stream;
  expect(embedded.dictionary).toMatchObject({ Type: 'EmbeddedFile', Subtype: 'text/markdown' });
  const parameters = file.dictionary(embedded.dictionary.Params);
  expect(unpack(embedded).toString('utf8')).toBe(RICH);
  expect(parameters.Size).toBe(Buffer.byteLength(RICH));
  expect(parameters.CheckSum).toEqual(createHash('md5').update(RICH).digest());
});

test('a picture without words of its own is read out by its caption', async () => {
  const compiled = await layOutText(`${HEAD}# 一、题\n\n![](a.png)\n\n图1 招生人数\n\n![](a.png)\n\n![校门](a.png)\n`, {
    'a.png': png(2),
  });
  const figures = readStructure(readObjects((await pdfEmitter.emit(compiled))[0]!.bytes)).filter(
    ({ type }) => type === 'Figure',
  );
  expect(figures.map(({ dictionary }) => textString(dictionary.Alt))).toEqual(['图1\u3000招生人数', '图', '校门']);
});

test('a paragraph or link over several lines and pages is one element', async () => {
  const words = '各单位要提高认识，加强组织领导，明确责任分工。';
  const text = `${HEAD}# 一、题\n\n${words.repeat(80)}[${words.repeat(3)}](https://example.edu.cn/)${words}\n`;
  const elements = readStructure(readObjects((await pdfEmitter.emit(await layOutText(text)))[0]!.bytes));
  const paragraphs = elements.filter(({ type, parent }) => type === 'P' && parent!.type === 'Sect');
  expect(paragraphs.map(({ content }) => new Set(content.map(({ page }) => page)).size > 1)).toEqual([true]);
  expect(
    elements
      .filter(({ type }) => type === 'Link')
      .map(({ parent, annotations }) => [parent!.type, annotations.length > 2]),
  ).toContainEqual(['P', true]);
});

test('lists nest in their entries, quotations hold their paragraphs', async () => {
  const text = `${HEAD}# 一、题\n\n- 甲\n  - 乙\n\n    乙的第二段\n- 丙\n\n正文。\n\n> 引文一\n>\n> 引文二\n`;
  const elements = readStructure(readObjects((await pdfEmitter.emit(await layOutText(text)))[0]!.bytes));
  const path = (element: Element | undefined): string =>
    (element ? `${path(element.parent)} ${element.type}` : '').trim();
  const sect = 'Document Sect';
  expect(elements.map(path).filter((names) => /Sect (L|B)/.test(names))).toEqual([
    `${sect} L`,
    `${sect} L LI`,
    `${sect} L LI Lbl`,
    `${sect} L LI LBody`,
    `${sect} L LI LBody P`,
    `${sect} L LI LBody L`,
    `${sect} L LI LBody L LI`,
    `${sect} L LI LBody L LI Lbl`,
    `${sect} L LI LBody L LI LBody`,
    `${sect} L LI LBody L LI LBody P`,
    `${sect} L LI LBody L LI LBody P`,
    `${sect} L LI`,
    `${sect} L LI Lbl`,
    `${sect} L LI LBody`,
    `${sect} L LI LBody P`,
    `${sect} BlockQuote`,
    `${sect} BlockQuote P`,
    `${sect} BlockQuote P`,
  ]);
});
