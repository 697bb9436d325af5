import type { BlockContent, DefinitionContent, FootnoteDefinition, FootnoteReference, PhrasingContent } from 'mdast';
import { noteContent, noteDuplicate, noteUnused } from '../../diagnostics/kinds/note.js';
import type { Block, Inline, NoteInline } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';
import { reportJoints } from './joints.js';
import { listBlock } from './lists.js';
import { trim } from './trim.js';

/** Reads what stands in a paragraph. */
type Lower = (nodes: readonly PhrasingContent[], context: Lowering) => readonly Inline[];

/**
 * A footnote reference with its text, which `lower` reads, numbered in order of first reference; undefined where it has
 * no text.
 */
export function noteInline(node: FootnoteReference, context: Lowering, lower: Lower): NoteInline | undefined {
  const span = spanOf(node, context);
  const known = context.notes.get(node.identifier);
  if (known) return { ...known, again: true, blocks: [], span };
  const definition = context.noteDefinitions.get(node.identifier);
  if (!definition) return undefined;
  const number = context.notes.size + 1;
  // Entered before its text is read, so that a note that refers to itself comes to an end.
  context.notes.set(node.identifier, { kind: 'note', number, again: false, blocks: [] });
  const note = { kind: 'note', number, again: false, blocks: textOf(definition, context, lower) } as const;
  context.notes.set(node.identifier, note);
  return { ...note, span };
}

/**
 * The text of a note. A note that is met in another is not printed; its text is read behind that of the other for what
 * is to be found in it, not within: a thousand notes may refer to each other in turn.
 */
function textOf({ children }: FootnoteDefinition, context: Lowering, lower: Lower): Block[] {
  const { noteTexts } = context;
  if (noteTexts.push(children) > 1) return [];
  const blocks = noteBlocks(children, context, lower);
  for (let at = 1; at < noteTexts.length; at++) noteBlocks(noteTexts[at]!, context, lower);
  noteTexts.length = 0;
  return blocks;
}

/** What a note may hold: paragraphs, and lists of them. */
function noteBlocks(nodes: readonly (BlockContent | DefinitionContent)[], context: Lowering, lower: Lower): Block[] {
  return nodes.flatMap((node): Block[] => {
    const span = spanOf(node, context);
    switch (node.type) {
      case 'paragraph': {
        const inlines = noteText(node.children, context, lower);
        return inlines.length > 0 ? [{ kind: 'paragraph', inlines, span }] : [];
      }
      case 'list':
        return [listBlock(node, context, (item) => noteBlocks(item.children, context, lower))];
      default:
        context.report({
          kind: noteContent,
          span: { start: span.start, end: Math.min(span.end, span.start + 20) },
          message: noteContent.words.textOnly(),
          hints: [noteContent.words.move()],
        });
        return [];
    }
  });
}

function noteText(nodes: readonly PhrasingContent[], context: Lowering, lower: Lower): Inline[] {
  // The joints before are those of the paragraph that the note is referred to in.
  const before = context.joints.splice(0);
  const inlines = trim(lower(nodes, context));
  reportJoints(context, false);
  for (const joint of before) context.joints.push(joint);
  return inlines.filter((inline) => {
    if (inline.kind !== 'note') return true;
    context.report({
      kind: noteContent,
      span: inline.span,
      message: noteContent.words.nested(),
      hints: [noteContent.words.merge()],
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
        kind: noteDuplicate,
        span,
        message: noteDuplicate.words.twice({ mark }),
        hints: [noteDuplicate.words.deleteOne()],
        related: [{ message: noteDuplicate.words.first(), span: spanOf(first, context) }],
      });
    } else if (!context.notes.has(definition.identifier)) {
      context.report({
        kind: noteUnused,
        span,
        message: noteUnused.words.unused({ mark }),
        hints: [noteUnused.words.referOrDelete({ mark })],
      });
    }
  }
}
