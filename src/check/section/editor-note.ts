import type { Block } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { rule } from '../rule.js';
import { words } from './editor-note.words.js';

/** 编者按 and its kin at the start of a paragraph; what comes after a text (编后) is none. */
const NOTE = /^[【〔[（(]?(?:编者按|按语)(?:[】〕\])）][：:]?|[：:])/;

/** 编者按排在文章前面，一篇一个。 */
export const editorNote = rule({
  code: 'section/editor-note',
  severity: 'warning',
  words,
  *blocks(blocks, { issue: { preface, sections } }) {
    const notes = blocks.filter(isNote);
    const [first] = notes;
    for (const note of notes.slice(1)) {
      yield {
        span: headOf(note),
        message: words.twice(),
        hints: [words.joinNotes()],
        related: [{ message: words.first(), span: headOf(first!) }],
      };
    }
    const last = blocks.at(-1);
    // What stands before the sections has all of them below it.
    if (!last || notes.length > 1 || last !== first || (last === preface.at(-1) && sections.length > 0)) return;
    if (blocks.every((block) => block === last || block.kind === 'heading' || block.kind === 'break')) return;
    yield { span: headOf(last), message: words.behind(), hints: [words.moveUp()] };
  },
});

function isNote(block: Block): boolean {
  return block.kind === 'paragraph' && NOTE.test(plainText(block.inlines).text.trimStart());
}

/** The first words of a paragraph, by which it is known. */
function headOf({ span }: Block): Block['span'] {
  return { start: span.start, end: Math.min(span.end, span.start + '编者按：'.length) };
}
