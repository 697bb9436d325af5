import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { DocxOptions } from '../../../src/emit/docx/options.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { docxGlyphs } from '../../support/embedded-glyphs.js';
import { unzip } from '../../support/unzip.js';

const NUMBERS = Array.from({ length: 60 }, (_, i) => i + 1);
const SIXTY = `${HEAD}# 一、甲\n\n${NUMBERS.map((n) => `第句话[^${n}]。`).join('')}\n\n${NUMBERS.map((n) => `[^${n}]: 注文。`).join('\n\n')}\n`;

async function emit(text: string, docx: DocxOptions = {}) {
  const bytes = (await docxEmitter.emit(await layOutText(text), docx))[0]!.bytes;
  const parts = unzip(bytes);
  return { bytes, part: (name: string): string => parts.get(`word/${name}.xml`)!.toString('utf8') };
}

const familiesOf = (runs: readonly RegExpMatchArray[]): ReadonlySet<string> =>
  new Set(runs.map(([, family]) => family!));

describe('numbers of notes', () => {
  test('sixty of them stand in one face, in the text and at the notes’ heads, and that face has every number', async () => {
    const { bytes, part } = await emit(SIXTY);
    const marks = [
      ...part('document').matchAll(
        /<w:rFonts [^>]*w:ascii="([^"]+)"[^>]*\/>(?:<w:vertAlign[^>]*\/>)?<\/w:rPr><w:footnoteReference /g,
      ),
    ];
    const heads = [
      ...part('footnotes').matchAll(/<w:rFonts [^>]*w:ascii="([^"]+)"[^>]*\/><\/w:rPr><w:footnoteRef\/>/g),
    ];
    expect([marks.length, heads.length]).toEqual([60, 60]);
    expect(familiesOf([...marks, ...heads]).size).toBe(1);
    expect([...familiesOf(marks)][0]).toMatch(/^Noto Serif SC \w{6}$/);
    const face = docxGlyphs(bytes).filter(({ face }) => face === 'NotoSerifSC-Regular');
    // Word goes on in digits after ⑳, LibreOffice after ㊿.
    for (const mark of '①⑩⑪⑳㉑㉟㊱㊿0123456789')
      expect(
        face.map(({ text }) => text),
        mark,
      ).toContain(mark);
  });

  test('the style of references has the numbers’ face; where lines are held the reference is raised, else the style', async () => {
    const style = (styles: string): string => /<w:name w:val="footnote reference"\/>.*?<\/w:style>/.exec(styles)![0];
    const raised = '<w:vertAlign w:val="superscript"/>';
    const held = await emit(SIXTY);
    expect(style(held.part('styles'))).toContain('w:ascii="Noto Serif SC ');
    expect(style(held.part('styles'))).not.toContain(raised);
    expect(held.part('document').split(raised)).toHaveLength(61);
    const free = await emit(SIXTY, { lines: 'editable' });
    expect(style(free.part('styles'))).toContain(raised);
    expect(free.part('document')).not.toContain(raised);
  });

  test('where a note is referred to again its mark is raised by itself: LibreOffice 7.4 leaves it on the line else', async () => {
    const again = `${HEAD}# 一、甲\n\n甲[^1]，乙[^1]。\n\n[^1]: 注文。\n`;
    const part = (await emit(again, { lines: 'editable' })).part('document');
    expect([...part.matchAll(/<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:t>①<\/w:t>/g)].map(([run]) => run)).toEqual([
      expect.stringContaining('<w:vertAlign w:val="superscript"/>'),
    ]);
  });

  test('the line above the notes is as high as the layout’s space there', async () => {
    const compiled = await layOutText(SIXTY);
    const { part } = await emit(SIXTY);
    const separators = [...part('footnotes').matchAll(/<w:footnote w:type="\w+" w:id="-?\d">.*?<\/w:footnote>/g)].map(
      ([xml]) => xml,
    );
    expect(separators).toHaveLength(2);
    for (const xml of separators) {
      expect(xml).toContain(
        `w:before="0" w:after="0" w:line="${Math.round(compiled.template.notes.spaceBefore * 20)}" w:lineRule="exact"`,
      );
    }
  });
});

test('every paragraph style says its space between characters, none too', async () => {
  const { part } = await emit(SIXTY.replace('刊名', '模板: gongwen\n刊名'));
  const styles = [...part('styles').matchAll(/<w:style w:type="paragraph".*?<\/w:style>/g)].map(([xml]) => xml);
  expect(styles.length).toBeGreaterThan(10);
  for (const xml of styles) expect(xml).toMatch(/<w:rPr>.*<w:spacing w:val="-?\d+"\/>/);
  expect(styles.find((xml) => xml.includes('"Title"'))).toContain('<w:spacing w:val="0"/>');
});
