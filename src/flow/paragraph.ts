import { typeArea } from '../model/geometry.js';
import type { BlockRole, ParagraphFlow, ParagraphStyle, Run, Span, Template } from '../model/index.js';
import type { FlowContext } from './context.js';
import type { Draft } from './drafts.js';
import type { OwnStyle, Styles } from './styles.js';

/** Where blocks stand: nesting of lists and quotes, and the style and role that plain paragraphs take there. */
export interface Place {
  readonly nesting: number;
  /** Name in `template.styles`. */
  readonly style: string;
  readonly role: BlockRole;
  /** Heading level of an item 一、 that is a head; （一） is one lower. */
  readonly top: number;
  /** What plain paragraphs have of their own: those of an entry whose mark hangs stand below its text. */
  readonly own?: OwnStyle;
  /** How far in all else stands there, pt. */
  readonly inset?: number;
  /** Width of the mark that hangs, pt. */
  readonly column?: number;
  /** In an entry of a list of items: its item, or what follows it there. */
  readonly entry?: 'begins' | 'goes-on';
}

/** Before the first section. */
export const PREFACE: Place = { nesting: 0, style: 'body', role: 'body', top: 1 };

/** Share of the type area that an entry leaves to tables and pictures in it. */
const LEAST_SHARE = 0.5;

/** How far in tables and pictures stand in a place, pt: as far as the text of their entry. */
export function blockIndent({ nesting, inset = 0 }: Place, { template, styles }: FlowContext): number {
  const { left } = styles.paragraph(listStyle(template), { nesting, indentLeft: 0 }).indents;
  return Math.min(left + inset, typeArea(template).width * LEAST_SHARE);
}

/** How far in their captions stand. */
export function indentOf(place: Place, context: FlowContext): OwnStyle {
  const inset = blockIndent(place, context);
  return inset > 0 ? { inset } : {};
}

/** The style of lists, of which templates may have none. */
export function listStyle({ styles }: Template): string {
  return styles.list ? 'list' : 'body';
}

/** The character style of a reference to a note. */
const NOTE_MARK = 'note-mark';

/** A paragraph of the flow with a new identity, in a style of the template and with what it has of its own. */
export function paragraph(
  drafts: readonly Draft[],
  style: string,
  role: BlockRole,
  span: Span,
  context: FlowContext,
  own?: OwnStyle,
): ParagraphFlow {
  const { styles, nextId } = context;
  const resolved = styles.paragraph(style, own);
  const runs = drafts.map((draft) => styled(draft, resolved, styles));
  return { kind: 'paragraph', id: nextId(), role, style: resolved, runs, span };
}

function styled(draft: Draft, paragraph: ParagraphStyle, styles: Styles): Run {
  switch (draft.kind) {
    case 'tab':
    case 'line-break':
      return draft;
    case 'text':
    case 'page':
    case 'note': {
      const { names = [], ...run } = draft;
      const all = run.kind === 'note' ? [...names, NOTE_MARK] : names;
      return { ...run, style: styles.text(paragraph, all) } as Run;
    }
  }
}
