import type { BlockRole, ParagraphFlow, Run, Span } from '../model/index.js';
import type { FlowContext } from './context.js';

/** Where blocks stand: nesting of lists and quotes, and the style and role that plain paragraphs take there. */
export interface Place {
  readonly nesting: number;
  readonly style: string;
  readonly role: BlockRole;
  /** Heading level of an item 一、 that is a head; （一） is one lower. */
  readonly top: number;
}

/** Before the first section. */
export const PREFACE: Place = { nesting: 0, style: 'body', role: 'body', top: 1 };

/** A paragraph of the flow with a new identity. */
export function paragraph(
  runs: readonly Run[],
  style: string,
  role: BlockRole,
  span: Span,
  context: FlowContext,
  nesting = 0,
): ParagraphFlow {
  return { kind: 'paragraph', id: context.nextId(), role, style, nesting, runs, span };
}
