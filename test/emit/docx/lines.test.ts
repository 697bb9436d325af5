import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { BrokenParagraph, Compiled } from '../../../src/model/index.js';
import { leafParagraphs, leavesOf } from '../../../src/model/walk.js';
import { HEAD, layOutText, textOf } from '../../support/compile-text.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';
import { unzip } from '../../support/unzip.js';

async function parts(
  compiled: Compiled<FontSet>,
  lines: 'faithful' | 'editable' = 'faithful',
): Promise<(name: string) => string> {
  const [artifact] = await docxEmitter.emit(compiled, { lines });
  const files = unzip(artifact!.bytes);
  return (name) => files.get(`word/${name}.xml`)!.toString('utf8');
}

const emit = async (text: string, lines?: 'editable'): Promise<(name: string) => string> =>
  parts(await layOutText(`${HEAD}${text}`), lines);

/** Paragraphs of a part with their lines as the file ends them. */
function paragraphsOf(xml: string): readonly { readonly xml: string; readonly lines: readonly string[] }[] {
  return xml.split(/(?=<w:p>)/).flatMap((piece) => {
    if (!piece.startsWith('<w:p>')) return [];
    const text = piece
      .replaceAll('<w:br/>', '\n')
      .replaceAll('<w:tab/>', '\t')
      .replace(/<w:instrText.*?<\/w:instrText>/g, '');
    return [{ xml: piece, lines: text.replace(/<[^>]*>/g, '').split('\n') }];
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Marks of notes are the reader's, but for a second reference. */
const withoutNumbers = (line: string): string => line.replace(/[①-⑳]/g, '');

/** A paragraph's lines as the layout broke them; marks of notes are the reader's. */
function linesOf({ text, lines }: BrokenParagraph): string[] {
  return lines.map(({ start, end }) =>
    escaped(
      text
        .slice(start, end)
        .replace(/[ \n]+$/, '')
        .replace(/[①-⑳]/g, ''),
    ),
  );
}

describe('every line of the layout is a line of the file', () => {
  test.each(SAMPLES)('%s', async (name) => holds(await sample(name)));

  test('an issue with everything', async () => holds(await richIssue()));

  async function holds(compiled: Compiled<FontSet>): Promise<void> {
    const ours = [...leavesOf(compiled.flow.body)]
      .flatMap((leaf) =>
        leaf.kind === 'table'
          ? leaf.rows.flat().flatMap(({ blocks }) => [...leafParagraphs(blocks)])
          : [...leafParagraphs([leaf])],
      )
      .flatMap(({ id }) => linesOf(compiled.layout.paragraphs.get(id)!));
    const theirs = paragraphsOf((await parts(compiled))('document')).flatMap(({ lines }) => lines.map(withoutNumbers));
    // In order; heads of tables are said again between.
    let at = 0;
    const missing = ours.filter((line) => {
      const found = theirs.indexOf(line, at);
      if (found >= 0) at = found + 1;
      return found < 0;
    });
    expect(missing).toEqual([]);
  }
});

test('no space stands before a line’s end', async () => {
  const body = (await emit(`# 一、甲\n\n${'vocational training '.repeat(20)}\n`))('document');
  expect(body).toContain('<w:br/>');
  expect(body).not.toMatch(/ <\/w:t>(?:<\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)?<w:br\/>/);
});

test('a line that the author ended ends a paragraph, so that no reader stretches it', async () => {
  const [first, second] = paragraphsOf((await emit('# 一、甲\n\n第一行。\\\n第二行。\n'))('document')).filter(
    ({ lines }) => /第.行/.test(lines[0]!),
  );
  expect(first!.lines).toEqual(['第一行。']);
  expect(second!.lines).toEqual(['第二行。']);
  expect(second!.xml).toMatch(/<w:ind w:left="0" w:right="0" w:firstLine="0"\/>/);
});

test('in a cell, which is not justified, it ends in a break', async () => {
  const table = '| 甲 | 乙 |\n|--|--|\n| 一 | 二 |';
  const body = (await emit(`# 一、甲\n\n> 引文一。\\\n> 引文二。\n\n${table}\n`))('document');
  expect(paragraphsOf(body).filter(({ lines }) => lines[0]!.startsWith('引文'))).toHaveLength(2);
  expect(body).not.toContain('w:val="distribute"');
});

test('a line that would not fit in its widest reading, as its last mark hangs, is set closer', async () => {
  const body = (await emit(`# 一、甲\n\n${'甲'.repeat(24)}，${'乙'.repeat(30)}\n`))('document');
  expect(/<w:spacing w:val="-\d+"\/>/.test(body)).toBe(true);
  const plain = (await emit(`# 一、甲\n\n${'甲'.repeat(100)}\n`))('document');
  expect(paragraphsOf(plain).find(({ lines }) => lines[0]!.startsWith('甲甲'))!.xml).not.toContain('<w:spacing w:val=');
});

test('a line of many short runs that does not fit is set narrower: their last characters take no negative spacing', async () => {
  const body = (await emit(`# 一、甲\n\n${'甲A乙1'.repeat(30)}\n`))('document');
  expect(/<w:w w:val="9\d"\/>/.test(body)).toBe(true);
});

describe('pages', () => {
  const PARAGRAPHS = Array.from({ length: 40 }, (_, i) => `第${i}段。${'文'.repeat(140)}`).join('\n\n');

  test('each begins by force, and a paragraph that a page’s end divides is justified to its last line', async () => {
    const compiled = await layOutText(`${HEAD}# 一、甲\n\n${PARAGRAPHS}\n`);
    const body = (await parts(compiled))('document');
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(compiled.layout.pages.length - 1);
    const divided = [...compiled.layout.paragraphs.values()].filter(
      ({ lines }) => lines[0]!.page !== lines.at(-1)!.page,
    );
    expect(divided.length).toBeGreaterThan(0);
    expect(body.match(/<w:jc w:val="distribute"\/>/g)).toHaveLength(divided.length);
  });

  test('space around a table is its neighbours’', async () => {
    const body = (await emit('# 一、甲\n\n前。\n\n| 甲 | 乙 |\n|--|--|\n| 一 | 二 |\n\n后。\n'))('document');
    const [before, after] = [body.slice(0, body.indexOf('<w:tbl>')), body.slice(body.indexOf('</w:tbl>'))];
    expect(before.slice(before.lastIndexOf('<w:pPr>'))).toContain('w:before="0" w:after="120"');
    expect(after).toMatch(/^<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Normal"\/><w:spacing w:before="120"/);
  });

  test('a table ends with the page; another with its head begins the next; notes of the head are notes once', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i + 1} | 乙 |`).join('\n');
    const text = `# 一、甲\n\n| 表头[^1] | 乙 |\n|--|--|\n${rows}\n\n[^1]: 注文。\n`;
    const compiled = await layOutText(`${HEAD}${text}`);
    const part = await parts(compiled);
    const tables = compiled.layout.pages.filter((page) => textOf(page).includes('表头')).length;
    expect(tables).toBeGreaterThan(1);
    expect(part('document').match(/<w:tbl>/g)).toHaveLength(tables);
    expect(part('document').match(/表头/g)).toHaveLength(tables);
    expect(part('document').match(/<w:footnoteReference /g)).toHaveLength(1);
    expect(part('footnotes').match(/注文/g)).toHaveLength(1);
    expect(part('document')).toMatch(
      /<\/w:tbl><w:p><w:pPr>(?:(?!<w:t>).)*<w:pageBreakBefore\/>(?:(?!<w:t>).)*<w:t>续表<(?:(?!<w:t>).)*<w:tbl>(?:(?!<w:t>).)*<w:t>表头/,
    );
  });
});

test('an editable document has no break and no page by force, and readers leave a line flush left that the author ended', async () => {
  const long = Array.from({ length: 60 }, () => '文'.repeat(60)).join('\n\n');
  const part = await emit(`# 一、甲\n\n第一行。\\\n第二行。\n\n${long}\n`, 'editable');
  expect(part('document').match(/<w:br\/>/g)).toHaveLength(1);
  expect(part('document').match(/pageBreakBefore/g)).toHaveLength(1); // as the contents ask
  expect(part('settings')).toContain('<w:doNotExpandShiftReturn/>');
  expect((await emit('# 一、甲\n\n文。\n'))('settings')).not.toContain('doNotExpandShiftReturn');
});

test('two tables are kept apart by an empty paragraph', async () => {
  const table = '| 甲 | 乙 |\n|--|--|\n| 一 | 二 |';
  const body = (await emit(`# 一、甲\n\n${table}\n\n<!-- -->\n\n${table}\n`))('document');
  expect(body).toMatch(/<\/w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240"[^>]*>.*?<\/w:p><w:tbl>/);
});

test('a note’s number is set in a face that has it, and a space in one that was embedded', async () => {
  const part = await emit('# 一、甲\n\n正文[^1]。\n\n[^1]: 注文。\n');
  expect(part('footnotes')).toMatch(
    /<w:rStyle w:val="FootnoteCharacters"\/><w:rFonts[^>]*Noto Serif SC[^>]*\/><\/w:rPr><w:footnoteRef\/>/,
  );
  expect(part('footnotes')).toMatch(
    /<w:rFonts w:ascii="Liberation Serif [^>]*\/><\/w:rPr><w:t xml:space="preserve"> <\/w:t>/,
  );
  expect(part('styles')).toContain('<w:name w:val="Footnote Characters"/>');
});

test('a note that is referred to twice is printed once, and is one note of the document', async () => {
  const source = '# 一、甲\n\n前[^a]，后[^a]，末[^b]。\n\n[^a]: 注甲。\n\n[^b]: 注乙。\n';
  const { pages } = (await layOutText(`${HEAD}${source}`)).layout;
  expect(pages.map(textOf).join('')).toMatch(/前①，后①，末②。① 注甲。② 注乙。$/);
  const part = await emit(source);
  expect(part('footnotes').match(/<w:footnote w:id="[1-9]/g)).toHaveLength(2);
  expect(part('document').match(/<w:footnoteReference /g)).toHaveLength(2);
  expect(part('document')).toMatch(
    /<w:rStyle w:val="FootnoteReference"\/><w:rFonts[^>]*\/><w:vertAlign w:val="superscript"\/><\/w:rPr><w:t>①</,
  );
});

test('what goes on of a note on later pages is a note of its own, with a mark that shows nothing', async () => {
  const long = Array.from({ length: 240 }, (_, i) => `注文第${i}句讲许多背景情况。`).join('');
  const text = `# 一、甲\n\n长注[^1]。\n\n短注[^2]。\n\n[^1]: ${long}\n\n[^2]: 另一条。\n`;
  const compiled = await layOutText(`${HEAD}${text}`);
  const part = await parts(compiled);
  const note = [...compiled.layout.paragraphs.values()].find(({ text: own }) => own.startsWith('① '))!;
  const later = new Set(note.lines.map(({ page }) => page)).size - 1;
  expect(later).toBeGreaterThan(1);
  expect(part('document').match(/w:customMarkFollows="1"/g)).toHaveLength(later);
  // LibreOffice counts notes by their ids.
  const references = [...part('document').matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  const notes = [...part('footnotes').matchAll(/<w:footnote [^>]*w:id="([1-9]\d*)"/g)].map(([, id]) => Number(id));
  expect(references).toEqual(Array.from({ length: later + 2 }, (_, i) => i + 1));
  expect(notes).toEqual(references);
  const printed = part('footnotes').replace(/<[^>]*>/g, '');
  for (let i = 0; i < 240; i++) expect(printed.split(`注文第${i}句`)).toHaveLength(2);
  // A note begins on the page of its reference, however much of another is to come.
  const pageOf = (start: string): number =>
    [...compiled.layout.paragraphs.values()].find(({ text: own }) => own.startsWith(start))!.lines[0]!.page;
  expect(pageOf('② 另一条')).toBe(pageOf('短注'));
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
