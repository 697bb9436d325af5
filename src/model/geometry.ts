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

/** Height and width of a sheet of paper, pt. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
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

/** The sheet of every page, lying on its side where it is turned. */
export function sheetOf({ page }: Pick<Template, 'page'>, turned: boolean): Sheet {
  const [width, height] = [millimetres(page.width), millimetres(page.height)];
  return turned ? { width: height, height: width } : { width, height };
}

/**
 * The type area of a turned page: that of the paper, seen from its left edge, so that margins turn with the paper as
 * word processors have it.
 */
export function turnedArea(template: Pick<Template, 'page' | 'styles'>): TypeArea {
  const { left, top, width, height, pitch } = typeArea(template);
  const sheet = sheetOf(template, true);
  return { left: sheet.width - top - height, top: left, width: height, height: width, pitch };
}

/** Does a page turned to its side give tables more room? */
export function turningHelps(template: Pick<Template, 'page' | 'styles'>): boolean {
  return turnedArea(template).width > typeArea(template).width;
}

/** The type area of a laid-out page, turned or not. */
export function areaOn({ width }: Sheet, template: Pick<Template, 'page' | 'styles'>): TypeArea {
  return isTurned({ width }, template) ? turnedArea(template) : typeArea(template);
}

/** Does a laid-out page lie on its side? */
export function isTurned({ width }: Pick<Sheet, 'width'>, { page }: Pick<Template, 'page'>): boolean {
  return Math.abs(width - millimetres(page.width)) > 1;
}

/** What stays free below a folio, pt. */
const EDGE = 4;

/**
 * The baseline of a folio so far below a type area (mm), pt: on the paper all the same where a turned page has a
 * narrower margin.
 */
export function folioBaseline(drop: number, { top, height }: TypeArea, sheet: Sheet): number {
  return Math.min(top + height + millimetres(drop), Math.max(top + height, sheet.height - EDGE));
}

/** The same of a running head above a type area, whose line reaches so far above its baseline, pt. */
export function headBaseline(rise: number, { top }: TypeArea, ascent: number): number {
  return Math.max(top - millimetres(rise), Math.min(top, ascent));
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
