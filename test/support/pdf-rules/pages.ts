import { type Mark, type Operation, PAINTS, readContent, shownBytes } from './content.js';
import { type CidFont, readFonts } from './fonts.js';
import {
  type Dictionary,
  isStream,
  type ObjectFile,
  type Reference,
  textString,
  unpack,
  type Value,
} from './objects.js';
import { parentTree, readStructure } from './structure.js';

const ARTIFACTS = new Set(['Pagination', 'Layout', 'Page', 'Background']);
/** Operators that set a colour of ink (ISO 32000-1 §8.6.8). */
const INKS = new Set(['k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN']);

/** A page with the number of its object. */
export interface PageObject {
  readonly number: number;
  readonly dictionary: Dictionary;
}

/** The pages in order; the tree of pages that we write has one level. */
export function pagesOf({ dictionary, trailer, resolve }: ObjectFile): PageObject[] {
  const tree = dictionary(dictionary(trailer.Root).Pages);
  return (resolve(tree.Kids) as Reference[]).map((page) => ({ number: page.reference, dictionary: dictionary(page) }));
}

/** A page's operations. */
export function operationsOf({ dictionary }: PageObject, file: ObjectFile): Operation[] {
  const streams = [file.resolve(dictionary.Contents)].flat() as Value[];
  return readContent(
    Buffer.concat(streams.map((stream) => Buffer.concat([contentOf(file.resolve(stream)), Buffer.from('\n')]))),
  );
}

function contentOf(value: Value): Buffer {
  if (!isStream(value)) throw new Error('content is no stream');
  return unpack(value);
}

/** Content, fonts, pictures and annotations of every page: ISO 19005-2 §6.2, §6.3, §6.7; ISO 14289-1 §7.1, §7.18, §7.21. */
export function* pageFaults(file: ObjectFile): Generator<string> {
  const parents = parentTree(file);
  const owners = new Map<string, string>();
  const annotated = new Map<number, number>();
  for (const element of readStructure(file)) {
    for (const { page, id } of element.content) {
      const key = `${page} ${id}`;
      if (owners.has(key)) yield `content ${key} stands twice in the tree`;
      owners.set(key, element.type);
    }
    for (const annotation of element.annotations) annotated.set(annotation, (annotated.get(annotation) ?? 0) + 1);
  }
  for (const [index, page] of pagesOf(file).entries()) {
    const where = (fault: string): string => `page ${index + 1}: ${fault}`;
    const { dictionary } = page;
    if (dictionary.Tabs !== 'S') yield where('tab order');
    if ('AA' in dictionary || 'PresSteps' in dictionary) yield where('actions');
    const row = (parents.get(dictionary.StructParents as number) ?? []) as Value[];
    const fonts = readFonts(page, file);
    const seen = new Set<number>();
    for (const operation of operationsOf(page, file)) {
      for (const fault of operationFaults(operation, fonts)) yield where(fault);
      if (operation.operator !== 'BDC') continue;
      const mark = operation.marks[operation.marks.length - 1]!;
      const id = mark.properties.MCID;
      if (typeof id !== 'number') continue;
      if (seen.has(id)) yield where(`content ${id} stands twice on the page`);
      seen.add(id);
      if (owners.get(`${page.number} ${id}`) !== mark.tag)
        yield where(`content ${id} is marked ${mark.tag}, the tree says otherwise`);
      if (file.dictionary(row[id]).S !== mark.tag) yield where(`content ${id} is missing in the parent tree`);
    }
    if (seen.size !== row.length) yield where('parent tree lists other content');
    for (const annotation of [file.resolve(dictionary.Annots) ?? []].flat() as Reference[]) {
      for (const fault of annotationFaults(annotation, parents, annotated, file)) yield where(fault);
    }
    for (const picture of Object.values(file.dictionary(file.dictionary(dictionary.Resources).XObject))) {
      for (const fault of pictureFaults(file.dictionary(picture), file)) yield where(fault);
    }
  }
  const shown = pagesOf(file).flatMap((page) =>
    operationsOf(page, file).filter(
      ({ operator, marks }) => operator === 'BDC' && 'MCID' in marks[marks.length - 1]!.properties,
    ),
  );
  if (shown.length !== owners.size) yield `${owners.size} contents in the tree, ${shown.length} on the pages`;
  const said = [...owners.keys()].map((key) => Number(key.split(' ')[0]));
  if (said.some((page) => !pagesOf(file).some(({ number }) => number === page)))
    yield 'the tree names pages that do not exist';
}

function* operationFaults(operation: Operation, fonts: ReadonlyMap<string, CidFont>): Generator<string> {
  const { operator, marks, depth } = operation;
  if (operator === 'BDC') yield* markFaults(marks);
  if (depth > 28) yield 'saved states nest too deep';
  if (INKS.has(operator)) yield `colour operator ${operator}`;
  if (!PAINTS.has(operator)) return;
  const artifact = marks.some(({ tag }) => tag === 'Artifact');
  if (!artifact && !marks.some(({ properties }) => 'MCID' in properties))
    yield `${operator} is neither tagged nor an artifact`;
  const bytes = shownBytes(operation);
  if (bytes.length === 0) return;
  const font = fonts.get(operation.font);
  if (!font) yield `font ${operation.font} is not among the resources`;
  else for (let i = 0; i < bytes.length; i += 2) yield* font.faultsOf(bytes.readUInt16BE(i), marks);
}

function* markFaults(marks: readonly Mark[]): Generator<string> {
  const [inner, ...outer] = [...marks].reverse();
  const { tag, properties } = inner!;
  if (tag === 'Artifact' && !ARTIFACTS.has(String(properties.Type))) yield 'artifact without type';
  if (outer.some((mark) => mark.tag === 'Artifact')) yield 'marks inside an artifact';
  if (tag === 'Artifact' && outer.length > 0) yield 'artifact inside tagged content';
  if (outer.some((mark) => 'MCID' in mark.properties))
    yield 'marks inside tagged content, where some readers lose the rest';
}

function* annotationFaults(
  reference: Reference,
  parents: ReadonlyMap<number, Value>,
  annotated: ReadonlyMap<number, number>,
  file: ObjectFile,
): Generator<string> {
  const annotation = file.dictionary(reference);
  if (annotation.Subtype !== 'Link') yield `annotation ${String(annotation.Subtype)}`;
  if (annotation.F !== 4) yield 'annotation is not printed';
  if (!annotation.Contents || textString(annotation.Contents) === '') yield 'link without description';
  if (annotated.get(reference.reference) !== 1) yield 'link is not in the tree';
  if (file.dictionary(parents.get(annotation.StructParent as number)).S !== 'Link')
    yield 'link is not in the parent tree';
  const action = file.dictionary(annotation.A);
  if (action.S !== 'GoTo' && action.S !== 'URI') yield `action ${String(action.S)}`;
}

/** Colours that the RGB output intent gives a meaning, or that carry their own (ISO 19005-2 §6.2.4), and §6.2.8. */
function* pictureFaults(picture: Dictionary, file: ObjectFile): Generator<string> {
  const space = family(picture.ColorSpace, file);
  const [base, profile] = space[0] === 'Indexed' ? family(space[1], file) : space;
  if (base === 'ICCBased' ? !isStream(file.resolve(profile)) : base !== 'DeviceRGB' && base !== 'DeviceGray')
    yield `picture in ${String(base)}`;
  if (picture.Interpolate === true || 'Alternates' in picture || 'OPI' in picture)
    yield 'picture with what an archive forbids';
  if (![1, 2, 4, 8, 16].includes(picture.BitsPerComponent as number)) yield 'bits of a picture';
}

/** A colour space as an array that begins with its family. */
export function family(space: Value | undefined, file: ObjectFile): readonly Value[] {
  const found = file.resolve(space);
  return Array.isArray(found) ? found : [found];
}
