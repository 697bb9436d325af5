import type { DrawingFace, DrawingFaces } from '../model/index.js';
import type { FontsConfig } from './config.js';
import type { Face } from './face.js';
import { subsetFace } from './subset.js';
import type { FontSet, Slot } from './types.js';

/** Words of drawings in the faces of the roles that fonts.yaml gives for their families. */
export function openDrawingFaces(
  families: FontsConfig['families'],
  choose: FontSet['choose'],
  faceOf: (key: string) => Face,
): DrawingFaces {
  const byName = new Map(
    families.flatMap((family) => family.names.map((name) => [name.toLowerCase(), family] as const)),
  );
  return {
    faceFor: (names, bold, codePoint): DrawingFace | undefined => {
      const wished = names.map((name) => byName.get(name.toLowerCase())).find((family) => family !== undefined);
      const { role, bold: heavy } = wished ?? families[0]!;
      const choice = choose((bold && heavy) || role, codePoint);
      return choice && { key: choice.face, thicken: bold && !heavy };
    },
    font: (key, family, characters) => {
      const face = faceOf(key);
      const slots: Slot[] = [];
      const map = new Map<number, number>();
      for (const [under, codePoint] of [...characters].sort(([a], [b]) => a - b)) {
        const found = face.glyphOf(codePoint);
        if (found) map.set(under, slots.push(found));
      }
      return subsetFace(face.sfnt, slots, { family, postscriptName: family, bold: false, map });
    },
  };
}
