import type { PdfDocument, PdfReference } from './document.js';

/** A node of the structure tree (ISO 32000-1 §14.7). */
export interface StructureNode {
  readonly reference: PdfReference;
  /** What stands under it, in reading order. */
  readonly children: StructureChild[];
}

type StructureChild =
  | { readonly kind: 'node'; readonly node: StructureNode }
  | { readonly kind: 'content'; readonly page: PdfReference; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: PdfReference; readonly annotation: PdfReference };

/** The structure tree of one document while its pages are painted. */
export interface Structure {
  /** A new node of a standard type (P, H1, TOCI, …) that is not yet in the tree. */
  node(type: string, attributes?: Readonly<Record<string, unknown>>): StructureNode;
  /** Puts a node under another. */
  add(parent: StructureNode, child: StructureNode): void;
  /** Number of the next marked-content sequence on the current page, belonging to a node. */
  content(node: StructureNode): number;
  /** Adds an annotation of the current page to a node. */
  annotation(node: StructureNode, annotation: PdfReference): void;
  /** Writes the tree under its root. */
  finish(root: StructureNode): void;
}

/** Opens the structure tree and marks the document as tagged. */
export function openStructure(document: PdfDocument): Structure {
  const root = document.ref({ Type: 'StructTreeRoot' });
  const catalogue = document._root.data;
  // pdfkit ends both of these together with the catalogue.
  catalogue.StructTreeRoot = root;
  catalogue.MarkInfo = document.ref({ Marked: true });
  /** Parent tree: for each page an array by marked-content number, for each annotation its node. */
  const parents: (PdfReference[] | PdfReference)[] = [];
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
    node: (type, attributes = {}) => ({ reference: document.ref({ Type: 'StructElem', S: type, ...attributes }), children: [] }),
    add: (parent, node) => {
      parent.children.push({ kind: 'node', node });
    },
    content: (node) => {
      const page = document.page.dictionary;
      const row = parents[pageKey(page)] as PdfReference[];
      const id = row.push(node.reference) - 1;
      node.children.push({ kind: 'content', page, id });
      return id;
    },
    annotation: (node, annotation) => {
      node.children.push({ kind: 'annotation', page: document.page.dictionary, annotation });
      annotation.data.StructParent = parents.push(node.reference) - 1;
    },
    finish: (top) => {
      const notes: [string, PdfReference][] = [];
      writeNode(top, root, notes);
      root.data.K = [top.reference];
      const tree = document.ref({ Nums: parents.flatMap((entry, key): unknown[] => [key, entry]) });
      tree.end();
      root.data.ParentTree = tree;
      root.data.ParentTreeNextKey = parents.length;
      if (notes.length > 0) root.data.IDTree = { Names: notes.flatMap(([id, reference]): unknown[] => [new String(id), reference]) };
    },
  };
}

function writeNode({ reference, children }: StructureNode, parent: PdfReference, ids: [string, PdfReference][]): void {
  const { data } = reference;
  data.P = parent;
  if (data.ID) ids.push([String(data.ID), reference]);
  const home = children.find((child) => child.kind !== 'node')?.page;
  if (home) data.Pg = home;
  data.K = children.map((child): unknown => {
    if (child.kind === 'node') {
      writeNode(child.node, reference, ids);
      return child.node.reference;
    }
    const page = child.page === home ? {} : { Pg: child.page };
    if (child.kind === 'annotation') return { Type: 'OBJR', Obj: child.annotation, ...page };
    return child.page === home ? child.id : { Type: 'MCR', ...page, MCID: child.id };
  });
  reference.end();
}
