import { basename, join } from 'node:path';
import type { YamlReader } from '../config/shipped-yaml.js';
import { openChoices } from './choose.js';
import { readFontsConfig } from './config.js';
import { openDrawingFaces } from './drawing.js';
import { type Face, openFace } from './face.js';
import { outlinePath } from './outline-path.js';
import { subsetFace } from './subset.js';
import type { FaceNames, FontSet, Slot } from './types.js';
import { openWholeness, readSums } from './whole.js';

export type { FaceInfo, FaceNames, FontSet, GlyphChoice, Slot } from './types.js';

/** Opens the faces that a folder's fonts.yaml names. A file is opened when a character first needs it. */
export function openFonts(folder: string, readYaml: YamlReader): FontSet {
  const config = readFontsConfig(folder, readYaml);
  const faces = new Map<string, Face>();
  const sums = readSums(join(folder, 'SHA256SUMS'));
  const wholeness = openWholeness((name) => sums.get(basename(name)));
  const face = (key: string): Face => {
    let open = faces.get(key);
    if (!open) {
      const entry = config.faces[key];
      if (!entry) throw new Error(`fonts.yaml names a face '${key}' that it does not describe`);
      open = openFace(key, entry, folder, wholeness.isWhole);
      faces.set(key, open);
    }
    return open;
  };
  const { choose, chooseLatin, roleOf } = openChoices(config, face);
  return {
    roles: Object.keys(config.roles),
    drawing: openDrawingFaces(config.families, choose, face),
    choose,
    chooseLatin,
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
    learnt: wholeness.learnt,
    close: () => {
      for (const open of faces.values()) open.sfnt.close();
      faces.clear();
    },
  };
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
