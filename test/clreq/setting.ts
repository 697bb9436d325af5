import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { type PdfGlyph, type PdfPage, readPages } from '../support/read-glyphs.js';

/** A line of text as the PDF has it, from left to right. */
export interface PdfLine {
  readonly page: number;
  /** Baseline, pt from the sheet's upper edge. */
  readonly y: number;
  readonly glyphs: readonly PdfGlyph[];
  readonly text: string;
}

/** A text that was set, and the edges it was set between. Lengths are pt. */
export interface Setting {
  readonly pages: readonly PdfPage[];
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
  readonly em: number;
}

const MM = 72 / 25.4;
/** Glyphs whose baselines differ by less share a line: raised marks of notes. */
const SAME_LINE = 7;

/** Margins, in millimetres, and size, in points, of the text that the tests of this folder set: 27 hanzi to the line. */
const PAGE = { left: 28.8, right: 28.8, size: 16 } as const;

/** Settings of this file's tests: many checks look at one text. */
const known = new Map<string, Promise<Setting>>();

/** Sets a text with the template `jianbao` and nothing else on its pages, under changes to the template, and reads the PDF back. */
export function setText(
  text: string,
  template = '',
  files?: Readonly<Record<string, string | Uint8Array>>,
): Promise<Setting> {
  if (files) return setAnew(text, template, files);
  const key = `${template}\n${text}`;
  const setting = known.get(key) ?? setAnew(text, template, {});
  known.set(key, setting);
  return setting;
}

async function setAnew(
  text: string,
  template: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Setting> {
  const own = `extends: jianbao\ndescription: d\nmasthead: []\ncolophon: []\n${template}`;
  const head = HEAD.replace('---\n\n', '模板: own\n---\n\n');
  const compiled = await layOutText(`${head}${text}\n`, { 'templates/own/template.yaml': own, ...files });
  const [pdf] = await pdfEmitter.emit(compiled);
  const pages = await readPages(pdf!.bytes);
  return { pages, lines: linesOf(pages), left: PAGE.left * MM, right: (210 - PAGE.right) * MM, em: PAGE.size };
}

/** The lines of all pages from head to foot, folios left out. */
export function linesOf(pages: readonly PdfPage[]): PdfLine[] {
  return pages.flatMap((page, index) => {
    const rows: { y: number; glyphs: PdfGlyph[] }[] = [];
    for (const glyph of page.glyphs) {
      const row = rows.find(({ y }) => Math.abs(y - glyph.y) < SAME_LINE);
      if (row) row.glyphs.push(glyph);
      else rows.push({ y: glyph.y, glyphs: [glyph] });
    }
    return rows
      .sort((a, b) => a.y - b.y)
      .map(({ y, glyphs }) => ({ page: index + 1, y, glyphs: glyphs.sort((a, b) => a.x - b.x) }))
      .map((line) => ({ ...line, text: line.glyphs.map(({ char }) => char).join('') }))
      .filter(({ text }) => !/^\d+$/.test(text.trim()));
  });
}

/**
 * The same characters as a program without rules would set them: `perLine` boxes to the line, every mark a full box, no space added
 * or taken away. Nearly every clause is broken somewhere: what its test must notice.
 */
export function setWithoutRules(text: string, perLine = 27): Setting {
  const em = PAGE.size;
  const left = PAGE.left * MM;
  const lines: PdfLine[] = [];
  let glyphs: PdfGlyph[] = [];
  let x = 0;
  const close = (): void => {
    if (glyphs.length === 0) return;
    lines.push({ page: 1, y: lines.length * 28.8, glyphs, text: glyphs.map(({ char }) => char).join('') });
    glyphs = [];
    x = 0;
  };
  for (const char of text) {
    const width = char.codePointAt(0)! < 0x2000 && char !== '·' ? em / 2 : em;
    if (x + width > perLine * em + 0.01 || char === '\n') close();
    if (char === '\n') continue;
    glyphs.push({ char, x: left + x, y: 0, width, size: em, face: 'none', colour: '#000000', bold: false });
    x += width;
  }
  close();
  return { pages: [], lines, left, right: (210 - PAGE.right) * MM, em };
}

/** The same glyphs with all distances on a line changed by a factor, the boxes as they were: adjustment without classes or limits. */
export function scaled(setting: Setting, factor: number): Setting {
  const lines = setting.lines.map((line) => {
    const [first] = line.glyphs;
    return { ...line, glyphs: line.glyphs.map((glyph) => ({ ...glyph, x: first!.x + (glyph.x - first!.x) * factor })) };
  });
  return { ...setting, lines };
}

/** Distance from each glyph of a line to the next, em. */
export function pitches({ glyphs }: PdfLine, em: number): number[] {
  return glyphs.slice(1).map(({ x }, i) => (x - glyphs[i]!.x) / em);
}

/** Right edge of a line's last box. */
export function rightEdge({ glyphs }: PdfLine): number {
  const last = glyphs.at(-1)!;
  return last.x + last.width;
}

/** Places in all lines where two neighbours match, with their pitch in em. */
export function pairs(
  setting: Setting,
  first: RegExp,
  second: RegExp,
): { readonly line: PdfLine; readonly at: number; readonly pitch: number }[] {
  return setting.lines.flatMap((line) =>
    pitches(line, setting.em).flatMap((pitch, at) =>
      first.test(line.glyphs[at]!.char) && second.test(line.glyphs[at + 1]!.char) ? [{ line, at, pitch }] : [],
    ),
  );
}
