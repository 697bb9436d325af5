import type { BlockRole, FlowLeaf, ParagraphFlow, RuleFlow, RuleTokens, Span } from '../model/index.js';
import type { FlowContext } from './context.js';
import { type Draft, generated } from './drafts.js';
import { fittingSize } from './fitting.js';
import { paragraph } from './paragraph.js';
import type { OwnStyle } from './styles.js';

/** A paragraph of text that the tool made. */
export function line(
  text: string,
  style: string,
  role: BlockRole,
  span: Span,
  context: FlowContext,
  own?: OwnStyle,
): ParagraphFlow {
  return paragraph(text ? [generated(text, span.start)] : [], style, role, span, context, own);
}

export function rule(tokens: RuleTokens, span: Span, context: FlowContext): RuleFlow {
  return { kind: 'rule', id: context.nextId(), rule: tokens, span };
}

/** Least distance between the two sides of a split line. */
const SPLIT_GAP = '　　';

/** Two texts at the edges of one line that is small enough for them, the right one with a look of its own. */
export function atBothEdges(
  [left, right]: readonly [string, string],
  style: string,
  role: BlockRole,
  context: FlowContext,
  look: Parameters<typeof generated>[2] = {},
): FlowLeaf {
  const { span } = context.issue.meta;
  const runs: Draft[] = [
    generated(left, span.start),
    { kind: 'tab', leader: 'none', span },
    generated(right, span.start, look),
  ];
  const size = fittingSize(`${left}${SPLIT_GAP}${right}`, style, context);
  return { ...paragraph(runs, style, role, span, context, { size }), fitted: true };
}

/** Share of the em by which the ink of hanzi stands below the upper edge of their frame. */
export const INK = 0.023;

/** Line pitch of a line made smaller, em: readers of the DOCX set text the lower the higher its line is. */
const PITCH = 1.5;

/**
 * A text at a size at which it fits on one line. Its upper edge stays and the next line comes as near as to the larger
 * text: what the line is lower than the style's stands as space above and below.
 */
export function fitted(text: string, style: string, role: BlockRole, context: FlowContext): FlowLeaf[] {
  const { span } = context.issue.meta;
  const { text: own, lineHeight } = context.styles.paragraph(style);
  const size = fittingSize(text, style, context);
  const room = lineHeight - (own.size - size) * (1 - 2 * INK);
  const beside = size === own.size ? 0 : Math.max(0, (room - PITCH * size) / 2);
  const pitch = size === own.size ? {} : { lineHeight: room - 2 * beside };
  const words: FlowLeaf = { ...line(text, style, role, span, context, { size, ...pitch }), fitted: true };
  if (beside === 0) return [words];
  const space = { weight: 0, colour: '#000000', spaceBefore: beside, spaceAfter: 0 };
  return [rule(space, span, context), words, rule(space, span, context)];
}
