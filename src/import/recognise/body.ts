import type { Paragraph, TablePiece } from './pieces.js';

/** The text of an issue as it is written: what of it is a head, and at which level. */
export type Body = Head | Text | TablePiece;

export interface Head {
  readonly kind: 'head';
  /** 1 for a section, 2 and more for heads in it. */
  readonly level: number;
  readonly paragraph: Paragraph;
}

export interface Text {
  readonly kind: 'text';
  readonly paragraph: Paragraph;
}
