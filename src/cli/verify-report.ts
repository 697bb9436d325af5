import type { FontSet } from '../fonts/index.js';
import type { Compiled } from '../model/index.js';
import { excerpt } from '../report/excerpt.js';
import type { Language } from '../report/index.js';
import { positionAt } from '../report/position.js';
import { displayWidth } from '../report/width.js';
import type { Verification } from '../verify/index.js';

/** Differences shown as text; the rest are counted. */
const SHOWN = 10;
/** Terminal columns of a title in the table of pages. */
const TITLE = 60;

/** A verification by a reader, named with its version. */
export type ReaderVerification = Verification & { readonly reader: string };

/** Verifications for programs. */
export function verifyJson(results: readonly ReaderVerification[], compiled: Compiled<FontSet>): object {
  const readers = results.map(({ reader, agrees, lines, sameLines, pages, otherPages, samePageStarts, sections, differences }) => ({
    reader,
    agrees,
    lines,
    sameLines,
    pages,
    docxPages: otherPages,
    samePageStarts,
    sections,
    differences: differences.map(({ page, text, other, offset }) => {
      const place = placeOf(offset, compiled);
      return { page, text, ...(other && { docx: { page: other.page, text: other.text } }), ...(place && { place }) };
    }),
  }));
  return { version: 1, agrees: results.every(({ agrees }) => agrees), readers };
}

/** Verifications for editors: for each reader the sums, the pages of the sections, the first differences with their places in the source. */
export function verifyText(
  results: readonly ReaderVerification[],
  compiled: Compiled<FontSet>,
  language: Language,
  columns: number,
): string {
  const zh = language === 'zh';
  const out = results.flatMap((result) => readerLines(result, compiled, language, columns));
  const wrong = results.filter(({ agrees }) => !agrees).map(({ reader }) => reader);
  if (wrong.length === 0) out.push(zh ? '两个文件一致。' : 'The two files agree.');
  else if (results.length === 1) out.push(zh ? '两个文件不一致。' : 'The two files do not agree.');
  else out.push(zh ? `两个文件在 ${wrong.join('、')} 里不一致。` : `The two files do not agree in ${wrong.join(', ')}.`);
  return `${out.join('\n')}\n`;
}

function readerLines(result: ReaderVerification, compiled: Compiled<FontSet>, language: Language, columns: number): readonly string[] {
  const zh = language === 'zh';
  const { reader, lines, sameLines, pages, otherPages, samePageStarts, sections, differences } = result;
  const { name } = compiled.issue;
  const out = [
    zh
      ? `${name}，${reader}：${sameLines}/${lines} 行相同，${samePageStarts}/${pages} 页的开头相同；PDF ${pages} 页，DOCX ${otherPages} 页。`
      : `${name}, ${reader}: ${sameLines}/${lines} lines alike, ${samePageStarts}/${pages} pages start alike; PDF ${pages} pages, DOCX ${otherPages}.`,
  ];
  for (const { title, printed, pdf, docx } of sections) {
    const [a, b, c] = [printed, pdf, docx].map((page) => page ?? '?');
    const mark = printed === pdf && pdf === docx ? ' ' : '!';
    out.push(
      zh
        ? `${mark} ${shorten(title)}  目录第 ${a} 页；PDF 第 ${b} 页，DOCX 第 ${c} 页`
        : `${mark} ${shorten(title)}  contents ${a}; PDF ${b}, DOCX ${c}`,
    );
  }
  for (const difference of differences.slice(0, SHOWN)) out.push(...differenceLines(difference, compiled, language, columns));
  if (differences.length > SHOWN) out.push(zh ? `另有 ${differences.length - SHOWN} 处不同。` : `and ${differences.length - SHOWN} more.`);
  return out;
}

function differenceLines(
  { page, text, other, offset }: Verification['differences'][number],
  compiled: Compiled<FontSet>,
  language: Language,
  columns: number,
): string[] {
  const zh = language === 'zh';
  const elsewhere = other && other.page !== page ? (zh ? `（第 ${other.page} 页）` : ` (page ${other.page})`) : '';
  const lines = [
    zh ? `第 ${page} 页有一行不同：` : `A line of page ${page} differs:`,
    `   PDF   ${text ?? (zh ? '没有这一行' : 'has no such line')}`,
    `   DOCX  ${other ? `${other.text}${elsewhere}` : zh ? '没有这样开头的行' : 'no line that begins so'}`,
  ];
  const place = placeOf(offset, compiled);
  if (!place) return lines;
  const { source } = compiled.issue;
  const gutter = String(place.line);
  const shown = excerpt(source, { start: place.offset, end: place.offset + 1 }, Math.max(20, columns - gutter.length - 6));
  const blank = ' '.repeat(gutter.length);
  return [...lines, `   ${place.file}:${place.line}:${place.column}`, `   ${gutter} │ ${shown.text}`, `   ${blank} │ ${shown.marks}`];
}

function placeOf(offset: number | undefined, { issue }: Compiled<FontSet>) {
  if (offset === undefined) return undefined;
  const { line, column } = positionAt(issue.source, offset);
  return { file: issue.source.path, line, column, offset };
}

/** A title cut to its columns, and filled up to them so that page numbers stand in line. */
function shorten(title: string): string {
  let short = title;
  while (displayWidth(short) > TITLE) short = `${short.slice(0, short.endsWith('…') ? -2 : -1)}…`;
  return short + ' '.repeat(TITLE - displayWidth(short));
}
