import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import type { GlyphRun, ImageItem, Item } from '../../src/model/index.js';
import { compileText, HEAD } from '../support/compile-text.js';
import { png } from '../support/small-pictures.js';
import { unzip } from '../support/unzip.js';

const TEMPLATE = `extends: jianbao
description: 列表悬挂
styles:
  list: { indentLeft: 4, indentFirst: -2 }
`;
const OWN = HEAD.replace(/---\n\n?$/, '模板: own\n---\n\n');

const LONG = '各教研室按时把课表交到教务处，由教务处汇总之后统一排定，遇有冲突及时协商解决。'.repeat(2);

/** The items of a body under a template whose lists hang. */
async function drawn(body: string, template = TEMPLATE) {
  const { compiled, diagnostics } = await compileText(`${OWN}# 一、甲\n\n${body}\n`, {
    'a.png': png(6),
    'templates/own/template.yaml': template,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { compiled: compiled!, items: compiled!.layout.pages.flatMap(({ items }) => items) };
}

/** Where every line of the text begins that holds one of some words, and where the text behind its mark does; em. */
function starts(items: readonly Item[], words: RegExp): readonly number[] {
  const lines = new Map<number, GlyphRun[]>();
  for (const item of items) if (item.kind === 'glyphs') lines.set(item.y, [...(lines.get(item.y) ?? []), item]);
  const left = Math.min(...items.flatMap((item) => (item.kind === 'rule' ? [item.x] : [])));
  const said = [...lines.values()].filter((runs) => words.test(runs.map(({ text }) => text).join('')));
  return said.flatMap((runs) => runs.slice(0, 2).map(({ x }) => Math.round(((x - left) / 16) * 100) / 100));
}

describe('a template whose lists hang', () => {
  test('has every mark in its column and all lines of the entry below its text, level by level', async () => {
    const { items } = await drawn(`1. ${LONG}\n2. 乙\n   - 丙\n     1) 丁`);
    const [mark, text, next] = starts(items, /各教研室|汇总/);
    expect([mark, text, next]).toEqual([2, 4, 4]);
    expect(starts(items, /丙/)).toEqual([4, 6]);
    expect(starts(items, /丁/)).toEqual([6, 8]);
  });

  test('makes the column as wide as the longest number of a list asks for', async () => {
    const { items } = await drawn(
      `998. ${LONG}\n999. 乙`,
      TEMPLATE.replace('4, indentFirst: -2', '3, indentFirst: -1'),
    );
    const [mark, text] = starts(items, /乙/);
    expect(mark).toBe(2);
    // Three digits of half an em, a point of a quarter and as much room.
    expect(text).toBe(4);
    expect(starts(items, /998|汇总/)).toEqual([mark, text, text]);
  });

  test('has what else is in an entry at its indent: paragraphs, quotations, captions, pictures, tables', async () => {
    const { items } = await drawn(
      '1. 甲\n\n   第二段。\n\n   ![图](a.png)\n\n   图1 题\n\n   > 引\n\n   | 丙丙 | 丁 |\n   |--|--|\n   | 一 | 二 |',
    );
    expect(starts(items, /第二段/)).toEqual([4]);
    expect(starts(items, /引/)).toEqual([8]);
    const picture = items.find((item): item is ImageItem => item.kind === 'image')!;
    const left = Math.min(...items.flatMap((item) => (item.kind === 'rule' ? [item.x] : [])));
    const measure = 27 * 16 + 0.2;
    expect(picture.x + picture.width / 2 - left).toBeCloseTo(64 + (measure - 64) / 2, 0);
    const caption = items.filter((item): item is GlyphRun => item.kind === 'glyphs' && /图1|题/.test(item.text));
    expect(caption[0]!.x - left).toBeGreaterThan(64);
  });

  test('is Word’s own in the DOCX: a tab behind the mark, a tab behind what readers count', async () => {
    const { compiled } = await drawn('1. 甲\n   - 乙\n\n     乙的第二段。\n2. 丙');
    const document = async (lines: 'faithful' | 'editable', part: string): Promise<string> =>
      unzip((await docxEmitter.emit(compiled, { lines }))[0]!.bytes)
        .get(`word/${part}.xml`)!
        .toString('utf8');
    expect(await document('faithful', 'document')).toMatch(
      /<w:tab w:val="left" w:pos="1280"\/><\/w:tabs>.*?1\.<\/w:t><\/w:r><w:r><w:tab\/><\/w:r>/,
    );
    const numbering = await document('editable', 'numbering');
    expect(numbering).toContain('<w:suff w:val="tab"/><w:lvlText w:val="•"/>');
    expect(numbering).toContain('<w:suff w:val="tab"/><w:lvlText w:val="%1."/>');
  });
});
