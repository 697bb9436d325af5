import { fontFingerprint } from '../../bytes/fingerprint.js';
import type { FaceInfo, FontSet, Slot } from '../../fonts/index.js';
import type { PdfDocument, PdfReference } from './pdfkit.js';
import { hex4, toUnicodeMap } from './to-unicode.js';

/** A face in the PDF: glyphs are added as pages use them, the subset is written at the end. */
export interface PdfFace {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly reference: PdfReference;
  /**
   * Index of a glyph in the subset. `shift` moves the outline, `widening` adds to the advance, both in em: a glyph
   * before a CJK–Latin space carries the space in its own width, so that readers do not take it for a space character,
   * and a squeezed mark is as narrow as its box. `text` is what the glyph says: a character, with the spaces after it
   * that it carries.
   */
  slot(glyph: number, shift: number, widening: number, text: string): number;
  /** The same for a glyph as the face has it that says one character, as most do. */
  plainSlot(glyph: number, codePoint: number): number;
  /** Advance of a slot as the PDF states it, thousandths of an em. */
  width(slot: number): number;
  /** A slot's code in content streams: four hexadecimal digits. */
  code(slot: number): string;
  /** Writes the font's objects. */
  finish(): void;
}

/** Opens a face for a document. `advanceOf` gives a glyph's own advance, em. */
export function openPdfFace(document: PdfDocument, fonts: FontSet, face: string, name: string): PdfFace {
  const info = fonts.info(face);
  const reference = document.ref();
  const slots: Slot[] = [];
  const texts: string[] = [];
  const widths: number[] = [];
  const codes: string[] = [];
  const plain = new Map<number, number>();
  const changed = new Map<string, number>();
  const em = info.unitsPerEm;
  const slot: PdfFace['slot'] = (glyph, shift, widening, text) => {
    const key = `${glyph} ${shift} ${widening} ${text}`;
    const found = changed.get(key);
    if (found !== undefined) return found;
    const advance = fonts.advance(face, glyph) + widening;
    slots.push({ glyph, advance: Math.round(advance * em), shift: Math.round(shift * em) });
    texts.push(text);
    widths.push(Math.round(Math.round(advance * em) * (1000 / em)));
    codes.push(hex4(slots.length));
    changed.set(key, slots.length);
    return slots.length;
  };
  return {
    name,
    reference,
    slot,
    plainSlot: (glyph, codePoint) => {
      // A glyph says the same character nearly always: no key need be made for it.
      const known = plain.get(glyph);
      if (known !== undefined && texts[known - 1]!.codePointAt(0) === codePoint) return known;
      const found = slot(glyph, 0, 0, String.fromCodePoint(codePoint));
      if (known === undefined) plain.set(glyph, found);
      return found;
    },
    code: (slot) => codes[slot - 1]!,
    width: (slot) => widths[slot - 1]!,
    finish: () => {
      const program = fonts.subset(face, slots);
      Object.assign(reference.data, fontOf(document, info, program, widths, texts));
      reference.end();
    },
  };
}

/** Writes a face's objects (ISO 32000-1 §9.7) but for the font's own dictionary, which is returned. */
function fontOf(
  document: PdfDocument,
  info: FaceInfo,
  program: Uint8Array,
  widths: readonly number[],
  texts: readonly string[],
): Record<string, unknown> {
  const file = document.ref({ Length1: program.length });
  file.end(program);
  const baseFont = `${subsetTag(program)}+${info.postscriptName}`;
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: baseFont,
    Flags: 4,
    FontBBox: info.box,
    ItalicAngle: 0,
    Ascent: info.ascent,
    Descent: info.descent,
    CapHeight: info.capHeight,
    StemV: info.bold ? 140 : 80,
    FontFile2: file,
  });
  descriptor.end();
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widthArray(widths),
    CIDToGIDMap: 'Identity',
  });
  descendant.end();
  const unicode = document.ref();
  unicode.end(Buffer.from(toUnicodeMap(texts), 'latin1'));
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: unicode,
  };
}

/** Six capitals before the name of a subset (ISO 32000-1 §9.6.4), from its content so that builds repeat. */
function subsetTag(program: Uint8Array): string {
  const digest = Buffer.from(fontFingerprint(program), 'hex');
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Widths of CIDs from 1 on that differ from DW, as ranges (ISO 32000-1 §9.7.4.3). */
function widthArray(widths: readonly number[]): unknown[] {
  const ranges: unknown[] = [];
  for (let i = 0; i < widths.length; ) {
    let end = i;
    while (end + 1 < widths.length && widths[end + 1] === widths[i]) end++;
    if (widths[i] !== 1000) ranges.push(i + 1, end + 1, widths[i]);
    i = end + 1;
  }
  return ranges;
}
