import { type Dictionary, isReference, type ObjectFile, type Reference, textString, type Value } from './objects.js';

/** A structure element read back. */
export interface Element {
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly parent: Element | undefined;
  readonly children: readonly Element[];
  /** Marked content: object number of the page and number on it. */
  readonly content: readonly { readonly page: number; readonly id: number }[];
  /** Object numbers of annotations. */
  readonly annotations: readonly number[];
}

/** Which elements may stand in which (ISO 32000-1 §14.8.4; ISO 14289-1 §7.2, §7.5, §7.6); text may stand where `text` is listed. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Document: ['Sect', 'P', 'H1', 'TOC', 'L', 'Table', 'Figure', 'BlockQuote', 'Note', 'Code'],
  Sect: ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'Table', 'Figure', 'BlockQuote', 'Note', 'TOC', 'Code'],
  BlockQuote: ['P', 'L', 'Note', 'Figure', 'Table'],
  TOC: ['TOCI'],
  TOCI: ['Reference'],
  Reference: ['text', 'Link'],
  L: ['LI'],
  LI: ['LBody'],
  LBody: ['text', 'Link', 'P', 'L', 'Note', 'BlockQuote', 'Figure', 'Table', 'Code'],
  Table: ['TR'],
  TR: ['TH', 'TD'],
  Figure: ['text'],
};
const TEXT = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TH', 'TD', 'Note', 'Code'];
for (const type of TEXT) Object.assign(CHILDREN, { [type]: ['text', 'Link', 'Note'] });
Object.assign(CHILDREN, { Link: ['text', 'annotation'] });
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
  const content: { page: number; id: number }[] = [];
  const annotations: number[] = [];
  const element: Element = { type: String(dictionary.S), dictionary, parent, children, content, annotations };
  const page = (entry: Dictionary): number => ((entry.Pg ?? dictionary.Pg) as Reference).reference;
  const below: Element[] = [];
  for (const kid of kids(dictionary.K)) {
    if (typeof kid === 'number') content.push({ page: page({}), id: kid });
    else if (isReference(kid)) {
      const inner = readElement(file, kid, element);
      children.push(inner[0]!);
      below.push(...inner);
    } else {
      const entry = kid as Dictionary;
      if (entry.Type === 'OBJR') annotations.push((entry.Obj as Reference).reference);
      else content.push({ page: page(entry), id: entry.MCID as number });
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
  let level = 0;
  for (const element of elements) {
    const { type, dictionary, children, content, annotations } = element;
    if (dictionary.Type !== 'StructElem' || dictionary.P === undefined) yield `${type} is no complete structure element`;
    const allowed = CHILDREN[type];
    if (!allowed) yield `${type} is no type that we use`;
    for (const child of children) if (!allowed?.includes(child.type)) yield `${child.type} in ${type}`;
    if (content.length > 0 && !allowed?.includes('text')) yield `text in ${type}`;
    if (annotations.length > 0 && type !== 'Link') yield `annotation in ${type}`;
    if (type === 'Link' && (annotations.length === 0 || content.length === 0)) yield 'Link without text or annotation';
    if (children.length + content.length + annotations.length === 0 && !MAY_BE_EMPTY.has(type)) yield `empty ${type}`;
    const head = /^H(\d)$/.exec(type);
    if (head) {
      if (Number(head[1]) > level + 1) yield `${type} after H${level}`;
      level = Number(head[1]);
    }
    if (type === 'Figure') yield* figureFaults(dictionary, file);
    if (type === 'TH' && !['Column', 'Row', 'Both'].includes(String(file.dictionary(dictionary.A).Scope))) yield 'TH without scope';
    if (type === 'Table' && new Set(children.map((row) => row.children.length)).size !== 1) yield 'irregular table';
    if (type === 'Note') notes.push(dictionary.ID ? textString(dictionary.ID) : '');
  }
  if (new Set(notes).size !== notes.length || notes.includes('')) yield `note identifiers ${notes.join(' ')}`;
  const tree = kids(file.dictionary(root.IDTree).Names).filter((_, i) => i % 2 === 0);
  const identifiers = tree.map((name) => textString(name));
  if (identifiers.join() !== [...notes].sort().join()) yield `identifier tree ${identifiers.join(' ')}`;
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
