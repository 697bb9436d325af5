import { create, type Font, type Glyph } from 'fontkit';
import { textsOf } from './pdf-rules/fonts.js';
import { type Dictionary, isStream, readObjects, type Stream, unpack, type Value } from './pdf-rules/objects.js';
import { unzip } from './unzip.js';

/** A glyph of a face embedded in a file, as fontkit reads it. */
export interface EmbeddedGlyph {
  /** PostScript name of the face as shipped, without the document’s tag. */
  readonly face: string;
  /** What the file says that the glyph says. */
  readonly text: string;
  readonly glyph: Glyph;
}

/** Every glyph of a PDF's subsets that a code can show. */
export function pdfGlyphs(bytes: Uint8Array): EmbeddedGlyph[] {
  const file = readObjects(bytes);
  const fonts = [...file.objects.values()].filter(
    (value): value is Dictionary => isDictionary(value) && value.Type === 'Font' && value.Subtype === 'Type0',
  );
  return fonts.flatMap((font) => {
    const descendant = file.dictionary((file.resolve(font.DescendantFonts) as Value[])[0]);
    const program = create(unpack(file.resolve(file.dictionary(descendant.FontDescriptor).FontFile2) as Stream));
    const face = String(font.BaseFont).replace(/^[A-Z]{6}\+/, '');
    const texts = textsOf(unpack(file.resolve(font.ToUnicode) as Stream).toString('latin1'));
    return [...texts].map(([code, text]) => ({ face, text, glyph: program.getGlyph(code) }));
  });
}

function isDictionary(value: Value): value is Dictionary {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isStream(value) && !Buffer.isBuffer(value)
  );
}

/** Every glyph of a DOCX's embedded faces that a character can show. */
export function docxGlyphs(bytes: Uint8Array): EmbeddedGlyph[] {
  return docxFaces(bytes).flatMap((font) =>
    font.characterSet.map((codePoint) => ({
      face: font.postscriptName.replace(/-[2-9A-HJ-NP-Z]{6}$/, ''),
      text: String.fromCodePoint(codePoint),
      glyph: font.glyphForCodePoint(codePoint),
    })),
  );
}

/** The embedded faces of a DOCX, taken out of their disguise (ISO/IEC 29500-4 §2.9.1) with the keys that its font table states. */
export function docxFaces(bytes: Uint8Array): Font[] {
  const parts = unzip(bytes);
  const table = parts.get('word/fontTable.xml')!.toString('utf8');
  const targets = new Map(
    [
      ...parts
        .get('word/_rels/fontTable.xml.rels')!
        .toString('utf8')
        .matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g),
    ].map(([, id, target]) => [id!, target!]),
  );
  return [...table.matchAll(/<w:embed\w+ r:id="(\w+)" w:fontKey="\{([\dA-F-]+)\}"/g)].map(([, id, guid]) => {
    const face = Buffer.from(parts.get(`word/${targets.get(id!)!}`)!);
    const key = Buffer.from(guid!.replaceAll('-', ''), 'hex').reverse();
    for (let i = 0; i < 32; i++) face[i]! ^= key[i % 16]!;
    return create(face);
  });
}
