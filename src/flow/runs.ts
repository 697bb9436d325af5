import type { Inline, LinkTarget, NoteInline, ParagraphFlow, Run, Span, TextRun } from '../model/index.js';
import { circledNumber } from '../text/numerals.js';
import { type FlowContext, sectionBlock } from './context.js';

interface Marks {
  readonly mark?: string;
  readonly link?: LinkTarget;
}

/** Inlines as runs: marks nest by joining their names with `+`, links and notes become targets. */
export function runsOf(inlines: readonly Inline[], context: FlowContext, marks: Marks = {}): Run[] {
  return inlines.flatMap((inline) => runOf(inline, context, marks));
}

function runOf(inline: Inline, context: FlowContext, marks: Marks): Run[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', text: inline.text, ...marks, span: inline.span }];
    case 'strong':
    case 'emphasis':
    case 'code':
      return runsOf(inline.children, context, { ...marks, mark: nest(marks.mark, inline.kind) });
    case 'link':
      return runsOf(inline.children, context, linkMarks(inline.href, marks, context));
    case 'page-ref':
      return [
        ...runOf(inline.before, context, marks),
        pageRun(inline.target, inline.page.value, inline.page.span, context, marks.mark),
        ...runOf(inline.after, context, marks),
      ];
    case 'note':
      return [noteRun(inline, context)];
    case 'line-break':
      return [{ kind: 'line-break', span: inline.span }];
  }
}

/** A page number settled by the layout; before the first layout the declared one stands in for its width. */
export function pageRun(
  section: string,
  declared: number | null,
  span: Span,
  context: FlowContext,
  mark?: string,
): Run {
  const page = context.pageOf(section) ?? declared ?? 1;
  return { kind: 'page', target: sectionBlock(section), text: String(page), ...(mark && { mark }), span };
}

/** Text the tool adds at a place. */
export function generated(text: string, at: number, marks: Marks = {}): TextRun {
  return { kind: 'text', text, ...marks, span: { start: at, end: at }, generated: true };
}

/** The mark before an entry of a list or a note. */
export function label(text: string, at: number): TextRun {
  return { ...generated(text, at), label: true };
}

/** The last number that has a circled character of its own; word processors count on in plain numbers, and so do we. */
const LAST_CIRCLED = 50;

function noteRun(inline: NoteInline, context: FlowContext): Run {
  const mark = inline.number > LAST_CIRCLED ? String(inline.number) : circledNumber(inline.number);
  const { template } = context;
  if (inline.again) return { kind: 'note', number: inline.number, text: mark, span: inline.span };
  const note: ParagraphFlow = {
    kind: 'paragraph',
    id: context.nextId(),
    role: 'note',
    style: template.notes.style,
    nesting: 0,
    runs: [label(`${mark} `, inline.span.start), ...runsOf(inline.inlines, context)],
    span: inline.span,
  };
  return { kind: 'note', number: inline.number, text: mark, note, span: inline.span };
}

function linkMarks(href: string, marks: Marks, context: FlowContext): Marks {
  const link = linkTarget(href, context);
  return link ? { mark: nest(marks.mark, 'link'), link } : marks;
}

function linkTarget(href: string, { issue }: FlowContext): LinkTarget | undefined {
  if (!href.startsWith('#')) return { kind: 'url', url: href };
  const section = issue.sections.find(({ id }) => id === href.slice(1));
  return section ? { kind: 'block', block: sectionBlock(section.id) } : undefined;
}

function nest(outer: string | undefined, inner: string): string {
  return outer ? `${outer}+${inner}` : inner;
}
