import { refused } from './refusals.js';
import { type Attributes, type Element, readXml, type XmlReader } from './xml.js';

/** Elements whose blanks are text; elsewhere blanks are there for the eye of who reads the XML. */
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t', 'a:t', 'c:v']);
/** A paragraph of more elements than a book has. */
const MAX_ELEMENTS = 2_000_000;

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/** Makes a tree of what stands between the first element’s beginning and its end. */
export interface TreeBuilder {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  /** Closes the innermost element; the tree when it was the first one. */
  close(): Element | undefined;
}

export function treeBuilder(): TreeBuilder {
  const stack: OpenElement[] = [];
  let count = 0;
  return {
    open(name, attributes) {
      if (++count > MAX_ELEMENTS) throw refused('too-large');
      const element: OpenElement = { name, attributes, children: [] };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    text(text) {
      const parent = stack.at(-1);
      if (parent && (TEXTS.has(parent.name) || text.trim() !== '')) parent.children.push(text);
    },
    close() {
      const element = stack.pop();
      if (stack.length > 0) return undefined;
      count = 0;
      return element;
    },
  };
}

/** A whole part as a tree: for parts that are small beside the text. */
export function treeOf(bytes: Uint8Array): Element {
  const builder = treeBuilder();
  let root: Element | undefined;
  const reader: XmlReader = {
    ...builder,
    close() {
      root = builder.close() ?? root;
    },
  };
  readXml(bytes, reader);
  if (!root) throw refused('damaged');
  return root;
}

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  if (element) for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** Children of a name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

/** The elements of a name in an element, whatever they lie in, in reading order; not those in one another. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* descendants(child, name);
  }
}

/** All text of an element. */
export function textIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The attribute `w:val` of a child: how WordprocessingML says most of what it says. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A property that is on or off (ISO/IEC 29500-1 §17.17.4). */
export function isOn({ attributes }: Element): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1');
}

/** Whether a child is on; undefined where nothing is said. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && isOn(child);
}
