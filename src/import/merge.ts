import type { ImportedBlock, ImportedDocument, ImportedPicture, ImportedRun, ImportPlace } from './document.js';

/** Documents one after the other as one; names within each are its own, and paragraphs are counted on. */
export function mergeDocuments(documents: readonly ImportedDocument[]): ImportedDocument {
  const [only] = documents;
  if (only && documents.length === 1) return only;
  let count = 0;
  const parts = documents.map((document, index) => {
    const renamed = renaming(`${index + 1}-`, count);
    count = document.blocks.reduce((most, block) => Math.max(most, lastOf(block)), 0) + count;
    return {
      blocks: document.blocks.map(renamed.block),
      notes: [...document.notes].map(([id, blocks]) => [renamed.id(id), blocks.map(renamed.block)] as const),
      pictures: [...document.pictures].map(([id, picture]) => [renamed.id(id), picture] as const),
      doubts: document.doubts.map((doubt) => ({ ...doubt, place: renamed.place(doubt.place) })),
    };
  });
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    notes: new Map(parts.flatMap(({ notes }) => notes)),
    pictures: new Map<string, ImportedPicture>(parts.flatMap(({ pictures }) => pictures)),
    doubts: parts.flatMap(({ doubts }) => doubts),
  };
}

/** The greatest number of a paragraph in a block. */
function lastOf(block: ImportedBlock): number {
  if (block.kind === 'paragraph') return block.place.paragraph;
  const inner = block.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.map(lastOf)));
  return inner.reduce((most, number) => Math.max(most, number), block.place.paragraph + block.rows.length - 1);
}

interface Renaming {
  readonly id: (id: string) => string;
  readonly place: (place: ImportPlace) => ImportPlace;
  readonly block: (block: ImportedBlock) => ImportedBlock;
}

function renaming(prefix: string, count: number): Renaming {
  const id = (own: string): string => `${prefix}${own}`;
  const place = (own: ImportPlace): ImportPlace =>
    own.paragraph === 0 ? own : { ...own, paragraph: own.paragraph + count };
  const run = (each: ImportedRun): ImportedRun => {
    if (each.kind === 'picture' || each.kind === 'note') return { ...each, id: id(each.id) };
    if (each.kind === 'bookmark') return { ...each, name: id(each.name) };
    if (each.kind === 'page-reference') return { ...each, bookmark: id(each.bookmark) };
    if (each.kind === 'text' && each.link?.startsWith('#')) return { ...each, link: `#${id(each.link.slice(1))}` };
    return each;
  };
  const block = (each: ImportedBlock): ImportedBlock =>
    each.kind === 'paragraph'
      ? { ...each, place: place(each.place), runs: each.runs.map(run) }
      : {
          ...each,
          place: place(each.place),
          rows: each.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) }))),
        };
  return { id, place, block };
}
