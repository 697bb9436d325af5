import type { PdfDocument, PdfReference } from './pdfkit.js';

/** A node of the structure tree (ISO 32000-1 §14.7). */
export interface StructureNode {
  /** Standard structure type: P, H1, TOCI, … */
  readonly type: string;
  /** Further entries of its dictionary. */
  readonly attributes: Record<string, unknown>;
  /** What stands under it, in reading order. */
  readonly children: StructureChild[];
}

type StructureChild =
  | StructureNode
  | { readonly kind: 'content'; readonly page: PdfReference; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: PdfReference; readonly annotation: PdfReference };

/** The structure tree of one document while its pages are painted. */
export interface Structure {
  /** Adds a new node under another. */
  add(parent: StructureNode, type: string, attributes?: Record<string, unknown>): StructureNode;
  /** Number of the next marked-content sequence on the current page, belonging to a node. */
  content(node: StructureNode): number;
  /** Adds an annotation of the current page to a node; `draw` makes it with its key in the parent tree. */
  annotation(node: StructureNode, draw: (structParent: number) => PdfReference): void;
  /** Writes the tree under its root. Nodes that came to hold nothing are left out. */
  finish(root: StructureNode): void;
}

/** Nodes that may be empty: a table's cells keep it regular (ISO 14289-1 §7.5). */
const CELLS: ReadonlySet<string> = new Set(['TH', 'TD']);

/** Starts a tree. */
export function structureRoot(type: string): StructureNode {
  return { type, attributes: {}, children: [] };
}

/** Opens the structure tree and marks the document as tagged. */
export function openStructure(document: PdfDocument): Structure {
  const root = document.ref({ Type: 'StructTreeRoot' });
  const catalogue = document._root.data;
  // pdfkit ends both of these together with the catalogue.
  catalogue.StructTreeRoot = root;
  catalogue.MarkInfo = document.ref({ Marked: true });
  /** Parent tree: for each page an array by marked-content number, for each annotation its node. */
  const parents: (StructureNode[] | StructureNode)[] = [];
  const keyOf = new Map<PdfReference, number>();
  const pageKey = (page: PdfReference): number => {
    let key = keyOf.get(page);
    if (key === undefined) {
      key = parents.push([]) - 1;
      keyOf.set(page, key);
      page.data.StructParents = key;
    }
    return key;
  };
  return {
    add: (parent, type, attributes = {}) => {
      const node = { type, attributes, children: [] };
      parent.children.push(node);
      return node;
    },
    content: (node) => {
      const page = document.page.dictionary;
      const row = parents[pageKey(page)] as StructureNode[];
      const id = row.push(node) - 1;
      node.children.push({ kind: 'content', page, id });
      return id;
    },
    annotation: (node, draw) => {
      const key = parents.push(node) - 1;
      node.children.push({ kind: 'annotation', page: document.page.dictionary, annotation: draw(key) });
    },
    finish: (top) => {
      const written = new Map<StructureNode, PdfReference>();
      root.data.K = [writeNode(top, root, document, written)];
      const tree = document.ref({
        Nums: parents.flatMap((entry, key) => [
          key,
          Array.isArray(entry) ? entry.map((node) => written.get(node)) : written.get(entry),
        ]),
      });
      tree.end();
      root.data.ParentTree = tree;
      root.data.ParentTreeNextKey = parents.length;
      // Readers search the names: they must ascend (ISO 32000-1 §7.9.6).
      const named = [...written]
        .filter(([{ attributes }]) => attributes.ID)
        .map(([{ attributes }, node]) => [String(attributes.ID), node] as const);
      named.sort(([a], [b]) => (a < b ? -1 : 1));
      if (named.length > 0)
        root.data.IDTree = { Names: named.flatMap(([id, node]): unknown[] => [new String(id), node]) };
    },
  };
}

function writeNode(
  node: StructureNode,
  parent: PdfReference,
  document: PdfDocument,
  written: Map<StructureNode, PdfReference>,
): PdfReference {
  const children = node.children.filter(saysSomething);
  const reference = document.ref({ Type: 'StructElem', S: node.type, ...node.attributes, P: parent });
  written.set(node, reference);
  const home = children.flatMap((child) => ('kind' in child ? [child.page] : []))[0];
  if (home) reference.data.Pg = home;
  reference.data.K = children.map((child): unknown => {
    if (!('kind' in child)) return writeNode(child, reference, document, written);
    const page = child.page === home ? {} : { Pg: child.page };
    if (child.kind === 'annotation') return { Type: 'OBJR', Obj: child.annotation, ...page };
    return child.page === home ? child.id : { Type: 'MCR', ...page, MCID: child.id };
  });
  reference.end();
  return reference;
}

function saysSomething(child: StructureChild): boolean {
  return 'kind' in child || CELLS.has(child.type) || child.children.some(saysSomething);
}
