import type { StyleTokens } from './template.js';

/** How text looks, complete: nobody asks the template for the rest. */
export interface TextStyle {
  /**
   * Character styles of the template that made it, outermost first; none where the text has the paragraph's own look.
   */
  readonly names: readonly string[];
  /** Font role in fonts.yaml. */
  readonly role: string;
  /** pt */
  readonly size: number;
  /** `#rrggbb` */
  readonly colour: string;
  /** Synthetic bold: fill and stroke. */
  readonly embolden: boolean;
  readonly underline: boolean;
  /** Struck through. */
  readonly strike: boolean;
  /** Baseline shift upwards, pt. */
  readonly raise: number;
  /** Extra space after each character, em of its size (字距). */
  readonly tracking: number;
}

/** How a paragraph is set, complete. */
export interface ParagraphStyle {
  /** Name in `template.styles`; what the paragraph has of its own makes it no other style. */
  readonly name: string;
  /** Look of its text where no character style says otherwise. */
  readonly text: TextStyle;
  readonly align: StyleTokens['align'];
  /** Exact line pitch, pt. */
  readonly lineHeight: number;
  /** pt; dropped at a page's head. */
  readonly spaceBefore: number;
  /** pt */
  readonly spaceAfter: number;
  /** With the steps of nesting and an indent of its own. */
  readonly indents: Indents;
  /** Of the style alone: what {@link indents} has beyond gives way where a region is too narrow for it. */
  readonly firmIndents: Indents;
  /** Never apart from the first line of the next block. */
  readonly keepWithNext: boolean;
  /** No single line of the paragraph alone at a page's head or foot (孤行控制). */
  readonly widowControl: boolean;
}

/** Indents of a paragraph, pt. */
export interface Indents {
  readonly left: number;
  readonly right: number;
  /** Of the first line, further than `left`; negative hangs. */
  readonly first: number;
}
