import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { type PageEnds, pageEnds } from '../../src/emit/docx/page-ends.js';
import { libreOfficeScripts } from '../../src/emit/docx/script.js';
import type { Artifact, Layout, ParagraphFlow } from '../../src/model/index.js';
import { HEAD, layOutText, textOf } from '../compile-text.js';
import { unzip } from '../unzip.js';

async function emit(text: string): Promise<{ artifact: Artifact; part: (name: string) => string }> {
  const [artifact] = await docxEmitter.emit(await layOutText(`${HEAD}${text}`));
  const parts = unzip(artifact!.bytes);
  return { artifact: artifact!, part: (name) => parts.get(`word/${name}.xml`)!.toString('utf8') };
}

/** The spaces as LibreOffice sets them: `|` before a character that has one, `?` where it depends on the machine. */
function spaced(text: string): string {
  const { spaces } = libreOfficeScripts(Array.from(text, (character) => character.codePointAt(0)!));
  return Array.from(text, (character, i) => ['', '|', '?'][spaces[i]!] + character).join('');
}

test.each([
  ['甲A乙', '甲|A|乙'],
  ['甲30%乙', '甲|30%乙'],
  ['甲+①乙', '甲+①|乙'],
  ['甲①乙', '甲①乙'],
  ['甲①A', '甲①|A'],
  ['甲１A', '甲１|A'],
  ['甲“A”乙', '甲“A”乙'],
  ['甲α乙', '甲|α|乙'],
  ['Ⅳ级', 'Ⅳ?级'],
])('LibreOffice’s CJK–Latin space in %s', (text, expected) => expect(spaced(text)).toBe(expected));

/** The text cut where LibreOffice begins another portion for its script. */
function portioned(text: string): string {
  const { scripts } = libreOfficeScripts(Array.from(text, (character) => character.codePointAt(0)!));
  return Array.from(text, (character, i) => (i > 0 && scripts[i] !== scripts[i - 1] ? '|' : '') + character).join('');
}

test.each([
  ['互联网+”技师', '互联网|+”|技师'],
  ['“八级工”AI', '“|八级工”|AI'],
  ['甲①乙', '甲①乙'],
  ['A①乙', 'A①|乙'],
])('marks are of the script of what stands before them: %s', (text, expected) => expect(portioned(text)).toBe(expected));

test('a line that ends in a mark before Latin text ends by force', async () => {
  const { artifact, part } = await emit(`# 一、甲\n\n${'甲'.repeat(23)}、${'A'.repeat(20)}乙。\n`);
  expect(part('document')).toMatch(/甲、<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r>/);
  expect(artifact.lines!.forced).toBe(1);
});

test('space around a table is its neighbours’, so that none stands at a page’s head', async () => {
  const body = (await emit('# 一、甲\n\n前。\n\n| 甲 | 乙 |\n|--|--|\n| 一 | 二 |\n\n后。\n')).part('document');
  const [before, after] = [body.slice(0, body.indexOf('<w:tbl>')), body.slice(body.indexOf('</w:tbl>'))];
  expect(before.slice(before.lastIndexOf('<w:pPr>'))).toContain('w:before="0" w:after="120"');
  expect(after).toMatch(/^<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Normal"\/><w:spacing w:before="120"/);
});

test('two tables are kept apart by an empty paragraph', async () => {
  const table = '| 甲 | 乙 |\n|--|--|\n| 一 | 二 |';
  const body = (await emit(`# 一、甲\n\n${table}\n\n<!-- -->\n\n${table}\n`)).part('document');
  expect(body).toMatch(/<\/w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240"[^>]*>.*?<\/w:p><w:tbl>/);
});

test('a note’s number is set in a face that has it, and a space in one that was embedded', async () => {
  const { part } = await emit('# 一、甲\n\n正文[^1]。\n\n[^1]: 注文。\n');
  expect(part('footnotes')).toMatch(/<w:rStyle w:val="FootnoteCharacters"\/><w:rFonts[^>]*Noto Serif SC[^>]*\/><\/w:rPr><w:footnoteRef\/>/);
  expect(part('footnotes')).toMatch(/<w:rFonts w:ascii="Liberation Serif"[^>]*\/><\/w:rPr><w:t xml:space="preserve"> <\/w:t>/);
  expect(part('styles')).toContain('<w:name w:val="Footnote Characters"/>');
});

test('a page that a note ends is ended by force: readers would carry the note over', async () => {
  const lines = Array.from({ length: 20 }, (_, i) => `第${i}行。`).join('\n\n');
  const note = '注文很长。'.repeat(60);
  const body = (await emit(`# 一、甲\n\n${lines}\n\n有注[^1]。\n\n[^1]: ${note}\n`)).part('document');
  expect(body).toMatch(/<w:pStyle w:val="Normal"\/><w:pageBreakBefore\/><\/w:pPr>(?:(?!<w:p>).)*有注/);
  expect(body.match(/<w:pageBreakBefore\/>/g)!.length).toBe(2);
});

/** A table of so many rows, with a note in the last or none. */
function longTable(note: boolean): string {
  const rows = Array.from({ length: 60 }, (_, i) => `| ${i + 1} | 乙 |`).join('\n');
  return `# 一、甲\n\n| 表头 | 乙 |\n|--|--|\n${rows}\n| 末行${note ? '[^1]' : ''} | 乙 |\n${note ? '\n[^1]: 注文。\n' : ''}`;
}

test('a table is cut at the end of a page where rows with notes are to come, with its head said again', async () => {
  const cut = (await emit(longTable(true))).part('document');
  expect(cut.match(/<w:tbl>/g)).toHaveLength(3);
  expect(cut.match(/表头/g)).toHaveLength(3);
  expect(cut).toMatch(/<\/w:tbl><w:p>(?:(?!<\/w:p>).)*<\/w:p><w:tbl>(?:(?!<w:t>).)*<w:pageBreakBefore\/>(?:(?!<w:t>).)*<w:t>表头/);
  const whole = (await emit(longTable(false))).part('document');
  expect(whole.match(/<w:tbl>/g)).toHaveLength(1);
  expect(whole.match(/表头/g)).toHaveLength(1);
});

describe('a page’s end that another reader could take further', () => {
  const paragraph = (id: string): ParagraphFlow => ({ kind: 'paragraph', id, runs: [] }) as unknown as ParagraphFlow;
  /** Paragraphs by the pages of their lines; page 1 ends so close (pt) to what begins page 2. */
  const endsOf = (pages: Readonly<Record<string, readonly number[]>>, overflow: number): PageEnds =>
    pageEnds(Object.keys(pages).map(paragraph), {
      pageOf: new Map(Object.entries(pages).map(([id, [first]]) => [id, first])),
      paragraphs: new Map(Object.entries(pages).map(([id, lines]) => [id, { lines: lines.map((page) => ({ page })) }])),
      overflow: new Map([[1, overflow]]),
      endedByNote: new Set(),
    } as unknown as Layout);

  test('is held by space above the last block that begins on it', () => {
    expect(endsOf({ a: [1], b: [1, 1], c: [2] }, 1).guards).toEqual(new Map([['b', 3]]));
    expect(endsOf({ a: [0, 1], b: [1, 2] }, 1).guards).toEqual(new Map([['b', 3]]));
  });

  test('comes by force where none begins below its head', () => {
    expect(endsOf({ a: [0, 1, 1, 2] }, 1)).toEqual({ guards: new Map(), forced: new Set([1]) });
    expect(endsOf({ a: [0], b: [1, 2] }, 1)).toEqual({ guards: new Map(), forced: new Set([1]) });
  });

  test('needs nothing where it is far', () => {
    expect(endsOf({ a: [0, 1, 1, 2] }, 5)).toEqual({ guards: new Map(), forced: new Set() });
  });
});

test('a note that is referred to twice is printed once, and is one note of the document', async () => {
  const source = '# 一、甲\n\n前[^a]，后[^a]，末[^b]。\n\n[^a]: 注甲。\n\n[^b]: 注乙。\n';
  const { pages } = (await layOutText(`${HEAD}${source}`)).layout;
  expect(pages.map(textOf).join('')).toMatch(/前①，后①，末②。① 注甲。② 注乙。$/);
  const { part } = await emit(source);
  expect(part('footnotes').match(/<w:footnote w:id="[1-9]/g)).toHaveLength(2);
  expect(part('document').match(/<w:footnoteReference /g)).toHaveLength(2);
  expect(part('document')).toMatch(/<w:rStyle w:val="FootnoteReference"\/><w:rFonts[^>]*\/><\/w:rPr><w:t>①</);
});

test('notes after the fiftieth have plain numbers, as readers give them', async () => {
  const notes = Array.from({ length: 52 }, (_, i) => i + 1);
  const { pages } = (
    await layOutText(
      `${HEAD}# 一、甲\n\n${notes.map((n) => `句[^${n}]。`).join('')}\n\n${notes.map((n) => `[^${n}]: 注。`).join('\n\n')}\n`,
    )
  ).layout;
  expect(pages.map(textOf).join('')).toContain('句㊿。句51。句52。');
});

test('a line of many short runs that does not fit is set narrower', async () => {
  const row = '| A甲B乙C丙D丁E戊F己G庚H辛 | https://example.edu.cn/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/0/1/2/3 |';
  const body = (await emit(`# 一、甲\n\n| 甲 | 乙 |\n|--|--|\n${row}\n`)).part('document');
  expect(body).toMatch(/<w:(?:w|spacing) w:val="[-\d]+"\/><\/w:rPr><w:t>A</);
});
