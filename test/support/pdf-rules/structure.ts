import { type Dictionary, isReference, type ObjectFile, type Reference, textString, type Value } from './objects.js';

/** A structure element read back. */
export interface Element {
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly parent: Element | undefined;
  readonly children: readonly Element[];
  /** Everything in it, in reading order. */
  readonly kids: readonly (Element | Content | 'annotation')[];
  /** Marked content: object number of the page and number on it. */
  readonly content: readonly Content[];
  /** Object numbers of annotations. */
  readonly annotations: readonly number[];
}

export interface Content {
  readonly page: number;
  readonly id: number;
}

/** Which elements may stand in which (ISO 32000-1 §14.8.4; ISO 14289-1 §7.2, §7.5, §7.6); text may stand where `text` is listed. */
const BLOCKS = ['P', 'L', 'Table', 'Figure', 'BlockQuote', 'Note', 'Div', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const TEXT = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TH', 'TD', 'Note', 'Caption'];
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Document: ['Sect', 'TOC', ...BLOCKS],
  Sect: BLOCKS,
  BlockQuote: BLOCKS,
  TOC: ['TOCI'],
  TOCI: ['Reference'],
  Reference: ['text', 'Span', 'Link'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Lbl: ['text', 'Span'],
  LBody: BLOCKS,
  Div: ['Figure', 'Caption', 'Note', 'Div'],
  Table: ['Caption', 'TR'],
  TR: ['TH', 'TD'],
  Figure: ['text'],
  Link: ['text', 'Span', 'annotation'],
  ...Object.fromEntries(TEXT.map((type) => [type, ['text', 'Span', 'Link', 'Reference']])),
  TH: ['text', 'Span', 'Link', 'Reference', 'P', 'Note'],
  TD: ['text', 'Span', 'Link', 'Reference', 'P', 'Note'],
  Caption: ['text', 'Span', 'Link', 'Reference', 'P', 'Note'],
  Note: ['Lbl', 'text', 'Span', 'Link', 'Reference'],
  Span: ['text'],
};
/** Elements that may say nothing: a table's empty cell keeps the table regular. */
const MAY_BE_EMPTY = new Set(['TH', 'TD']);

/** Reads the structure tree; the result lists the elements in reading order. */
export function readStructure(file: ObjectFile): Element[] {
  const root = file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot);
  return kids(root.K).flatMap((kid) => readElement(file, kid, undefined));
}

function kids(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function readElement(file: ObjectFile, value: Value, parent: Element | undefined): Element[] {
  const dictionary = file.dictionary(value);
  const children: Element[] = [];
  const content: Content[] = [];
  const all: (Element | Content | 'annotation')[] = [];
  const annotations: number[] = [];
  const element: Element = {
    type: String(dictionary.S),
    dictionary,
    parent,
    children,
    content,
    annotations,
    kids: all,
  };
  const page = (entry: Dictionary): number => ((entry.Pg ?? dictionary.Pg) as Reference).reference;
  const add = (piece: Content): void => {
    content.push(piece);
    all.push(piece);
  };
  const below: Element[] = [];
  for (const kid of kids(dictionary.K)) {
    if (typeof kid === 'number') add({ page: page({}), id: kid });
    else if (isReference(kid)) {
      const inner = readElement(file, kid, element);
      children.push(inner[0]!);
      all.push(inner[0]!);
      below.push(...inner);
    } else {
      const entry = kid as Dictionary;
      if (entry.Type === 'OBJR') {
        annotations.push((entry.Obj as Reference).reference);
        all.push('annotation');
      } else add({ page: page(entry), id: entry.MCID as number });
    }
  }
  return [element, ...below];
}

/** The tree's own rules: nesting, heads, tables, pictures, notes (ISO 19005-2 §6.7, ISO 14289-1 §7). */
export function* structureFaults(file: ObjectFile): Generator<string> {
  const elements = readStructure(file);
  const root = file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot);
  if (root.Type !== 'StructTreeRoot' || elements[0]?.type !== 'Document') yield 'structure root';
  const notes: string[] = [];
  let references = 0;
  let level = 0;
  for (const element of elements) {
    const { type, dictionary, children, content, annotations } = element;
    if (dictionary.Type !== 'StructElem' || dictionary.P === undefined)
      yield `${type} is no complete structure element`;
    const allowed = CHILDREN[type];
    if (!allowed) yield `${type} is no type that we use`;
    for (const child of children) if (!allowed?.includes(child.type)) yield `${child.type} in ${type}`;
    if (content.length > 0 && !allowed?.includes('text')) yield `text in ${type}`;
    if (annotations.length > 0 && type !== 'Link') yield `annotation in ${type}`;
    if (type === 'Link' && (annotations.length === 0 || content.length + children.length === 0))
      yield 'Link without text or annotation';
    if (children.length + content.length + annotations.length === 0 && !MAY_BE_EMPTY.has(type)) yield `empty ${type}`;
    const head = /^H(\d)$/.exec(type);
    if (head) {
      if (Number(head[1]) > level + 1) yield `${type} after H${level}`;
      level = Number(head[1]);
    }
    if (type === 'Figure') yield* figureFaults(dictionary, file);
    if (type === 'TH' && !['Column', 'Row', 'Both'].includes(String(file.dictionary(dictionary.A).Scope)))
      yield 'TH without scope';
    if (type === 'Span' && textString(dictionary.Lang) !== 'en') yield 'Span without language';
    if (type === 'Table') yield* tableFaults(element, file);
    if (type === 'L' || type === 'LI') yield* listFaults(element, file);
    if (type === 'Note' && children[0]?.type !== 'Lbl') yield 'Note without label';
    if (
      type === 'TOCI' &&
      elements.filter(({ type, parent }) => type === 'Link' && parent?.parent === element).length > 1
    )
      yield 'TOCI of several links';
    if (type === 'Reference' && element.parent?.type !== 'TOCI') references++;
    if (type === 'Note' && notes.length >= references) yield 'Note without reference before it';
    if (type === 'Note') notes.push(dictionary.ID ? textString(dictionary.ID) : '');
  }
  if (new Set(notes).size !== notes.length || notes.includes('')) yield `note identifiers ${notes.join(' ')}`;
  const tree = kids(file.dictionary(root.IDTree).Names).filter((_, i) => i % 2 === 0);
  const identifiers = tree.map((name) => textString(name));
  if (identifiers.join() !== [...notes].sort().join()) yield `identifier tree ${identifiers.join(' ')}`;
}

/**
 * A caption stands first, and cells with those that they reach over fill rows of one length (ISO 32000-1 §14.8.4.3.4,
 * §14.8.5.7, ISO 14289-1 §7.5).
 */
function* tableFaults({ children }: Element, file: ObjectFile): Generator<string> {
  const rows = children.filter(({ type }) => type === 'TR');
  if (children.lastIndexOf(children.find(({ type }) => type === 'Caption')!) > 0 || rows.length < children.length - 1)
    yield 'caption of a table';
  const taken = rows.map(() => new Set<number>());
  for (const [row, { children: cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      const attributes = [file.resolve(cell.dictionary.A)].flat().map((each) => file.dictionary(each));
      const { RowSpan = 1, ColSpan = 1 } = attributes.find(({ O }) => O === 'Table') ?? {};
      while (taken[row]!.has(column)) column++;
      for (let down = 0; down < Number(RowSpan); down++)
        for (let right = 0; right < Number(ColSpan); right++) {
          if (!taken[row + down] || taken[row + down]!.has(column + right)) yield 'cells over one another';
          taken[row + down]?.add(column + right);
        }
    }
  }
  if (new Set(taken.map(({ size }) => size)).size !== 1) yield 'irregular table';
}

/** An entry is its label and its body, and the list says how it is numbered (ISO 32000-1 §14.8.4.3.3, §14.8.5.5). */
function* listFaults({ type, dictionary, children }: Element, file: ObjectFile): Generator<string> {
  const attributes = file.dictionary(dictionary.A);
  if (type === 'L' && (attributes.O !== 'List' || !['Decimal', 'Disc'].includes(String(attributes.ListNumbering))))
    yield 'list numbering';
  if (
    type === 'LI' &&
    children.map((child) => child.type).join() !== 'Lbl,LBody' &&
    children.map((child) => child.type).join() !== 'Lbl'
  )
    yield `entry of ${children.map((child) => child.type).join()}`;
}

function* figureFaults(dictionary: Dictionary, file: ObjectFile): Generator<string> {
  if (!dictionary.Alt || textString(dictionary.Alt) === '') yield 'Figure without alternative text';
  const box = file.dictionary(dictionary.A).BBox as number[] | undefined;
  if (!box || !(box[2]! > box[0]! && box[3]! > box[1]!)) yield 'Figure without bounding box';
}

/** The parent tree's entries by key (ISO 32000-1 §14.7.4.4); keys ascend. */
export function parentTree(file: ObjectFile): ReadonlyMap<number, Value> {
  const root = file.dictionary(file.dictionary(file.trailer.Root).StructTreeRoot);
  const numbers = (file.dictionary(root.ParentTree).Nums ?? []) as Value[];
  const keys = numbers.filter((_, i) => i % 2 === 0) as number[];
  if (keys.some((key, i) => i > 0 && key <= keys[i - 1]!)) throw new Error('parent tree is out of order');
  return new Map(keys.map((key, i) => [key, file.resolve(numbers[i * 2 + 1])]));
}
