import { indentsIn } from '../../model/geometry.js';
import type { BlockId, FlowBlock, TextRun } from '../../model/index.js';
import { leafParagraphs, listsOf } from '../../model/walk.js';
import type { DocxContext, NumberedList } from './context.js';
import { noteCharacters } from './faces.js';
import { LEVELS_OF_WORD, numberingDefinitionXml } from './numbering.js';
import { type CountedRow, rowDefinitionXml } from './ordinals.js';

/** Word counts no further. */
const LAST_NUMBER = 32767;

/**
 * The lists of an editable document by the paragraphs that bear their marks, as the flow's tree has them: each counts
 * for itself, a level below the item that it belongs to. One with numbers beyond Word's stays text.
 */
export function numberedLists(
  blocks: readonly FlowBlock[],
  rows: ReadonlyMap<BlockId, CountedRow>,
): ReadonlyMap<BlockId, NumberedList> {
  const places = new Map<BlockId, NumberedList>();
  let id = new Set(rows.values()).size;
  for (const { list, item, depth } of listsOf(blocks)) {
    if (list.ordered && list.start + list.children.length - 1 > LAST_NUMBER) continue;
    const row = item && 'id' in item ? rows.get(item.id) : undefined;
    const above = row ? row.level + 1 : 0;
    const own = { id: ++id, level: Math.min(above + depth, LEVELS_OF_WORD - 1), list };
    for (const { children } of list.children) {
      const [first] = children;
      if (first?.kind === 'paragraph') places.set(first.id, own);
    }
  }
  return places;
}

/** numbering.xml: a definition for every list, so that what is put into one counts on there and nowhere else. */
export function numberingXml(context: DocxContext, root: string): string {
  const lists = [...new Set(context.lists.values())];
  const rows = [...new Set(context.rows.values())];
  const definitions = [...rows.map(rowDefinitionXml), ...lists.map((list) => definitionXml(list, context))];
  const numbers = [...rows, ...lists].map(
    ({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  return `${root}${definitions.join('')}${numbers.join('')}</w:numbering>`;
}

function definitionXml({ id, level, list }: NumberedList, context: DocxContext): string {
  const [first] = leafParagraphs(list.children);
  const { runs, style } = first!;
  const [label] = runs;
  const mark = (label as TextRun).text.trimEnd();
  noteMark(label as TextRun, mark, context);
  const { ordered, start } = list;
  const step = context.template.styles[style.name]!.indentStep * style.text.size;
  const indents = { ...indentsIn(style, context.measure), step };
  const gap = (label as TextRun).column === undefined ? (ordered ? 'nothing' : 'space') : 'tab';
  return numberingDefinitionXml(id, { level, start, numerals: ordered ? 'decimal' : 'bullet', gap, indents }, (own) =>
    ordered ? mark.replace(String(start), own) : mark,
  );
}

/** Notes what readers write a list's marks with: all digits where they count. */
function noteMark({ style }: TextRun, mark: string, { faces }: DocxContext): void {
  noteCharacters(mark, style.role, faces);
  if (/\d/.test(mark)) faces.noteFieldCharacters(style.role);
}
