import { matchOrdinal } from '../../source/index.js';
import type { ImportedBlock, ImportedDocument, PictureRun } from '../document.js';
import type { Body } from '../recognise/body.js';
import type { Contents } from '../recognise/contents.js';
import type { Recognised } from '../recognise/index.js';
import { type Paragraph, paragraphOf, type TablePiece } from '../recognise/pieces.js';
import type { OnRemark } from '../remark.js';
import { escapeStart } from './escape.js';
import { writeFrontMatter } from './front-matter.js';
import { type Inlines, type Links, writeInlines } from './inlines.js';
import { type Lines, openLines } from './lines.js';
import { writeTable } from './table.js';

/** A source as it is written. */
export interface Written {
  readonly text: string;
  /** Names of the pictures' files by their identifiers. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The line, from 1, by the number of the input's paragraph. */
  readonly lineOf: ReadonlyMap<number, number>;
}

/** What is written with. */
interface Writing {
  readonly document: ImportedDocument;
  readonly lines: Lines;
  readonly links: Links;
  readonly report: OnRemark;
  readonly pictures: Map<string, string>;
  /** Notes that were referred to, in order. */
  readonly notes: string[];
}

/** Writes a recognised issue as a source. */
export function writeSource(recognised: Recognised, document: ImportedDocument, report: OnRemark): Written {
  const lines = openLines();
  const notes: string[] = [];
  const sections = sectionsByBookmark(recognised.body);
  const links: Links = {
    sectionOf: (bookmark) => sections.get(bookmark),
    noteOf: (id) => {
      if (!document.notes.has(id)) return undefined;
      if (!notes.includes(id)) notes.push(id);
      return String(notes.indexOf(id) + 1);
    },
  };
  const writing: Writing = { document, lines, links, report, pictures: new Map(), notes };
  writeFrontMatter(recognised.front, lines);
  if (recognised.contents) writeContents(recognised.contents, lines);
  for (const block of recognised.body) writeBlock(block, writing);
  for (let at = 0; at < notes.length; at++) writeNote(notes[at]!, at + 1, writing);
  return { text: lines.text(), pictures: writing.pictures, lineOf: lines.of };
}

/** The number of the section that each bookmark stands in. */
function sectionsByBookmark(body: readonly Body[]): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  let current: string | undefined;
  for (const block of body) {
    if (block.kind === 'table') continue;
    if (block.kind === 'head' && block.level === 1) {
      const { text } = block.paragraph;
      const match = matchOrdinal(text);
      current = match && text.slice(0, match.length).replace(/[（()）、.．\s]/g, '');
    }
    for (const run of block.paragraph.runs)
      if (run.kind === 'bookmark' && current !== undefined) sections.set(run.name, current);
  }
  return sections;
}

function writeContents({ heading, head, rows }: Contents, lines: Lines): void {
  const numbers = (paragraphs: readonly Paragraph[]): readonly number[] =>
    paragraphs.flatMap(({ places }) => places.map(({ paragraph }) => paragraph));
  lines.gap();
  lines.add(`# ${heading}`, numbers(head ? [head] : []));
  lines.gap();
  for (const { ordinal, title, page, paragraphs } of rows)
    lines.add(`${ordinal}${title}${page === undefined ? '' : ` …… ${page ?? '?'}`}`, numbers(paragraphs));
}

function writeBlock(block: Body, writing: Writing): void {
  if (block.kind === 'table') writeTableBlock(block, writing);
  else writeText(block, writing);
}

function writeText({ kind, paragraph, ...block }: Exclude<Body, TablePiece>, writing: Writing): void {
  const { lines, links } = writing;
  const places = paragraph.places.map((place) => place.paragraph);
  if (kind === 'head' && 'level' in block) {
    const inlines = writeInlines(paragraph.runs, links, { bold: false, lineEnd: '' });
    lines.gap();
    lines.add(`${'#'.repeat(block.level)} ${escapeHead(inlines.text)}`, places);
    writeBeside(inlines, paragraph, writing);
    return;
  }
  const inlines = writeInlines(paragraph.runs, links, { bold: true, lineEnd: '\\\n' });
  if (paragraph.bullet !== undefined) {
    lines.add(`${'  '.repeat(paragraph.bullet)}- ${escapeStart(inlines.text.trim())}`, places);
    writeBeside(inlines, paragraph, writing);
    return;
  }
  const quote = paragraph.role === 'quote' ? '> ' : '';
  const text = inlines.text
    .split('\n')
    .map((line) => quote + escapeStart(line.trim()))
    .join('\n');
  if (text !== quote) {
    if (quote !== '') lines.quote();
    lines.gap();
    lines.add(text, places);
    lines.gap();
  }
  writeBeside(inlines, paragraph, writing);
}

/** A head's text in one line; a row of `#` at its end would be taken off. */
function escapeHead(text: string): string {
  return text
    .trim()
    .replace(/[\t\n]+/g, ' ')
    .replace(/#+$/, (marks) => [...marks].map((mark) => `\\${mark}`).join(''));
}

/** Pictures and comments that stood in a text, in paragraphs of their own behind it. */
function writeBeside({ text, pictures, comments }: Inlines, { places }: Paragraph, writing: Writing): void {
  const { lines, report } = writing;
  for (const comment of comments) {
    lines.gap();
    lines.add(`<!-- ${comment.replace(/--+>?/g, (marks) => '－'.repeat(marks.length)).trim()} -->`, []);
    lines.gap();
  }
  if (pictures.length === 0) return;
  if (text.trim() !== '')
    report({
      kind: 'doubtful',
      what: { zh: '图片原来在这段文字里，移到了它下面', en: 'a picture in this text was moved below it' },
      place: places[0]!,
      text: text.slice(0, 20),
    });
  lines.gap();
  lines.add(
    pictures.map((picture) => writePicture(picture, writing)).join('\n'),
    places.map((each) => each.paragraph),
  );
  lines.gap();
}

/** Widths of pictures are between these, mm. */
const [NARROWEST, WIDEST] = [5, 400];

function writePicture({ id, width, description }: PictureRun, { document, pictures }: Writing): string {
  const { ending } = document.pictures.get(id) ?? { ending: 'png' };
  const name = pictures.get(id) ?? `图片${pictures.size + 1}.${ending}`;
  pictures.set(id, name);
  const mm = width === undefined ? 0 : Math.round((width / 72) * 25.4);
  const size = mm >= NARROWEST && mm <= WIDEST ? ` "${mm}mm"` : '';
  return `![${description
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()}](${name}${size})`;
}

function writeTableBlock({ table, places }: TablePiece, writing: Writing): void {
  const { lines, links, report } = writing;
  const { lines: rows, pictures, comments, nested } = writeTable(table, links);
  const wished = rows.indexOf('') + 1;
  lines.gap();
  for (const [index, row] of rows.entries()) {
    // Below the first row stands a rule that no row of the input says.
    const said = index === wished ? 0 : index > wished + 1 ? index - wished - 1 : undefined;
    const place = said === undefined ? undefined : (places[said] ?? places[0]);
    lines.add(row, place ? [place.paragraph] : []);
  }
  lines.gap();
  for (const text of nested)
    report({
      kind: 'doubtful',
      what: { zh: '表格里的表格，成了一格里的文字', en: 'a table within a table became text of a cell' },
      place: places[0]!,
      text,
    });
  const paragraph = { places } as Paragraph;
  writeBeside({ text: '', pictures, comments }, paragraph, writing);
}

function writeNote(id: string, number: number, writing: Writing): void {
  const { document, lines, links } = writing;
  const paragraphs = document.notes.get(id)!.flatMap(noteParagraphs);
  lines.gap();
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text } = writeInlines(paragraph.runs, links, { bold: true, lineEnd: ' ' });
    if (index > 0) lines.gap();
    lines.add(`${index === 0 ? `[^${number}]: ` : '    '}${escapeStart(text.trim())}`, []);
  }
  lines.gap();
}

function noteParagraphs(block: ImportedBlock): readonly Paragraph[] {
  if (block.kind === 'paragraph') return paragraphOf(block);
  return block.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.flatMap(noteParagraphs)));
}
