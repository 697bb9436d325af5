import type { BlockRole, FlowLeaf, FurnitureElement, ParagraphFlow, RuleFlow } from '../model/index.js';
import type { FlowContext } from './context.js';
import { generated } from './drafts.js';
import { lineWidths } from './fitting.js';
import { paragraph } from './paragraph.js';
import { firstComplete } from './placeholders.js';

/** An em of blank: names stand in the grid of hanzi. */
const BLANK = '\u3000';
/** Between the signer's post and his stamp, em. */
const GAP = 2;

/**
 * The signer's post before the room of his stamp, in its middle, and a line below it the date (GB/T 9704-2012
 * §7.3.5.3): stamp and date end so many characters from the right edge.
 */
export function pourStamp(
  element: Extract<FurnitureElement, { readonly kind: 'signature' }>,
  { post, date }: { readonly post: string; readonly date: string },
  role: BlockRole,
  context: FlowContext,
): FlowLeaf[] {
  const { meta } = context.issue;
  const { style, dateIndent, stampName, stampWidth, stampHeight } = element;
  const { lineHeight } = context.styles.paragraph(style);
  const right = (text: string, indentRight: number): ParagraphFlow =>
    paragraph([generated(text, meta.span.start)], style, role, meta.span, context, { indentRight });
  const space = (height: number): RuleFlow => ({
    kind: 'rule',
    id: context.nextId(),
    rule: { weight: 0, colour: '#000000', spaceBefore: height, spaceAfter: 0 },
    span: meta.span,
  });
  const beside = Math.max(0, (stampHeight - lineHeight) / 2);
  const name = firstComplete(stampName, meta) ?? '';
  const free = Math.max(0, stampWidth - (name ? lineWidths(name, style, context).own : 0));
  const before = Math.floor(free / 2);
  const text = name ? `${post}${BLANK.repeat(GAP + before)}${name}` : post;
  return [
    space(beside),
    right(text, dateIndent + (name ? free - before : GAP + stampWidth)),
    space(beside + lineHeight),
    right(date, dateIndent),
  ];
}
