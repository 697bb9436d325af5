import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { message } from '../../diagnostics/diagnostic.js';
import type { Inline, NoteInline } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';
import { lowerInlines } from './inlines.js';
import { trim } from './trim.js';

/** A footnote reference with its text, numbered in order of first reference; undefined where it has no text. */
export function noteInline(node: FootnoteReference, context: Lowering): NoteInline | undefined {
  const span = spanOf(node, context);
  const known = context.notes.get(node.identifier);
  if (known) return { ...known, again: true, inlines: [], span };
  const definition = context.noteDefinitions.get(node.identifier);
  if (!definition) return undefined;
  const number = context.notes.size + 1;
  // Entered before its text is read, so that a note that refers to itself comes to an end.
  context.notes.set(node.identifier, { kind: 'note', number, again: false, inlines: [] });
  const note = { kind: 'note', number, again: false, inlines: noteText(definition, context) } as const;
  context.notes.set(node.identifier, note);
  return { ...note, span };
}

function noteText(definition: FootnoteDefinition, context: Lowering): Inline[] {
  const inlines: Inline[] = [];
  for (const child of definition.children) {
    const span = spanOf(child, context);
    if (child.type !== 'paragraph') {
      context.report({
        code: 'note/content',
        span: { start: span.start, end: Math.min(span.end, span.start + 20) },
        message: message('脚注里只能写文字，不能放列表、表格等。', 'A footnote holds text only, no lists or tables.'),
        hints: [message('把这部分移到正文里。', 'Move this part to the running text.')],
      });
      continue;
    }
    if (inlines.length > 0) inlines.push({ kind: 'line-break', span: { start: span.start, end: span.start } });
    inlines.push(...trim(lowerInlines(child.children, context)));
  }
  return inlines.filter((inline) => {
    if (inline.kind !== 'note') return true;
    context.report({
      code: 'note/content',
      span: inline.span,
      message: message('脚注里又有脚注，印不出来。', 'A footnote inside a footnote cannot be printed.'),
      hints: [message('把它并入外面的注文。', 'Merge it into the outer note.')],
    });
    return false;
  });
}

/** Footnotes that nothing refers to, or that are given twice: their text would be lost. */
export function reportUnusedNotes(all: readonly FootnoteDefinition[], context: Lowering): void {
  for (const definition of all) {
    const { start } = spanOf(definition, context);
    const mark = `[^${definition.label ?? definition.identifier}]`;
    const span = { start, end: start + mark.length };
    const first = context.noteDefinitions.get(definition.identifier);
    if (first && first !== definition) {
      context.report({
        code: 'note/duplicate',
        span,
        message: message(
          `脚注 ${mark} 的注文写了两次，只有第一次会印出来。`,
          `The text of footnote ${mark} is given twice; only the first is printed.`,
        ),
        hints: [message('删去一个，或换一个编号。', 'Delete one, or give it another name.')],
        related: [{ message: message('第一次在这里', 'the first one'), span: spanOf(first, context) }],
      });
    } else if (!context.notes.has(definition.identifier)) {
      context.report({
        code: 'note/unused',
        span,
        message: message(
          `正文中没有引用脚注 ${mark}，注文不会印出来。`,
          `Nothing refers to footnote ${mark}: its text would not be printed.`,
        ),
        hints: [
          message(
            `在要加注的文字后面写 ${mark}，或删去这条注文。`,
            `Write ${mark} after the words it explains, or delete it.`,
          ),
        ],
      });
    }
  }
}
