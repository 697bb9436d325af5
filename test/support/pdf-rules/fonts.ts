import type { Mark } from './content.js';
import { type Dictionary, isStream, type ObjectFile, type Stream, unpack, type Value } from './objects.js';
import type { PageObject } from './pages.js';

/** A composite font read back. */
export interface CidFont {
  /** What is wrong with showing a code under some marks. */
  faultsOf(code: number, marks: readonly Mark[]): Generator<string>;
}

const known = new WeakMap<ObjectFile, Map<Value, CidFont>>();

/** The fonts of a page by resource name. Each font's own faults are found when its first code is asked for. */
export function readFonts({ dictionary }: PageObject, file: ObjectFile): ReadonlyMap<string, CidFont> {
  const cache = known.get(file) ?? new Map<Value, CidFont>();
  known.set(file, cache);
  const fonts = file.dictionary(file.dictionary(dictionary.Resources).Font);
  return new Map(
    Object.entries(fonts).map(([name, reference]) => {
      const font = file.resolve(reference);
      const read = cache.get(font) ?? readFont(font as Dictionary, file);
      cache.set(font, read);
      return [name, read];
    }),
  );
}

function readFont(font: Dictionary, file: ObjectFile): CidFont {
  const descendant = file.dictionary((file.resolve(font.DescendantFonts) as Value[])[0]);
  const descriptor = file.dictionary(descendant.FontDescriptor);
  const program = programOf(file.resolve(descriptor.FontFile2));
  const widths = widthsOf(file.resolve(descendant.W) as Value[]);
  const texts = textsOf(unpack(file.resolve(font.ToUnicode) as Stream).toString('latin1'));
  const own = [...dictionaryFaults(font, descendant, descriptor)];
  const told = new Set<number>();
  return {
    *faultsOf(code, marks) {
      yield* own.splice(0);
      if (told.has(code)) return;
      told.add(code);
      const name = `glyph ${code} of ${String(font.BaseFont)}`;
      const text = texts.get(code);
      if (code === 0) yield `${name}: .notdef`;
      if (code >= program.count) yield `${name} is not in the program`;
      else if (Math.abs((widths.get(code) ?? (descendant.DW as number)) - program.width(code)) > 1)
        yield `${name}: widths differ`;
      if (!text || /[\0\ufeff\ufffe]/.test(text)) yield `${name} has no text`;
      else if (
        /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u.test(text) &&
        !marks.some(({ properties }) => 'ActualText' in properties)
      ) {
        yield `${name} is in private use and has no ActualText`;
      }
    },
  };
}

/** ISO 32000-1 §9.7, ISO 19005-2 §6.2.11. */
function* dictionaryFaults(font: Dictionary, descendant: Dictionary, descriptor: Dictionary): Generator<string> {
  const name = String(font.BaseFont);
  if (!/^[A-Z]{6}\+[\x21-\x7e]+$/.test(name)) yield `${name} is not named as a subset`;
  if (descendant.BaseFont !== name || descriptor.FontName !== name) yield `${name} has several names`;
  if (font.Type !== 'Font' || font.Subtype !== 'Type0' || font.Encoding !== 'Identity-H')
    yield `${name}: font dictionary`;
  if (descendant.Type !== 'Font' || descendant.Subtype !== 'CIDFontType2' || descendant.CIDToGIDMap !== 'Identity')
    yield `${name}: CIDFont`;
  if ('CIDSet' in descriptor) yield `${name} has a CIDSet, which this check does not read`;
}

function programOf(value: Value): { readonly count: number; width(glyph: number): number } {
  if (!isStream(value)) return { count: 0, width: () => 0 };
  const bytes = unpack(value);
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    tables.set(bytes.toString('latin1', 12 + i * 16, 16 + i * 16), bytes.readUInt32BE(20 + i * 16));
  }
  const em = bytes.readUInt16BE(tables.get('head')! + 18);
  const long = bytes.readUInt16BE(tables.get('hhea')! + 34);
  const hmtx = tables.get('hmtx')!;
  return {
    count: bytes.readUInt16BE(tables.get('maxp')! + 4),
    width: (glyph) => (bytes.readUInt16BE(hmtx + Math.min(glyph, long - 1) * 4) * 1000) / em,
  };
}

/** Both forms of ISO 32000-1 §9.7.4.3. */
function widthsOf(entries: readonly Value[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let i = 0; i < entries.length; ) {
    const first = entries[i] as number;
    const second = entries[i + 1]!;
    if (Array.isArray(second)) {
      second.forEach((width, k) => {
        widths.set(first + k, width as number);
      });
      i += 2;
    } else {
      for (let code = first; code <= (second as number); code++) widths.set(code, entries[i + 2] as number);
      i += 3;
    }
  }
  return widths;
}

/** Texts of a ToUnicode map by code. */
export function textsOf(map: string): ReadonlyMap<number, string> {
  const blocks = [...map.matchAll(/beginbfchar\n(.*?)endbfchar/gs)].map(([, block]) => block!);
  const entries = [...blocks.join('').matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gim)];
  return new Map(
    entries.map(([, code, text]) => [
      Number.parseInt(code!, 16),
      Buffer.from(text!, 'hex').swap16().toString('utf16le'),
    ]),
  );
}
