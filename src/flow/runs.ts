import type { Block, EntryFlow, Inline, LinkInline, LinkTarget, NoteFlow, NoteInline, Span } from '../model/index.js';
import { circledNumber } from '../text/numerals.js';
import { captionBlock, type FlowContext, sectionBlock } from './context.js';
import { blankBehind, type Draft, entryMark, label, type Marks, WESTERN } from './drafts.js';
import { paragraph } from './paragraph.js';

/** Inlines as runs: marks become character styles, links and notes targets. */
export function runsOf(inlines: readonly Inline[], context: FlowContext, marks: Marks = {}): Draft[] {
  return inlines.flatMap((inline) => runOf(inline, context, marks));
}

function runOf(inline: Inline, context: FlowContext, marks: Marks): Draft[] {
  switch (inline.kind) {
    case 'text':
      return [{ kind: 'text', text: inline.text, ...marks, span: inline.span }];
    case 'strong':
    case 'emphasis':
    case 'code':
    case 'superscript':
    case 'subscript':
    case 'underline':
    case 'strike':
      return runsOf(inline.children, context, { ...marks, names: nest(marks, inline.kind) });
    case 'link':
      return runsOf(inline.children, context, linkMarks(inline, marks, context));
    case 'page-ref':
      return [
        ...runOf(inline.before, context, marks),
        pageRun(inline.target, inline.page.value, inline.page.span, context, marks.names),
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
  names?: readonly string[],
): Draft {
  const page = context.pageOf(section) ?? declared ?? 1;
  return { kind: 'page', target: sectionBlock(section), text: String(page), ...(names && { names }), span };
}

/** The last number that has a circled character of its own; word processors count on in plain numbers, and so do we. */
const LAST_CIRCLED = 50;

function noteRun(inline: NoteInline, context: FlowContext): Draft {
  const mark = inline.number > LAST_CIRCLED ? String(inline.number) : circledNumber(inline.number);
  if (inline.again) return { kind: 'note', number: inline.number, text: mark, span: inline.span };
  return { kind: 'note', number: inline.number, text: mark, note: pourNote(inline, mark, context), span: inline.span };
}

/** A note; its number begins its first paragraph, or stands alone where it begins with a list. */
function pourNote({ blocks, span }: NoteInline, mark: string, context: FlowContext): NoteFlow {
  const [first, ...rest] = blocks;
  const begins = first?.kind === 'paragraph';
  const text = begins ? [label(`${mark} `, span.start), ...runsOf(first.inlines, context)] : [label(mark, span.start)];
  const head = paragraph(text, context.template.notes.style, 'note', span, context);
  return { children: [head, ...noteBlocks(begins ? rest : blocks, 0, context)] };
}

/** Paragraphs and lists of a note, which stand in `nesting` lists. */
function noteBlocks(blocks: readonly Block[], nesting: number, context: FlowContext): NoteFlow['children'] {
  const { style } = context.template.notes;
  return blocks.flatMap((block): NoteFlow['children'] => {
    if (block.kind === 'paragraph')
      return [paragraph(runsOf(block.inlines, context), style, 'note', block.span, context, { nesting })];
    if (block.kind !== 'list') return [];
    const { ordered, start, entries } = block;
    const children = entries.map(([first, ...rest], i): EntryFlow => {
      const begins = first?.kind === 'paragraph';
      const at = first?.span.start ?? block.span.start;
      const mark = entryMark(block, i);
      const said = begins ? runsOf(first.inlines, context) : [];
      const text = [label(mark, at), ...blankBehind(mark, WESTERN, said), ...said];
      const head = paragraph(text, style, 'note', first?.span ?? block.span, context, { nesting: nesting + 1 });
      return { kind: 'entry', children: [head, ...noteBlocks(begins ? rest : entries[i]!, nesting + 1, context)] };
    });
    return [{ kind: 'list', ordered, start, children }];
  });
}

function linkMarks({ href, bare }: LinkInline, marks: Marks, context: FlowContext): Marks {
  const link = linkTarget(href, context);
  if (link && bare) return { ...marks, link };
  return link ? { names: nest(marks, 'link'), link } : marks;
}

function linkTarget(href: string, { issue, captions }: FlowContext): LinkTarget | undefined {
  if (!href.startsWith('#')) return { kind: 'url', url: href };
  if (captions.has(href.slice(1))) return { kind: 'block', block: captionBlock(href.slice(1)) };
  const section = issue.sections.find(({ id }) => id === href.slice(1));
  return section ? { kind: 'block', block: sectionBlock(section.id) } : undefined;
}

function nest({ names = [] }: Marks, inner: string): readonly string[] {
  return [...names, inner];
}
