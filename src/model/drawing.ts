/** Faces for words in drawings (SVG): the shipped ones and no other, so that a drawing is the same on every machine. */
export interface DrawingFaces {
  /**
   * The face for a character.
   * @param families names that the drawing asks for, the first wish first
   * @returns undefined where no face has the character
   */
  faceFor(families: readonly string[], bold: boolean, codePoint: number): DrawingFace | undefined;
  /**
   * A font that has nothing but the given characters of a face (TrueType).
   * @param characters the code point that the font has a character under → the character
   */
  font(face: string, family: string, characters: ReadonlyMap<number, number>): Uint8Array;
}

/** A face that a character in a drawing is set in. */
export interface DrawingFace {
  /** Key of the face. */
  readonly key: string;
  /** Bold was wished for and no face is: the outlines are to be thickened. */
  readonly thicken: boolean;
}
