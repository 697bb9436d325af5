import { execFileSync, spawnSync } from 'node:child_process';

/** Whether pandoc is installed. */
export const PANDOC = spawnSync('pandoc', ['--version']).status === 0;

/** A block of a document as pandoc reads it. */
export interface ReadBlock {
  readonly kind: 'paragraph' | 'head' | 'cell' | 'header-cell';
  /** Blanks left out. */
  readonly text: string;
  /** Of a head. */
  readonly level?: number;
  /** Quotations that it stands in. */
  readonly quotes: number;
  /** Of the first paragraph of an entry: lists that it stands in, and its number; 0 for a bullet. */
  readonly entry?: { readonly depth: number; readonly number: number };
  readonly strong: string;
  readonly emphasis: string;
  /** Paragraphs of the notes that it refers to. */
  readonly notes: readonly string[];
}

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

type Nodes = readonly Node[];

/** The blocks of a DOCX by pandoc, in reading order. */
export function readByPandoc(bytes: Uint8Array): readonly ReadBlock[] {
  const json = execFileSync('pandoc', ['-f', 'docx', '-t', 'json'], { input: bytes, maxBuffer: 1 << 28 });
  return [...blocksIn((JSON.parse(json.toString('utf8')) as { blocks: Nodes }).blocks, { quotes: 0, depth: 0 })];
}

interface Place {
  readonly quotes: number;
  readonly depth: number;
  readonly cell?: 'cell' | 'header-cell';
}

function* blocksIn(blocks: Nodes, place: Place, number?: number): Generator<ReadBlock> {
  for (const [i, { t, c }] of blocks.entries()) {
    const entry = i === 0 && number !== undefined ? { entry: { depth: place.depth, number } } : {};
    if (t === 'Para' || t === 'Plain') yield { kind: place.cell ?? 'paragraph', ...said(c as Nodes, place), ...entry };
    else if (t === 'Header') {
      const [level, , inlines] = c as [number, unknown, Nodes];
      yield { kind: 'head', level, ...said(inlines, place), ...entry };
    } else if (t === 'BlockQuote')
      yield* blocksIn(c as Nodes, { ...place, quotes: place.quotes + 1 }, i === 0 ? number : undefined);
    else if (t === 'BulletList')
      for (const item of c as readonly Nodes[]) yield* blocksIn(item, { ...place, depth: place.depth + 1 }, 0);
    else if (t === 'OrderedList') {
      const [[start], items] = c as [[number], readonly Nodes[]];
      for (const [at, item] of items.entries()) yield* blocksIn(item, { ...place, depth: place.depth + 1 }, start + at);
    } else if (t === 'Table') yield* cellsOf(c as readonly unknown[], place);
    else if (t === 'Div') yield* blocksIn((c as [unknown, Nodes])[1], place, number);
  }
}

type Row = readonly [unknown, readonly (readonly [unknown, unknown, number, number, Nodes])[]];

function* cellsOf([, , , head, bodies]: readonly unknown[], place: Place): Generator<ReadBlock> {
  for (const [, cells] of (head as [unknown, readonly Row[]])[1])
    for (const cell of cells) yield* blocksIn(cell[4], { ...place, cell: 'header-cell' });
  for (const [, , , rows] of bodies as readonly [unknown, unknown, unknown, readonly Row[]][])
    for (const [, cells] of rows) for (const cell of cells) yield* blocksIn(cell[4], { ...place, cell: 'cell' });
}

function said(inlines: Nodes, { quotes }: Place) {
  const notes: string[] = [];
  const text = wordsOf(inlines, notes);
  return { text, quotes, strong: marked(inlines, 'Strong'), emphasis: marked(inlines, 'Emph'), notes };
}

/** What inlines say, blanks left out. */
function wordsOf(inlines: Nodes, notes: string[]): string {
  return inlines
    .map(({ t, c }) => {
      if (t === 'Str') return c as string;
      if (t === 'Note') {
        notes.push(...[...blocksIn(c as Nodes, { quotes: 0, depth: 0 })].map((block) => block.text));
        return '';
      }
      return t === 'Code' ? (c as [unknown, string])[1] : wordsOf(innerOf(t, c), notes);
    })
    .join('')
    .replace(/\s/g, '');
}

function innerOf(t: string, c: unknown): Nodes {
  if (!Array.isArray(c) || t === 'Image' || t === 'RawInline') return [];
  return (t === 'Link' || t === 'Span' || t === 'Quoted' ? c[1] : c) as Nodes;
}

/** The text in marks of a kind. */
function marked(inlines: Nodes, kind: string): string {
  return inlines
    .map(({ t, c }) =>
      t === kind
        ? wordsOf(c as Nodes, [])
        : t === 'Note'
          ? ''
          : marked(innerOf(t, c).filter?.((each) => each?.t) ?? [], kind),
    )
    .join('');
}
