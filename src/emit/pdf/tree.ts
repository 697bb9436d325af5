import type { BlockId, Flow, FlowBlock, ParagraphFlow, Run } from '../../model/index.js';
import type { Structure, StructureNode } from './structure.js';

/** The document's structure nodes by block, and the root above them. */
export interface Tree {
  readonly root: StructureNode;
  /** Node that a block's (or table cell's, or footnote's) content belongs to. */
  readonly nodeOf: ReadonlyMap<BlockId, StructureNode>;
}

/**
 * The structure of a bulletin (ISO 14289-1 §7): Document, TOC of TOCI, a Sect for each section with its H1, and so on in reading
 * order. Heads are numbered without gaps, whatever the source's depth.
 */
export function buildTree(flow: Flow, structure: Structure): Tree {
  const root = structure.node('Document');
  const nodeOf = new Map<BlockId, StructureNode>();
  const open: Open = { parent: root, toc: undefined, lists: [], headLevels: [] };
  for (const block of [...flow.blocks, ...flow.foot]) place(block);
  return { root, nodeOf };

  function place(block: FlowBlock): void {
    switch (block.kind) {
      case 'paragraph':
        placeParagraph(block);
        return;
      case 'table':
        add(open.parent, tableNode(block));
        return;
      case 'figure':
        nodeOf.set(
          block.id,
          add(open.parent, structure.node('Figure', { Alt: new String(block.alt || '图'), A: { O: 'Layout', Placement: 'Block' } })),
        );
        return;
      case 'rule':
      case 'page-break':
    }
  }

  function placeParagraph(block: ParagraphFlow): void {
    if (block.role !== 'list-entry') open.lists.length = 0;
    if (block.role !== 'toc-entry') open.toc = undefined;
    const node = paragraphNode(block);
    nodeOf.set(block.id, node);
    placeNotes(block.runs);
  }

  function paragraphNode(block: ParagraphFlow): StructureNode {
    switch (block.role) {
      case 'section-head':
        open.parent = add(root, structure.node('Sect'));
        open.headLevels = [block.level ?? 1];
        return add(open.parent, structure.node('H1'));
      case 'sub-head':
        return add(open.parent, structure.node(`H${headLevel(block.level ?? 2)}`));
      case 'toc-entry':
        open.toc ??= add(open.parent, structure.node('TOC'));
        return add(open.toc, structure.node('TOCI'));
      case 'list-entry':
        return listBody(block.nesting);
      case 'colophon':
        open.parent = root;
        return add(root, structure.node('P'));
      case 'quote':
        return add(add(open.parent, structure.node('BlockQuote')), structure.node('P'));
      case 'masthead':
      case 'toc-head':
      case 'item':
      case 'body':
      case 'caption':
      case 'note':
        return add(open.parent, structure.node('P'));
    }
  }

  function headLevel(depth: number): number {
    while (open.headLevels.length > 0 && open.headLevels[open.headLevels.length - 1]! >= depth) open.headLevels.pop();
    open.headLevels.push(depth);
    return Math.min(open.headLevels.length, 6);
  }

  function listBody(nesting: number): StructureNode {
    while (open.lists.length > nesting + 1) open.lists.pop();
    while (open.lists.length < nesting + 1) {
      const inside = open.lists[open.lists.length - 1];
      open.lists.push(add(inside ?? open.parent, structure.node('L')));
    }
    const item = add(open.lists[open.lists.length - 1]!, structure.node('LI'));
    return add(item, structure.node('LBody'));
  }

  function tableNode(table: Extract<FlowBlock, { kind: 'table' }>): StructureNode {
    const node = structure.node('Table');
    nodeOf.set(table.id, node);
    table.rows.forEach((cells, index) => {
      const row = add(node, structure.node('TR'));
      for (const cell of cells) {
        const header = index < table.headerRows;
        nodeOf.set(cell.id, add(row, header ? structure.node('TH', { A: { O: 'Table', Scope: 'Column' } }) : structure.node('TD')));
        placeNotes(cell.runs);
      }
    });
    return node;
  }

  function placeNotes(runs: readonly Run[]): void {
    for (const run of runs) {
      if (run.kind !== 'note') continue;
      nodeOf.set(run.note.id, add(open.parent, structure.node('Note', { ID: new String(`note-${run.number}`) })));
      placeNotes(run.note.runs);
    }
  }

  function add(parent: StructureNode, child: StructureNode): StructureNode {
    structure.add(parent, child);
    return child;
  }
}

interface Open {
  parent: StructureNode;
  toc: StructureNode | undefined;
  readonly lists: StructureNode[];
  headLevels: number[];
}
