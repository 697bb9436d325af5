import type { FaceNames, FontSet, GlyphChoice } from '../../fonts/index.js';
import { escapeXml } from './xml.js';

/** The faces a document uses and the characters each of them prints, for embedding. */
export interface UsedFaces {
  /** The face that prints a character of a role; the character is noted for the face's subset. */
  faceOf(role: string, codePoint: number): string | undefined;
  /** The same for a mark between Latin letters: an apostrophe. */
  latinFaceOf(role: string, codePoint: number): string | undefined;
  /**
   * The face of a role's note numbers: that of ① for all of them, since word processors count by themselves, take one
   * face for all numbers, and go on in plain digits where their circled ones end (Word after ⑳, LibreOffice after ㊿).
   */
  numberFaceOf(role: string, mark: string): string | undefined;
  /** Notes characters that fields may print later (page numbers). */
  noteFieldCharacters(role: string): void;
  /** Attributes of `w:rFonts` for a face: all four slots alike, so that no reader chooses another one by script. */
  slots(face: string): string;
  /**
   * The family by which styles ask for a face. The face is noted: the font table says what may stand in for it. In an
   * editable document it is the family that an office has, which the embedded face stands in for.
   */
  familyOf(face: string): string;
  /** What a face is called in this document. The face is noted. */
  namesOf(face: string): FaceNames;
  /** Faces with their code points, in order of first use; none for a face that only a style names. */
  used(): ReadonlyMap<string, ReadonlySet<number>>;
}

/** ① */
const FIRST_NUMBER = 0x2460;
const FIELD_CHARACTERS = [...'0123456789'].map((digit) => digit.codePointAt(0)!);

/** Starts with no face used. */
export function openUsedFaces(fonts: FontSet, nameOf: (face: string) => FaceNames, faithful: boolean): UsedFaces {
  const used = new Map<string, Set<number>>();
  const charactersOf = (face: string): Set<number> => {
    let characters = used.get(face);
    if (!characters) {
      characters = new Set();
      used.set(face, characters);
    }
    return characters;
  };
  const note = (choice: GlyphChoice | undefined, codePoint: number): string | undefined => {
    if (choice) charactersOf(choice.face).add(codePoint);
    return choice?.face;
  };
  return {
    faceOf: (role, codePoint) => note(fonts.choose(role, codePoint), codePoint),
    latinFaceOf: (role, codePoint) => note(fonts.chooseLatin(role, codePoint), codePoint),
    numberFaceOf: (role, mark) => {
      const choice = fonts.choose(role, FIRST_NUMBER);
      if (!choice) return undefined;
      const characters = charactersOf(choice.face);
      for (const codePoint of [...FIELD_CHARACTERS, ...Array.from(mark, (character) => character.codePointAt(0)!)])
        characters.add(codePoint);
      return choice.face;
    },
    noteFieldCharacters: (role) => {
      for (const digit of FIELD_CHARACTERS) note(fonts.choose(role, digit), digit);
    },
    slots: (face) => {
      const family = escapeXml(nameOf(face).family);
      const hint = fonts.info(face).cjk ? ' w:hint="eastAsia"' : '';
      return `<w:rFonts${hint} w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
    },
    familyOf: (face) => {
      charactersOf(face);
      return faithful ? nameOf(face).family : fonts.info(face).office;
    },
    namesOf: (face) => {
      charactersOf(face);
      return nameOf(face);
    },
    used: () => used,
  };
}

/** Notes the characters of a text for the faces that print them. */
export function noteCharacters(text: string, role: string, faces: UsedFaces): void {
  for (const character of text) faces.faceOf(role, character.codePointAt(0)!);
}
