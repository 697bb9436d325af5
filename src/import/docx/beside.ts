import type { ImportedBlock, ImportedRun, ImportPlace } from '../document.js';
import { plainText } from '../plain-text.js';
import { blocksIn } from './blocks.js';
import { doubtOf, NOWHERE } from './doubts.js';
import { countLists } from './labels.js';
import { noteId } from './note-references.js';
import type { Package } from './package.js';
import { picturesOf } from './pictures.js';
import { newStory, type Reading } from './story.js';
import { childrenOf, descendants, textIn, treeOf } from './tree.js';
import type { Element } from './xml.js';

/** The part of a kind that belongs to the text: `styles`, `numbering`, `footnotes`. */
export function partOf(parts: Package, kind: string): string | undefined {
  const found = [...parts.relationships(parts.main).values()].find(({ type, external }) => type === kind && !external);
  return found?.target;
}

function rootOf(parts: Package, part: string | undefined): Element | undefined {
  const bytes = part === undefined ? undefined : parts.read(part);
  return bytes && treeOf(bytes);
}

/** Comments by their identifiers, each with its author. */
export function readComments(parts: Package): ReadonlyMap<string, string> {
  const root = rootOf(parts, partOf(parts, 'comments'));
  return new Map(
    childrenOf(root, 'w:comment').map((comment) => {
      const author = comment.attributes['w:author'];
      const paragraphs = [...descendants(comment, 'w:p')].map((paragraph) =>
        [...descendants(paragraph, 'w:t')].map(textIn).join(''),
      );
      const text = paragraphs.filter(Boolean).join('\n');
      return [comment.attributes['w:id'] ?? '', author ? `${author}：${text}` : text];
    }),
  );
}

/** The notes that the text refers to, in its order. What it does not refer to is told. */
export function readNotes(reading: Reading): ReadonlyMap<string, readonly ImportedBlock[]> {
  const found = new Map<string, readonly ImportedBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = partOf(reading.package, `${kind}s`);
    for (const note of childrenOf(rootOf(reading.package, part), `w:${kind}`)) {
      // Lines between text and notes (ISO/IEC 29500-1 §17.18.33).
      if (!['normal', undefined].includes(note.attributes['w:type'])) continue;
      const id = noteId(kind, note.attributes['w:id'] ?? '');
      const at = reading.notes.get(id);
      const blocks = noteBlocks(note, part!, reading, at ?? NOWHERE);
      if (at) found.set(id, blocks);
      else if (plainText(blocks) !== '') {
        reading.doubts.push(doubtOf({ name: 'left-out', what: 'unused-note', text: plainText(blocks) }, NOWHERE));
      }
    }
  }
  return new Map([...reading.notes].map(([id, at]) => [id, found.get(id) ?? missing(reading, at)]));
}

function missing({ doubts }: Reading, at: ImportPlace): readonly ImportedBlock[] {
  doubts.push(doubtOf({ name: 'left-out', what: 'missing-note', text: '' }, at));
  return [];
}

/** The blank between a note’s number and its text is none of its text. */
function noteBlocks(note: Element, part: string, reading: Reading, at: ImportPlace): readonly ImportedBlock[] {
  const blocks = blocksIn(note, newStory(reading, part, { counters: countLists(), blocksOf: blocksIn, at }));
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const text = first.runs.findIndex((run) => run.kind === 'text');
  const runs = first.runs.flatMap((run, i): readonly ImportedRun[] => {
    if (i !== text || run.kind !== 'text') return [run];
    const kept = run.text.replace(/^[ \t]+/, '');
    return kept === '' ? [] : [{ ...run, text: kept }];
  });
  return [{ ...first, runs }, ...rest];
}

/** Tells what stands at the top and the foot of the pages, each text once; a page number alone is none. */
export function tellMargins(reading: Reading): void {
  const told = new Set<string>();
  for (const part of reading.margins) {
    const root = rootOf(reading.package, part);
    if (!root) continue;
    const own = {
      ...reading,
      doubts: [],
      notes: new Map(),
      pictures: picturesOf(reading.package),
      usedComments: new Set<string>(),
    };
    const blocks = blocksIn(
      root,
      newStory(own, part, { counters: countLists(), blocksOf: blocksIn, margin: true, at: NOWHERE }),
    );
    const text = plainText(blocks);
    if (told.has(text) || (!/[\p{L}\p{N}]/u.test(text.replace(/[第页共頁]/g, '')) && own.pictures.all.size === 0))
      continue;
    told.add(text);
    const what = root.name === 'w:ftr' ? 'footer' : 'header';
    reading.doubts.push(doubtOf({ name: 'left-out', what, text }, NOWHERE));
  }
}

/** Tells comments that the text has no place for. */
export function tellUnusedComments({ comments, usedComments, doubts }: Reading): void {
  for (const [id, text] of comments) {
    if (!usedComments.has(id)) doubts.push(doubtOf({ name: 'left-out', what: 'unused-comment', text }, NOWHERE));
  }
}
