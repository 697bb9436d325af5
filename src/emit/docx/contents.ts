import type { BlockId, Flow, ParagraphFlow } from '../../model/index.js';
import { spokenText } from '../../model/text.js';
import type { DocxContext } from './context.js';
import { fieldCharacter, fieldInstruction } from './runs.js';
import { HIDDEN } from './styles.js';

/** What the table of contents is of a document: what stands before and behind a block's own runs for its sake. */
export interface Contents {
  opening(block: BlockId): string;
  closing(block: BlockId): string;
}

/** Made of the heads. */
const OF_HEADS = ' TOC \\o "1-1" \\h \\z \\u ';
/** Made of what stands hidden in the text (ISO/IEC 29500-1 §17.16.5.68, §17.16.5.69). */
const OF_ENTRIES = ' TOC \\f C \\h \\z ';

/**
 * The TOC field begins in the first entry and ends in the last; its cached result is the entries themselves. They say
 * other words than the heads do: in an editable document the words stand hidden at the heads, and a reader that makes
 * the contents anew takes them from there.
 */
export function contentsOf({ body }: Flow, { faithful }: DocxContext): Contents {
  const entries = body.find((block) => block.kind === 'contents')?.children ?? [];
  const [first, last] = [entries[0]?.id, entries.at(-1)?.id];
  const words = new Map(faithful ? [] : entries.flatMap(wordsOf));
  return {
    opening: (block) =>
      block === first ? fieldInstruction(faithful ? OF_HEADS : OF_ENTRIES) + fieldCharacter('separate') : '',
    closing: (block) => {
      const said = words.get(block);
      return (block === last ? fieldCharacter('end') : '') + (said === undefined ? '' : hiddenEntry(said));
    },
  };
}

/** The head that an entry leads to, and what the entry says of it. */
function wordsOf({ runs }: ParagraphFlow): readonly (readonly [BlockId, string])[] {
  const end = runs.findIndex(({ kind }) => kind === 'tab');
  const page = runs.find((run) => run.kind === 'page');
  return page ? [[page.target, spokenText(runs.slice(0, end < 0 ? undefined : end))]] : [];
}

/**
 * A TC field: it has no result, so that readers would show what it says. Its end is not hidden: LibreOffice would find
 * no entry there, and leave the contents empty where it makes them anew.
 */
function hiddenEntry(words: string): string {
  const rPr = `<w:rPr><w:rStyle w:val="${HIDDEN.id}"/></w:rPr>`;
  const instruction = ` TC "${words.replace(/["\\]/g, '\\$&')}" \\f C \\l "1" `;
  return fieldInstruction(instruction, rPr) + fieldCharacter('end');
}
