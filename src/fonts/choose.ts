import type { FontsConfig } from './config.js';
import type { Face } from './face.js';
import type { FontSet, GlyphChoice } from './types.js';

/** Which face prints a character of a role. */
export interface Choices extends Pick<FontSet, 'choose' | 'chooseLatin'> {
  /** A role of fonts.yaml. Throws where it has none of that name: templates are read against its roles. */
  roleOf(role: string): FontsConfig['roles'][string];
}

/** Chooses as fonts.yaml says: the role's own faces first, those of its `instead` before them, the fallback last. */
export function openChoices(config: FontsConfig, face: (key: string) => Face): Choices {
  const roleOf = (role: string): (typeof config.roles)[string] => {
    const found = config.roles[role];
    if (!found) throw new Error(`fonts.yaml has no role '${role}'`);
    return found;
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
    roleOf,
    choose,
    chooseLatin: (role, codePoint) => first(roleOf(role).latin, codePoint, false) ?? choose(role, codePoint),
  };
}

/** Letters, digits and marks below General Punctuation belong to the Latin faces; the middle dot · is Chinese. */
function isLatin(codePoint: number): boolean {
  return codePoint < 0x2000 && codePoint !== 0xb7;
}
