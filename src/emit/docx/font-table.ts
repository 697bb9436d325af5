import { readFileSync } from 'node:fs';
import { fontFingerprint } from '../../bytes/fingerprint.js';
import type { FaceInfo, FontSet } from '../../fonts/index.js';
import type { UsedFaces } from './faces.js';
import { officeName } from './families.js';
import type { FontsMode } from './options.js';
import { escapeXml, xml } from './xml.js';

/** fontTable.xml with its relationships and the embedded faces, obfuscated as ISO/IEC 29500-4 §2.9.1 asks. */
export function fontParts(
  fonts: FontSet,
  faces: UsedFaces,
  mode: FontsMode,
  root: string,
): Map<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  const families = new Map<string, { readonly info: FaceInfo; readonly name: string; embedded: string }>();
  const relations: string[] = [];
  for (const [key, codePoints] of faces.used()) {
    const info = fonts.info(key);
    const names = faces.namesOf(key);
    const family = families.get(names.family) ?? { info, name: names.family, embedded: '' };
    families.set(names.family, family);
    if (mode === 'none' || codePoints.size === 0) continue;
    const program = mode === 'full' ? readFileSync(info.path) : fonts.standalone(key, codePoints, names);
    const id = `rId${relations.length + 1}`;
    const file = `fonts/font${relations.length + 1}.odttf`;
    const guid = guidOf(program);
    relations.push(
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="${file}"/>`,
    );
    parts.set(`word/${file}`, obfuscate(program, guid));
    const element = info.bold ? 'embedBold' : 'embedRegular';
    // Schema order: regular before bold.
    const xml = `<w:${element} r:id="${id}" w:fontKey="{${guid}}"/>`;
    family.embedded = info.bold ? family.embedded + xml : xml + family.embedded;
  }
  const own = [...families.values()];
  const entries = own.map(({ info, name, embedded }) => fontXml(info, name, embedded));
  // LibreOffice finds an embedded face by the name of its entry alone, Word by the face's own too.
  for (const { info, name, embedded } of own) {
    const asked = faces.familyOf(info.key);
    if (!families.has(asked)) entries.push(fontXml(info, asked, embedded, [name]));
  }
  parts.set('word/fontTable.xml', `${root}${entries.join('')}</w:fonts>`);
  parts.set(
    'word/_rels/fontTable.xml.rels',
    xml`
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        ${relations.join('')}
      </Relationships>
    `,
  );
  return parts;
}

/** A face with the names by which an editor's machine may know its like, should the embedded one not be used. */
function fontXml(info: FaceInfo, name: string, embedded: string, substitutes: readonly string[] = []): string {
  const others = [...new Set([...substitutes, officeName(info), ...info.alternates])].filter((other) => other !== name);
  const alternates = others.length ? `<w:altName w:val="${escapeXml(others.join(','))}"/>` : '';
  const charset = info.cjk ? '86' : '00';
  return xml`
    <w:font w:name="${escapeXml(name)}">
      ${alternates}
      <w:charset w:val="${charset}"/>
      <w:family w:val="${info.generic}"/>
      <w:pitch w:val="variable"/>
      ${embedded}
    </w:font>
  `;
}

/** A key from the content, so that the same face is always written alike. */
function guidOf(program: Uint8Array): string {
  const hex = fontFingerprint(program).toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** XORs the first 32 bytes with the key, its bytes in reverse order; in place. */
function obfuscate(program: Uint8Array, guid: string): Uint8Array {
  const key = Buffer.from(guid.replaceAll('-', ''), 'hex').reverse();
  for (let i = 0; i < 32; i++) program[i]! ^= key[i % 16]!;
  return program;
}
