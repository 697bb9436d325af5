import type { BlockId, FigureFlow, Flow, FlowBlock, ParagraphFlow, Run, TableFlow } from '../../model/index.js';
import { spokenText } from '../../model/text.js';
import { type Structure, type StructureNode, structureRoot } from './structure.js';

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
  const root = structureRoot('Document');
  const nodeOf = new Map<BlockId, StructureNode>();
  const open: Open = { parent: root, toc: undefined, quote: undefined, lists: [], headLevels: [] };
  const blocks = [...flow.blocks, ...flow.foot];
  blocks.forEach((block, i) => {
    place(block, blocks[i + 1]);
  });
  return { root, nodeOf };

  function place(block: FlowBlock, next: FlowBlock | undefined): void {
    switch (block.kind) {
      case 'paragraph':
        placeParagraph(block);
        return;
      case 'table':
        placeTable(block);
        return;
      case 'figure':
        nodeOf.set(
          block.id,
          add(open.parent, 'Figure', { Alt: new String(alternative(block, next)), A: { O: 'Layout', Placement: 'Block' } }),
        );
        return;
      case 'rule':
      case 'page-break':
    }
  }

  function placeParagraph(block: ParagraphFlow): void {
    if (block.role !== 'list-entry') open.lists.length = 0;
    if (block.role !== 'toc-entry') open.toc = undefined;
    if (block.role !== 'quote') open.quote = undefined;
    const node = paragraphNode(block);
    nodeOf.set(block.id, node);
    placeNotes(block.runs);
  }

  function paragraphNode(block: ParagraphFlow): StructureNode {
    switch (block.role) {
      case 'section-head':
        open.parent = add(root, 'Sect');
        open.headLevels = [block.level ?? 1];
        return add(open.parent, 'H1');
      case 'sub-head':
        return add(open.parent, `H${headLevel(block.level ?? 2)}`);
      case 'toc-entry':
        open.toc ??= add(open.parent, 'TOC');
        return add(add(open.toc, 'TOCI'), 'Reference');
      case 'list-entry':
        return listNode(block);
      case 'colophon':
        open.parent = root;
        return add(root, 'P');
      case 'quote':
        open.quote ??= add(open.parent, 'BlockQuote');
        return add(open.quote, 'P');
      case 'masthead':
      case 'toc-head':
      case 'item':
      case 'body':
      case 'caption':
      case 'note':
        return add(open.parent, 'P');
    }
  }

  function headLevel(depth: number): number {
    while (open.headLevels.length > 0 && open.headLevels[open.headLevels.length - 1]! >= depth) open.headLevels.pop();
    open.headLevels.push(depth);
    return Math.min(open.headLevels.length, 6);
  }

  /** An entry's first paragraph bears the mark that the tool made; what follows without one belongs to the same entry. */
  function listNode({ nesting, runs: [first] }: ParagraphFlow): StructureNode {
    while (open.lists.length > nesting + 1) open.lists.pop();
    const marked = first?.kind === 'text' && first.generated;
    const same = open.lists[nesting];
    if (same && !marked) return add(same.body, 'P');
    while (open.lists.length < nesting) open.lists.push(openList());
    const entry = same ? { list: same.list, body: addEntry(same.list) } : openList();
    open.lists[nesting] = entry;
    return entry.body;
  }

  function openList(): OpenList {
    const list = add(open.lists[open.lists.length - 1]?.body ?? open.parent, 'L');
    return { list, body: addEntry(list) };
  }

  function addEntry(list: StructureNode): StructureNode {
    return add(add(list, 'LI'), 'LBody');
  }

  function placeTable(table: TableFlow): void {
    const node = add(open.parent, 'Table');
    nodeOf.set(table.id, node);
    table.rows.forEach((cells, index) => {
      const row = add(node, 'TR');
      const header = index < table.headerRows;
      for (const cell of cells) nodeOf.set(cell.id, header ? add(row, 'TH', { A: { O: 'Table', Scope: 'Column' } }) : add(row, 'TD'));
    });
    for (const cell of table.rows.flat()) placeNotes(cell.runs);
  }

  function placeNotes(runs: readonly Run[]): void {
    for (const run of runs) {
      if (run.kind !== 'note' || !run.note) continue;
      nodeOf.set(run.note.id, add(open.parent, 'Note', { ID: new String(`note-${run.note.id}`) }));
      placeNotes(run.note.runs);
    }
  }

  function add(parent: StructureNode, type: string, attributes?: Record<string, unknown>): StructureNode {
    return structure.add(parent, type, attributes);
  }
}

/** What is read out for a picture: the editor's words, else its caption; it must be something (ISO 14289-1 §7.3). */
function alternative({ alt }: FigureFlow, next: FlowBlock | undefined): string {
  const caption = next?.kind === 'paragraph' && next.role === 'caption' ? next.runs : [];
  return alt.trim() || spokenText(caption).trim() || '图';
}

interface Open {
  parent: StructureNode;
  toc: StructureNode | undefined;
  quote: StructureNode | undefined;
  /** Lists by nesting. */
  readonly lists: OpenList[];
  headLevels: number[];
}

interface OpenList {
  readonly list: StructureNode;
  /** Of the last entry. */
  readonly body: StructureNode;
}
