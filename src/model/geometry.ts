import type { RuleTokens } from './furniture.js';
import type { Indents, ParagraphStyle } from './style.js';
import type { StyleTokens, Template } from './template.js';

/** The 版心: the region of a page that text fills. pt on the sheet; its width is the measure. */
export interface TypeArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Line pitch of the body. */
  readonly pitch: number;
}

/** Millimetres in points (1 pt = 1/72 inch). */
export function millimetres(mm: number): number {
  return (mm * 72) / 25.4;
}

/** The type area of every page: so many lines of the body's pitch below the upper margin. */
export function typeArea({ page, styles }: Pick<Template, 'page' | 'styles'>): TypeArea {
  const { width, margin, linesPerPage } = page;
  const pitch = styles.body!.lineHeight;
  return {
    left: millimetres(margin.left),
    top: millimetres(margin.top),
    width: millimetres(width - margin.left - margin.right),
    height: linesPerPage * pitch,
    pitch,
  };
}

/** The type area of the first page: what the margins of its own leave, where it has some. */
export function firstTypeArea(template: Pick<Template, 'page' | 'styles' | 'firstPage'>): TypeArea {
  const area = typeArea(template);
  const { page, firstPage } = template;
  if (!firstPage) return area;
  const { top, bottom } = firstPage.margin;
  return { ...area, top: millimetres(top), height: millimetres(page.height - top - bottom) };
}

/** Left edge and width of a rule, pt on the sheet: of one with a length of its own the sheet's middle is its middle. */
export function ruleExtent(
  { length }: Pick<RuleTokens, 'length'>,
  { left, width }: Pick<TypeArea, 'left' | 'width'>,
  { page }: Pick<Template, 'page'>,
): { readonly x: number; readonly width: number } {
  if (length === undefined) return { x: left, width };
  return { x: millimetres(page.width - length) / 2, width: millimetres(length) };
}

/** The indents of a style at a size (pt), its own where none is given. */
export function styleIndents({ size, indentLeft, indentRight, indentFirst }: StyleTokens, em = size): Indents {
  return { left: indentLeft * em, right: indentRight * em, first: indentFirst * em };
}

/** Room that nesting and an indent of the paragraph's own leave for text, em, where the style alone leaves it. */
const LEAST_ROOM = 6;

/**
 * The indents of a paragraph in a measure (pt). Deep lists and wide indents in a narrow region never push the text out
 * of it: what is more than the style's gives way.
 */
export function indentsIn({ text, indents, firmIndents: own }: ParagraphStyle, measure: number): Indents {
  const { first } = indents;
  let { left, right } = indents;
  const room = (): number => measure - left - right - Math.max(0, first);
  const least = Math.min(LEAST_ROOM * text.size, measure - own.left - own.right - Math.max(0, first));
  left = Math.max(own.left, left - Math.max(0, least - room()));
  right = Math.max(Math.min(own.right, right), right - Math.max(0, least - room()));
  return { left, right, first };
}
