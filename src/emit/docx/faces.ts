import type { FontSet, GlyphChoice } from '../../fonts/index.js';

/** The faces a document uses and the characters each of them prints, for embedding. */
export interface UsedFaces {
  /** The face that prints a character of a role; the character is noted for the face's subset. */
  faceOf(role: string, codePoint: number): string | undefined;
  /** The same for a mark between Latin letters: an apostrophe. */
  latinFaceOf(role: string, codePoint: number): string | undefined;
  /** Notes characters that fields may print later (page numbers). */
  noteFieldCharacters(role: string): void;
  /** Attributes of `w:rFonts` for a face: all four slots alike, so that no reader chooses another one by script. */
  slots(face: string): string;
  /** Faces with their code points, in order of first use. */
  used(): ReadonlyMap<string, ReadonlySet<number>>;
}

const FIELD_CHARACTERS = [...'0123456789'].map((digit) => digit.codePointAt(0)!);

/** Starts with no face used. */
export function openUsedFaces(fonts: FontSet): UsedFaces {
  const used = new Map<string, Set<number>>();
  const note = (choice: GlyphChoice | undefined, codePoint: number): string | undefined => {
    if (!choice) return undefined;
    let characters = used.get(choice.face);
    if (!characters) {
      characters = new Set();
      used.set(choice.face, characters);
    }
    characters.add(codePoint);
    return choice.face;
  };
  return {
    faceOf: (role, codePoint) => note(fonts.choose(role, codePoint), codePoint),
    latinFaceOf: (role, codePoint) => note(fonts.chooseLatin(role, codePoint), codePoint),
    noteFieldCharacters: (role) => {
      for (const digit of FIELD_CHARACTERS) note(fonts.choose(role, digit), digit);
    },
    slots: (face) => {
      const { family, cjk } = fonts.info(face);
      const hint = cjk ? ' w:hint="eastAsia"' : '';
      return `<w:rFonts${hint} w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
    },
    used: () => used,
  };
}
