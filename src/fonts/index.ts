import type { YamlReader } from '../config/yaml.js';
import { readFontsConfig } from './config.js';
import { openDrawingFaces } from './drawing.js';
import { type Face, openFace } from './face.js';
import { outlinePath } from './outline-path.js';
import { subsetFace } from './subset.js';
import type { FaceNames, FontSet, GlyphChoice, Slot } from './types.js';

export type { FaceInfo, FaceNames, FontSet, GlyphChoice, Metrics, Slot } from './types.js';

/** Opens the faces that a folder's fonts.yaml names. A file is opened when a character first needs it. */
export function openFonts(folder: string, readYaml: YamlReader): FontSet {
  const config = readFontsConfig(folder, readYaml);
  const faces = new Map<string, Face>();
  const face = (key: string): Face => {
    let open = faces.get(key);
    if (!open) {
      const entry = config.faces[key];
      if (!entry) throw new Error(`fonts.yaml names a face '${key}' that it does not describe`);
      open = openFace(key, entry, folder);
      faces.set(key, open);
    }
    return open;
  };
  const first = (keys: readonly string[], codePoint: number, fallback: boolean): GlyphChoice | undefined => {
    for (const key of keys) {
      const { sfnt, glyphOf } = face(key);
      const found = glyphOf(codePoint);
      if (!found) continue;
      const em = sfnt.unitsPerEm;
      return { face: key, glyph: found.glyph, advance: found.advance / em, shift: found.shift / em, fallback };
    }
    return undefined;
  };
  const roleOf = (role: string): (typeof config.roles)[string] => {
    const found = config.roles[role];
    if (!found) throw new Error(`fonts.yaml has no role '${role}'`);
    return found;
  };
  const search = (role: string, codePoint: number): GlyphChoice | undefined => {
    const { hanzi, latin, instead } = roleOf(role);
    const mark = String.fromCodePoint(codePoint);
    const other = Object.keys(instead).find((key) => instead[key]!.includes(mark));
    if (other) return first([other], codePoint, false) ?? first(config.fallback, codePoint, true);
    const own = isLatin(codePoint) ? [...latin, ...hanzi] : [...hanzi, ...latin];
    return first(own, codePoint, false) ?? first(config.fallback, codePoint, true);
  };
  const choices = new Map<string, Map<number, GlyphChoice | null>>();
  const choose = (role: string, codePoint: number): GlyphChoice | undefined => {
    let known = choices.get(role);
    if (!known) {
      known = new Map();
      choices.set(role, known);
    }
    let choice = known.get(codePoint);
    if (choice === undefined) {
      choice = search(role, codePoint) ?? null;
      known.set(codePoint, choice);
    }
    return choice ?? undefined;
  };
  return {
    roles: Object.keys(config.roles),
    drawing: openDrawingFaces(config.families, choose, face),
    choose,
    chooseLatin: (role, codePoint) => first(roleOf(role).latin, codePoint, false) ?? choose(role, codePoint),
    faceOf: (role) => {
      const { hanzi, latin } = roleOf(role);
      return hanzi[0] ?? latin[0]!;
    },
    ink: (key, glyph) => {
      const { sfnt } = face(key);
      const outline = sfnt.outlineOf(glyph);
      return outline.length < 10
        ? [0, 0]
        : [outline.readInt16BE(2) / sfnt.unitsPerEm, outline.readInt16BE(6) / sfnt.unitsPerEm];
    },
    advance: (key, glyph) => face(key).sfnt.advanceOf(glyph) / face(key).sfnt.unitsPerEm,
    info: (key) => face(key).info,
    outline: (key, glyph) => outlinePath(face(key).sfnt, glyph),
    subset: (key, slots) => subsetFace(face(key).sfnt, slots),
    standalone: (key, codePoints, names) => standalone(face(key), codePoints, names),
    close: () => {
      for (const open of faces.values()) open.sfnt.close();
      faces.clear();
    },
  };
}

/** Letters, digits and marks below General Punctuation belong to the Latin faces; the middle dot · is Chinese. */
function isLatin(codePoint: number): boolean {
  return codePoint < 0x2000 && codePoint !== 0xb7;
}

function standalone(face: Face, codePoints: Iterable<number>, names: FaceNames): Uint8Array {
  const slots: Slot[] = [];
  const map = new Map<number, number>();
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const found = face.glyphOf(codePoint);
    if (!found) continue;
    slots.push(found);
    map.set(codePoint, slots.length);
  }
  return subsetFace(face.sfnt, slots, { ...names, bold: face.info.bold, map });
}
