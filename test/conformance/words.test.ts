import { expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { seeds } from '../support/amount.js';
import { layOutText } from '../support/compile-text.js';
import { archiveFaults } from '../support/pdf-rules/index.js';
import { readObjects, textString } from '../support/pdf-rules/objects.js';
import { readStructure } from '../support/pdf-rules/structure.js';
import { openPdf, pageText } from '../support/read-pdf.js';
import { readTags, saidBy, type Tag } from '../support/read-tags.js';
import { png } from '../support/small-pictures.js';
import { unzip } from '../support/unzip.js';
import { type MarkedIssue, markedIssue } from './marked-issue.js';

/** A few issues in the usual tests, 200 and more in `npm run conformance`. */
const SEEDS = seeds(2, 200);
const TEMPLATES = ['dongtai', 'jianbao', 'gongwen'];

/** What two files say, as one reads it. */
interface Read {
  readonly pages: readonly string[];
  readonly tags: readonly Tag[];
  readonly outline: readonly string[];
  readonly pictures: readonly string[];
  /** Rules of PDF/A-2a and PDF/UA-1 that the file breaks. */
  readonly broken: readonly string[];
  readonly docx: string;
  readonly docxNotes: string;
}

/** Blanks between Western words as one, others away: pdfjs puts some where the next cell or line is far. */
const even = (text: string): string =>
  text.replace(/\s+/gu, (_, at: number, all: string) =>
    /[!-~]$/.test(all.slice(0, at)) && /^\s+[!-~]/.test(all.slice(at)) ? ' ' : '',
  );
const solid = (text: string): string => text.replace(/\s/gu, '');

async function readFiles(issue: MarkedIssue): Promise<Read> {
  const compiled = await layOutText(issue.source, { 'a.png': png(2) });
  const pdf = (await pdfEmitter.emit(compiled))[0]!.bytes;
  const document = await openPdf(pdf);
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page++) pages.push(await pageText(document, page));
  type Entry = Awaited<ReturnType<typeof document.getOutline>>[number];
  const titles = ({ title, items }: Entry): string[] => [title, ...items.flatMap(titles)];
  const figures = readStructure(readObjects(pdf)).filter(({ type }) => type === 'Figure');
  const parts = unzip((await docxEmitter.emit(compiled))[0]!.bytes);
  const textIn = (xml: string): string =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  // What a template prints above a table that goes on is none of the source's words.
  const said = (part: string): string =>
    textIn(
      parts
        .get(part)!
        .toString('utf8')
        .replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => (/^续表\d*$/.test(textIn(paragraph)) ? '' : paragraph)),
    );
  const { kids } = await readTags(pdf);
  return {
    pages,
    tags: kids.filter((kid) => typeof kid !== 'string'),
    outline: ((await document.getOutline()) ?? []).flatMap(titles),
    pictures: figures.map(({ dictionary }) => textString(dictionary.Alt)),
    broken: archiveFaults(pdf),
    docx: unescaped(said('word/document.xml')),
    docxNotes: unescaped(said('word/footnotes.xml')),
  };
}

function unescaped(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Where the words of text lie: a section's head stands in the contents first. */
function pageOf(section: string, pages: readonly string[]): number {
  const word = /a\d{4}/.exec(section)![0];
  return pages.findLastIndex((page) => page.includes(word)) + 1;
}

/** The pages that page references name. */
function withPages(text: string, sections: readonly string[], pages: readonly string[]): string {
  return text.replace(/\{(.)\}/g, (_, number: string) =>
    String(pageOf(sections.find((section) => section.startsWith(`${number}、`))!, pages)),
  );
}

/** A text that says a piece once where it says it several times. */
function withoutAgain(text: string, piece: string): string {
  const end = text.indexOf(piece) + piece.length;
  return text.slice(0, end) + text.slice(end).replaceAll(piece, '');
}

/** Where two texts begin to differ; nothing where they are the same. */
function difference(what: string, found: string, wanted: string): string[] {
  if (found === wanted) return [];
  let at = 0;
  while (found[at] === wanted[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 20);
  return [`${what}: “${around(found)}” for “${around(wanted)}”`];
}

/** Everything that is not where it should be; empty for good files. */
function faultsOf(issue: MarkedIssue, read: Read): string[] {
  const paged = (text: string): string => withPages(text, issue.sections, read.pages);
  return [
    ...read.broken,
    ...tagFaults(issue, read, paged),
    ...outlineFaults(issue, read, paged),
    ...docxFaults(issue, read, paged),
    ...pageFaults(issue, read),
  ];
}

function tagFaults(issue: MarkedIssue, { tags, pictures }: Read, paged: (text: string) => string): string[] {
  const types = tags.map(({ type }) => type);
  const before = tags.slice(0, types.indexOf('Sect')).map(saidBy).join('');
  const after = tags
    .slice(types.lastIndexOf('Sect') + 1)
    .map(saidBy)
    .join('');
  const sections = tags.filter(({ type }) => type === 'Sect').map(saidBy);
  const contents = tags.find(({ type }) => type === 'TOC')?.kids.map(saidBy);
  const entries = issue.sections.map((line) => paged(`${line} {${line[0]}}`));
  return [
    ...difference('tags', even(sections.join('')), even(paged(issue.tags))),
    ...(contents ? difference('contents', contents.map(even).join('\n'), entries.map(even).join('\n')) : []),
    ...difference('pictures', pictures.join(), issue.pictures.join()),
    ...issue.front.flatMap((word) => (before.split(word).length === 2 ? [] : [`masthead: ${word}`])),
    ...issue.back.flatMap((word) => (after.split(word).length === 2 ? [] : [`colophon: ${word}`])),
  ];
}

/** Heads stand in the outline whole, items with their first words. */
function outlineFaults({ sections, heads, items }: MarkedIssue, read: Read, paged: (text: string) => string): string[] {
  const outline = read.outline.map(even);
  const lost = [...sections, ...heads].map(paged).filter((head) => !outline.includes(even(head)));
  const begins = (text: string): boolean =>
    outline.some((entry) => entry.length > 6 && text.startsWith(entry.replace(/…$/, '')));
  const unknown = items.map(paged).filter((text) => !begins(even(text)));
  const count = sections.length + heads.length + items.length;
  return [...lost, ...unknown]
    .map((text) => `outline: ${text}`)
    .concat(outline.length === count ? [] : [`outline of ${outline.length}`]);
}

function docxFaults(issue: MarkedIssue, read: Read, paged: (text: string) => string): string[] {
  const body = solid(paged(issue.docx));
  const notes = solid(read.docxNotes);
  const docx = issue.tops.map(paged).map(solid).reduce(withoutAgain, solid(read.docx));
  const start = docx.lastIndexOf(body.slice(0, 8));
  const contents = read.tags.some(({ type }) => type === 'TOC');
  return [
    ...difference('DOCX', docx.slice(start, start + body.length), body),
    ...difference('notes of the DOCX', notes, solid(paged(issue.docxNotes))),
    ...issue.words.flatMap((word) => {
      const times = isAlternative(word, issue) || notes.includes(word) ? 0 : contents && isTitle(word, issue) ? 2 : 1;
      return docx.split(word).length - 1 === times ? [] : [`DOCX: ${word}`];
    }),
  ];
}

const isAlternative = (word: string, { pictures }: MarkedIssue): boolean => pictures.some((alt) => alt.endsWith(word));
const isTitle = (word: string, { sections }: MarkedIssue): boolean =>
  sections.some((section) => section.includes(word));

/** On the pages the text's words stand in its order, the notes' in theirs; a header row may stand again, and nothing else. */
function pageFaults(issue: MarkedIssue, { pages, tags }: Read): string[] {
  const from = tags.some(({ type }) => type === 'TOC') ? pageOf(issue.sections[0]!, pages) - 1 : 0;
  const wordsIn = (text: string): string[] => text.match(/a\d{4}/g) ?? [];
  const printed = wordsIn(pages.slice(from).join(''));
  const again = new Set(wordsIn(issue.tops.join('')));
  const rows = (wanted: string): string[] => {
    const words = new Set(wordsIn(wanted));
    return printed.filter((word, i) => words.has(word) && !(again.has(word) && printed.indexOf(word) < i));
  };
  return [
    ...difference('pages', rows(issue.docx).join(), wordsIn(issue.docx).join()),
    ...difference(
      'notes of the pages',
      rows(issue.docxNotes)
        .filter((word, i, all) => all.indexOf(word) === i)
        .join(),
      wordsIn(issue.docxNotes).join(),
    ),
    ...issue.words.flatMap((word) =>
      pages.join('').includes(word) === isAlternative(word, issue) ? [`pages: ${word}`] : [],
    ),
  ];
}

test.each(SEEDS)(
  'issue %i: every word stands in text, tags, outline, contents and DOCX, once and in order',
  async (seed) => {
    const issue = markedIssue(seed, TEMPLATES[seed % TEMPLATES.length]!);
    expect(faultsOf(issue, await readFiles(issue))).toEqual([]);
  },
);

test('a lost, doubled or misplaced word would be found anywhere', async () => {
  const issue = markedIssue(3, 'dongtai');
  const read = await readFiles(issue);
  const [first, second] = issue.docx.match(/a\d{4}/g)!.slice(30) as [string, string];
  const spoilt = (change: (text: string) => string): Readonly<Record<string, Partial<Read>>> => {
    const tag = ({ type, kids }: Tag): Tag => ({
      type,
      kids: kids.map((kid) => (typeof kid === 'string' ? change(kid) : tag(kid))),
    });
    return {
      pages: { pages: read.pages.map(change) },
      tags: { tags: read.tags.map(tag) },
      docx: { docx: change(read.docx) },
    };
  };
  const changes: Readonly<Record<string, (text: string) => string>> = {
    lost: (text) => text.replace(first, ''),
    doubled: (text) => text.replace(first, first + first),
    swapped: (text) => text.replace(first, '-').replace(second, first).replace('-', second),
  };
  for (const [name, change] of Object.entries(changes)) {
    for (const [place, part] of Object.entries(spoilt(change)))
      expect(faultsOf(issue, { ...read, ...part }), `${name} in ${place}`).not.toEqual([]);
  }
  for (const place of ['outline', 'pictures'] as const)
    expect(faultsOf(issue, { ...read, [place]: read[place].slice(1) })).not.toEqual([]);
  const title = /a\d{4}/.exec(issue.sections[1]!)![0];
  const contents = read.tags.map((tag) =>
    tag.type === 'TOC' ? { ...tag, kids: [{ type: 'TOCI', kids: [saidBy(tag).replace(title, '')] }] } : tag,
  );
  expect(faultsOf(issue, { ...read, tags: contents })).not.toEqual([]);
});
