import { typeArea } from '../model/geometry.js';
import type { FlowContext, WidthsOf } from './context.js';
import { generated } from './drafts.js';
import { paragraph } from './paragraph.js';

/** Nothing is made smaller than 八号, pt: what is still too long goes on in a second line. */
export const LEAST_SIZE = 5;
/** Room beside the text, em: readers of the DOCX round widths, and a line without it would be set closer there. */
const ROOM = 0.06;
/** What sums of widths may be off, half points. */
const ROUNDING = 0.001;

/** Widths of a text on one line in a style of the template, em of that style. */
export function lineWidths(text: string, style: string, context: FlowContext): ReturnType<WidthsOf> {
  const { meta } = context.issue;
  // It stands on no page: it has no identity.
  const measured = paragraph([generated(text, meta.span.start)], style, 'body', meta.span, {
    ...context,
    nextId: () => '',
  });
  const { own, widest } = context.widthsOf(measured);
  const { size } = measured.style.text;
  return { own: own / size, widest: widest / size };
}

/**
 * The style's size, or less where the text would not stand on one line beside the style's indents in every reader. pt,
 * in halves.
 */
export function fittingSize(text: string, style: string, context: FlowContext): number {
  const { size, indentLeft, indentRight } = context.template.styles[style]!;
  const measure = typeArea(context.template).width;
  const ems = lineWidths(text, style, context).widest + ROOM + indentLeft + indentRight;
  return Math.min(size, Math.max(LEAST_SIZE, Math.floor((measure / ems) * 2 + ROUNDING) / 2));
}
