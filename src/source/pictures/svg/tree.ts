import { SaxesParser } from 'saxes';

/** An element of a drawing. */
export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix: `rect` for `svg:rect`. */
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** Greatest number of elements, and how deep they may lie in one another. */
const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 200;
/** Entities of a document type stand for addresses of namespaces; greater ones would make much of little. */
const MAX_ENTITY = 256;
const MAX_REFERENCES = 10_000;

/** A drawing that would cost more than any that is meant. */
export class TooComplex extends Error {}

/** The elements of a drawing. Throws where it is no well-formed XML, and {@link TooComplex}. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser();
  const root: { children: (Element | string)[] } = { children: [] };
  const open: { children: (Element | string)[] }[] = [root];
  let count = 0;
  const top = (): (Element | string)[] => open.at(-1)!.children;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    for (const [name, value] of entitiesOf(doctype, text)) parser.ENTITIES[name] = value;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MAX_ELEMENTS || open.length > MAX_DEPTH) throw new TooComplex();
    const local = name.slice(name.indexOf(':') + 1);
    const element = {
      name,
      local,
      attributes: new Map(Object.entries(attributes)),
      children: [] as (Element | string)[],
    };
    top().push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => top().push(words));
  parser.on('cdata', (words) => top().push(words));
  parser.write(text).close();
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element) throw new Error('no element');
  return element as Element;
}

function entitiesOf(doctype: string, text: string): [string, string][] {
  const entities = [...doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)];
  if (entities.length > 0 && (text.match(/&/g)?.length ?? 0) > MAX_REFERENCES) throw new TooComplex();
  return entities.map(([, name, double, single]) => {
    const value = double ?? single!;
    if (value.length > MAX_ENTITY || /[&<%]/.test(value)) throw new TooComplex();
    return [name!, value];
  });
}

/** All elements, a parent before its children. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** All text below an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** An element as XML. */
export function toXml({ name, attributes, children }: Element): string {
  const values = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : toXml(child))).join('');
  return `<${name}${values}>${inside}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
