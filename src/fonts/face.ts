import { join } from 'node:path';
import { PREPARED } from '../config/prepared.js';
import { packageRoot } from '../config/root.js';
import { OutsideError } from '../diagnostics/errors.js';
import type { FontsConfig } from './config.js';
import { fillDash } from './dash.js';
import { singleSubstitutions } from './gsub.js';
import { openPrepared } from './prepared.js';
import { openSfnt, type Sfnt } from './sfnt.js';
import type { FaceInfo } from './types.js';

const EM_DASH = 0x2014;

/** An open face together with what fonts.yaml says of it. */
export interface Face {
  readonly key: string;
  readonly info: FaceInfo;
  readonly sfnt: Sfnt;
  /** Glyph, advance and shift (font units) for a code point, or undefined where the face has none. */
  glyphOf(codePoint: number): { readonly glyph: number; readonly advance: number; readonly shift: number } | undefined;
}

/** Opens a face. Its full-width marks come from the face's own `fwid` forms, or are centred in a 1 em box. */
export function openFace(
  key: string,
  config: FontsConfig['faces'][string],
  folder: string,
  isWhole: (name: string) => boolean,
): Face {
  const path = join(folder, config.file);
  if (!isWhole(`fonts/${config.file}`)) throw damaged(config.file);
  const prepared =
    config.simplify > 0 && isWhole(PREPARED.outlines(config.file))
      ? openPrepared(join(packageRoot(), PREPARED.outlines(config.file)), path, config.simplify)
      : undefined;
  const sfnt = openSfnt(path, config.simplify, prepared);
  const fullWidth = new Set([...config.fullWidth].map((mark) => mark.codePointAt(0)!));
  let dashFilled = false;
  let wideForms: ReadonlyMap<number, number> | undefined;
  return {
    key,
    sfnt,
    info: describe(key, config, sfnt),
    glyphOf: (codePoint) => {
      let glyph = sfnt.glyphOf(codePoint);
      if (glyph === 0) return undefined;
      let advance = sfnt.advanceOf(glyph);
      let shift = 0;
      if (fullWidth.has(codePoint) && advance !== sfnt.unitsPerEm) {
        wideForms ??= singleSubstitutions(sfnt.table('GSUB'), 'fwid');
        const wide = wideForms.get(glyph) ?? glyph;
        if (codePoint === EM_DASH && wide !== glyph && !dashFilled) fillDash(sfnt, wide, glyph);
        dashFilled ||= codePoint === EM_DASH;
        glyph = wide;
        shift = Math.round((sfnt.unitsPerEm - sfnt.advanceOf(glyph)) / 2);
        advance = sfnt.unitsPerEm;
      }
      return { glyph, advance, shift };
    },
  };
}

function damaged(file: string): OutsideError {
  return new OutsideError({
    zh: `字体文件 fonts/${file} 和随程序发布的不一样，可能损坏了，印出来的字会错。请重新安装本程序。`,
    en: `The font file fonts/${file} is not the one that the program came with; it may be damaged and would print wrong glyphs. Install the program again.`,
  });
}

function describe(key: string, config: FontsConfig['faces'][string], sfnt: Sfnt): FaceInfo {
  const name = sfnt.table('name')!;
  const head = sfnt.table('head')!;
  const os2 = sfnt.table('OS/2')!;
  const thousandth = (units: number): number => Math.round((units * 1000) / sfnt.unitsPerEm);
  const box = [36, 38, 40, 42].map((at) => thousandth(head.readInt16BE(at))) as [number, number, number, number];
  return {
    key,
    path: sfnt.path,
    family: readName(name, 1),
    names: [ENGLISH, CHINESE].map((language) => readName(name, 1, language)).filter((found) => found !== ''),
    postscriptName: readName(name, 6),
    office: config.office,
    alternates: config.alternates,
    generic: config.generic,
    cjk: config.hanzi,
    bold: config.bold,
    ascent: thousandth(os2.readInt16BE(68)),
    descent: thousandth(os2.readInt16BE(70)),
    capHeight: os2.readUInt16BE(0) >= 2 ? thousandth(os2.readInt16BE(88)) : 700,
    box,
    unitsPerEm: sfnt.unitsPerEm,
  };
}

/** Languages of name records for Windows: English (United States), Chinese (China). */
const ENGLISH = 0x409;
const CHINESE = 0x804;

/** A name record for Windows, Unicode (ISO/IEC 14496-22 §5.2.7); empty where the file has none. */
function readName(name: Buffer, id: number, language = ENGLISH): string {
  const strings = name.readUInt16BE(4);
  for (let i = 0; i < name.readUInt16BE(2); i++) {
    const at = 6 + i * 12;
    if (name.readUInt16BE(at) !== 3 || name.readUInt16BE(at + 4) !== language || name.readUInt16BE(at + 6) !== id)
      continue;
    const start = strings + name.readUInt16BE(at + 10);
    return Buffer.from(name.subarray(start, start + name.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  }
  return '';
}
