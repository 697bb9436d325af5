import type { ParagraphFlow, StyleTokens } from '../model/index.js';

/** Indents of a paragraph, pt. */
export interface Indents {
  readonly left: number;
  readonly right: number;
  /** Of the first line, further than `left`; negative hangs. */
  readonly first: number;
}

/** Room that nesting and an indent of the paragraph's own leave for text, em, where the style alone leaves it. */
const LEAST_ROOM = 6;

/**
 * The indents of a paragraph in a measure (pt): its style's, a step more for each level of nesting, and its own right indent. Deep lists and
 * wide indents on a narrow page never push the text out of the measure: what is more than the style's gives way.
 */
export function indentsOf(
  paragraph: Pick<ParagraphFlow, 'size' | 'nesting' | 'indentRight'>,
  style: StyleTokens,
  measure: number,
): Indents {
  const em = paragraph.size ?? style.size;
  const own = styleIndents(style, em);
  const { first } = own;
  let left = own.left + style.indentStep * paragraph.nesting * em;
  let right = (paragraph.indentRight ?? style.indentRight) * em;
  const room = (): number => measure - left - right - Math.max(0, first);
  const least = Math.min(LEAST_ROOM * em, measure - own.left - own.right - Math.max(0, first));
  left = Math.max(own.left, left - Math.max(0, least - room()));
  right = Math.max(Math.min(own.right, right), right - Math.max(0, least - room()));
  return { left, right, first };
}

/** The indents of a style at a size (pt), its own where none is given. */
export function styleIndents({ size, indentLeft, indentRight, indentFirst }: StyleTokens, em = size): Indents {
  return { left: indentLeft * em, right: indentRight * em, first: indentFirst * em };
}
