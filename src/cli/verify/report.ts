import type { FontSet } from '../../fonts/index.js';
import type { Compiled } from '../../model/index.js';
import { excerpt } from '../../report/excerpt.js';
import type { Language } from '../../report/index.js';
import { positionAt } from '../../report/position.js';
import { displayWidth } from '../../report/width.js';
import type { Verification } from '../../verify/index.js';
import type { PictureFault } from '../../verify/pictures/index.js';

/** Differences shown as text; the rest are counted. */
const SHOWN = 10;
/** Terminal columns of a title in the table of pages. */
const TITLE = 60;

/**
 * A verification by a reader, named with its version; `faults` of the pages' pictures, absent where they were not
 * compared.
 */
export type ReaderVerification = Verification & { readonly reader: string; readonly faults?: readonly PictureFault[] };

/** Verifications for programs. */
export function verifyJson(results: readonly ReaderVerification[], compiled: Compiled<FontSet>): object {
  const readers = results.map(({ faults, otherPages, ...result }) => ({
    reader: result.reader,
    agrees: result.agrees,
    lines: result.lines,
    sameLines: result.sameLines,
    pages: result.pages,
    docxPages: otherPages,
    samePageStarts: result.samePageStarts,
    sections: result.sections,
    differences: result.differences.map(({ page, text, other, offset }) => {
      const place = placeOf(offset, compiled);
      return { page, text, ...(other && { docx: { page: other.page, text: other.text } }), ...(place && { place }) };
    }),
    ...(faults && {
      pictures: faults.map(({ offset, ...fault }) => {
        const place = placeOf(offset, compiled);
        return { ...fault, ...(place && { place }) };
      }),
    }),
  }));
  return { version: 1, agrees: results.every(({ agrees }) => agrees), readers };
}

/**
 * Verifications for editors: for each reader the sums, the pages of the sections, the first differences with their
 * places in the source.
 */
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
  else
    out.push(zh ? `两个文件在 ${wrong.join('、')} 里不一致。` : `The two files do not agree in ${wrong.join(', ')}.`);
  return `${out.join('\n')}\n`;
}

function readerLines(
  result: ReaderVerification,
  compiled: Compiled<FontSet>,
  language: Language,
  columns: number,
): readonly string[] {
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
  for (const difference of differences.slice(0, SHOWN))
    out.push(...differenceLines(difference, compiled, language, columns));
  if (differences.length > SHOWN)
    out.push(zh ? `另有 ${differences.length - SHOWN} 处不同。` : `and ${differences.length - SHOWN} more.`);
  return [...out, ...pictureLines(result, compiled, language)];
}

/** How far pages look alike, and the first things that do not, with their places. */
function pictureLines(
  { faults, pages }: ReaderVerification,
  compiled: Compiled<FontSet>,
  language: Language,
): readonly string[] {
  const zh = language === 'zh';
  if (!faults)
    return [
      zh
        ? '没有按图像核对页面（要用 poppler 的 pdftoppm）。'
        : 'Pages were not compared by picture (that takes pdftoppm of poppler).',
    ];
  const alike = pages - new Set(faults.map(({ page }) => page)).size;
  const out = [zh ? `${alike}/${pages} 页看上去相同。` : `${alike}/${pages} pages look alike.`];
  for (const { kind, page, text, by, offset } of faults.slice(0, SHOWN)) {
    const what = FAULTS[kind][language](text, by ?? 0);
    const place = placeOf(offset, compiled);
    const where = place ? `（${place.file}:${place.line}:${place.column}）` : '';
    out.push(zh ? `第 ${page} 页：${what}${where}` : `Page ${page}: ${what}${where}`);
  }
  if (faults.length > SHOWN) out.push(zh ? `另有 ${faults.length - SHOWN} 处。` : `and ${faults.length - SHOWN} more.`);
  return out;
}

type FaultWords = (text: string, by: number) => string;

const FAULTS: Readonly<Record<PictureFault['kind'], Readonly<Record<Language, FaultWords>>>> = {
  shape: {
    zh: (text) => `“${text}”在 DOCX 里的样子不同，或没有画出来`,
    en: (text) => `“${text}” looks otherwise in the DOCX, or is not drawn`,
  },
  place: {
    zh: (text, by) => `这一行的一端在 DOCX 里偏${by > 0 ? '右' : '左'} ${Math.abs(by)} pt：${text}`,
    en: (text, by) =>
      `an end of this line stands ${Math.abs(by)} pt further ${by > 0 ? 'right' : 'left'} in the DOCX: ${text}`,
  },
  extra: { zh: () => 'DOCX 画了 PDF 没有的东西', en: () => 'the DOCX draws something that the PDF does not have' },
  rule: { zh: () => '有一条线在 DOCX 里没有或位置不同', en: () => 'a rule is not there in the DOCX, or elsewhere' },
  leader: {
    zh: () => '目录的点线在 DOCX 里没有或不全',
    en: () => 'a leader of the contents is not there in the DOCX, or in part',
  },
  image: {
    zh: () => '有一幅图在 DOCX 里没有或不同',
    en: () => 'an image is not there in the DOCX, or looks otherwise',
  },
};

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
  const shown = excerpt(
    source,
    { start: place.offset, end: place.offset + 1 },
    Math.max(20, columns - gutter.length - 6),
  );
  const blank = ' '.repeat(gutter.length);
  return [
    ...lines,
    `   ${place.file}:${place.line}:${place.column}`,
    `   ${gutter} │ ${shown.text}`,
    `   ${blank} │ ${shown.marks}`,
  ];
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
