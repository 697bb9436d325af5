import { expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { amount, inConformance } from '../support/amount.js';
import { layOutText } from '../support/compile-text.js';
import { docxGlyphs, type EmbeddedGlyph, pdfGlyphs } from '../support/embedded-glyphs.js';
import { textOfAnything } from '../support/generated-text.js';
import { richIssue, SAMPLES, sample } from '../support/samples.js';
import { wrongShapes } from '../support/wrong-shapes.js';

const TEMPLATES = ['dongtai', 'jianbao', 'gongwen'];

/** Glyphs of every kind of file that one issue gives. */
async function glyphsOf(compiled: Compiled<FontSet>): Promise<readonly (readonly EmbeddedGlyph[])[]> {
  const pdf = async (options = {}): Promise<EmbeddedGlyph[]> =>
    pdfGlyphs((await pdfEmitter.emit(compiled, options))[0]!.bytes);
  return [
    await pdf(),
    await pdf({ pdf: { profile: 'press' } }),
    docxGlyphs((await docxEmitter.emit(compiled))[0]!.bytes),
  ];
}

async function expectTrueShapes(compiled: Compiled<FontSet>): Promise<void> {
  for (const glyphs of await glyphsOf(compiled)) {
    expect(glyphs.length).toBeGreaterThan(20);
    expect(wrongShapes(glyphs)).toEqual([]);
  }
}

/** Samples whose glyphs are compared: the longest takes as long as all others, and is for `npm run conformance` as most are. */
const SHOWN = inConformance ? SAMPLES : (['gongwen-21'] as const);

test.each(SHOWN)('every glyph that %s embeds is the face’s own', async (name) => {
  await expectTrueShapes(await sample(name));
});

test('every glyph of an issue with everything is the face’s own', async () => {
  await expectTrueShapes(await richIssue());
});

/** A caption gives the wide space between number and title to the face that has the head’s enumeration comma. */
const CAPTION = (template: string): string =>
  `---\n刊名: 某院简讯\n标题: 关于开展检查的通知\n日期: 2022-10-18\n模板: ${template}\n---\n\n# 一、安排\n\n照此办理。\n\n表1 安排表\n\n| 项 | 人 |\n|--|--|\n| 一 | 二 |\n`;

test.each(TEMPLATES)('a caption beside a head with an enumeration comma, as %s', async (template) => {
  const compiled = await layOutText(CAPTION(template));
  await expectTrueShapes(compiled);
  const heads = pdfGlyphs((await pdfEmitter.emit(compiled))[0]!.bytes).filter(({ text }) => text.startsWith('、'));
  expect(heads.length).toBeGreaterThan(0);
});

test.each(Array.from({ length: amount(1, 9) }, (_, i) => i + 1))(
  'random characters in every block, seed %i',
  { timeout: 60_000 },
  async (seed) => {
    await expectTrueShapes(await layOutText(textOfAnything(seed, TEMPLATES[seed % 3]!)));
  },
);

test('a glyph of another shape, or none, is seen', async () => {
  const glyphs = docxGlyphs((await docxEmitter.emit(await layOutText(CAPTION('dongtai'))))[0]!.bytes);
  const comma = glyphs.find(({ text }) => text === '、')!;
  const sameFace = glyphs.filter(({ face, glyph }) => face === comma.face && glyph.id !== comma.glyph.id);
  for (const { glyph } of sameFace) expect(wrongShapes([{ ...comma, glyph }])).toHaveLength(1);
});
