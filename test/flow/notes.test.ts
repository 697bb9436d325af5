import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { notesOf, paragraphsOf } from '../../src/model/walk.js';
import { compileText, HEAD, layOutText } from '../support/compile-text.js';
import { outlineOf, readTags } from '../support/read-tags.js';
import { unzip } from '../support/unzip.js';

const NOTE = '[^1]: 甲。\n\n    乙。\n\n    - 丙\n    - 丁\n\n        戊。\n\n    3. 己\n    4. 庚\n';

describe('a note of several paragraphs and lists', () => {
  test('is laid out one below the other, the number before the first alone', async () => {
    const { flow, layout } = await layOutText(`${HEAD}文[^1]。\n\n${NOTE}`);
    const notes = [...paragraphsOf(flow.body)].flatMap(({ runs }) => [...notesOf(runs)]);
    const said = notes.map(({ id }) => layout.paragraphs.get(id)!.text);
    expect(said).toEqual(['① 甲。', '乙。', '• 丙', '• 丁', '戊。', '3.己', '4.庚']);
    const tops = notes.map(({ id }) => layout.pages[0]!.items.find((i) => i.kind === 'glyphs' && i.block === id)!);
    for (const [i, item] of tops.entries())
      if (i > 0) expect(item).toHaveProperty('y', expect.closeTo((tops[i - 1] as { y: number }).y + 15, 3));
    expect(notes.map(({ role }) => role)).toEqual(Array(7).fill('note'));
  });

  test('has its parts in the tags of the PDF', async () => {
    const compiled = await layOutText(`${HEAD.replace('刊名', '模板: jianbao\n刊名')}文[^1]。\n\n${NOTE}`);
    const lines = outlineOf(await readTags((await pdfEmitter.emit(compiled))[0]!.bytes)).map((line) => line.trim());
    const from = lines.indexOf('Note');
    expect(lines.slice(from)).toEqual([
      ...['Note', 'Lbl ①', 'P 甲。', 'P 乙。'],
      ...['L', 'LI', 'Lbl •', 'LBody', 'P 丙', 'LI', 'Lbl •', 'LBody', 'P 丁', 'P 戊。'],
      ...['L', 'LI', 'Lbl 3.', 'LBody', 'P 己', 'LI', 'Lbl 4.', 'LBody', 'P 庚'],
    ]);
  });

  test('is one note of the DOCX with a paragraph for each; an editable one counts its lists', async () => {
    const compiled = await layOutText(`${HEAD}文[^1]。\n\n${NOTE}`);
    for (const lines of ['faithful', 'editable'] as const) {
      const parts = unzip((await docxEmitter.emit(compiled, { lines }))[0]!.bytes);
      const notes = parts
        .get('word/footnotes.xml')!
        .toString('utf8')
        .match(/<w:footnote w:id="\d+">.*?<\/w:footnote>/g)!;
      expect(notes).toHaveLength(1);
      expect(notes[0]!.match(/<w:p>/g)).toHaveLength(7);
      expect(notes[0]!.match(/<w:footnoteRef\/>/g)).toHaveLength(1);
      expect(notes[0]!.match(/<w:numPr>/g) ?? []).toHaveLength(lines === 'editable' ? 4 : 0);
      const said = (notes[0]!.match(/<w:t[^>]*>[^<]*/g) ?? []).map((text) => text.replace(/^.*>/, '')).join('');
      expect(said.includes('3.己')).toBe(lines === 'faithful');
    }
  });

  test('goes on over pages between its paragraphs and lines', async () => {
    const long = Array.from({ length: 90 }, (_, i) => `    第${i}段。${'注文很长。'.repeat(i % 13)}`).join('\n\n');
    const compiled = await layOutText(`${HEAD}文[^1]。\n\n[^1]: 首段。\n\n${long}\n`);
    const { flow, layout } = compiled;
    const notes = [...paragraphsOf(flow.body)].flatMap(({ runs }) => [...notesOf(runs)]);
    const pages = notes.flatMap(({ id }) => layout.paragraphs.get(id)!.lines.map(({ page }) => page));
    expect(notes).toHaveLength(91);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(new Set(pages).size).toBeGreaterThan(2);
    const parts = unzip((await docxEmitter.emit(compiled))[0]!.bytes);
    const own = parts
      .get('word/footnotes.xml')!
      .toString('utf8')
      .match(/<w:footnote w:id="\d+">/g)!;
    expect(own).toHaveLength(new Set(pages).size);
  });

  test('that begins with a list has its number on a line of its own; tables and quotations are told of', async () => {
    const { flow } = await layOutText(`${HEAD}文[^1]。\n\n[^1]:\n    - 甲\n    - 乙\n`);
    const notes = [...paragraphsOf(flow.body)].flatMap(({ runs }) => [...notesOf(runs)]);
    expect(notes.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))).toEqual([
      '①',
      '• 甲',
      '• 乙',
    ]);
    const codes = (await compileText(`${HEAD}文[^1]。\n\n[^1]: 甲。\n\n    > 乙\n`)).diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toContain('note/content');
  });

  test('is proof-read whole, and its list is numbered by its first number', async () => {
    const { diagnostics } = await compileText(`${HEAD}文[^1]。\n\n[^1]: 甲。\n\n    乙,丙。\n\n    1. 丁\n    3. 戊\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['text/half-width-mark', 'item/numbering']),
    );
  });
});
