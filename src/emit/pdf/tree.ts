import type { BlockId, Container, FigureFlow, Flow, FlowBlock, ParagraphFlow, TableFlow } from '../../model/index.js';
import { spokenText } from '../../model/text.js';
import { notesOf } from '../../model/walk.js';
import { type Structure, type StructureNode, structureRoot } from './structure.js';

/** The document's structure nodes by block, and the root above them. */
export interface Tree {
  readonly root: StructureNode;
  /** Node that a block's (or table cell's, or footnote's) content belongs to. */
  readonly nodeOf: ReadonlyMap<BlockId, StructureNode>;
  /** Node of the mark before an entry's first block or a footnote. */
  readonly labelOf: ReadonlyMap<BlockId, StructureNode>;
}

/**
 * The structure of a bulletin (ISO 14289-1 §7) as the flow's containers have it: Document, TOC of TOCI, a Sect for each section with its
 * H1, and so on in reading order. Heads are numbered without gaps, whatever the source's depth.
 */
export function buildTree(flow: Flow, structure: Structure): Tree {
  const root = structureRoot('Document');
  const nodeOf = new Map<BlockId, StructureNode>();
  const labelOf = new Map<BlockId, StructureNode>();
  const held = new Map<Container, StructureNode>();
  /** Marks of entries whose first block is still to come. */
  const labels = new Map<Container, StructureNode>();
  let headLevels: number[] = [];
  const blocks = [...flow.blocks, ...flow.foot];
  blocks.forEach((block, i) => {
    place(block, blocks[i + 1]);
  });
  return { root, nodeOf, labelOf };

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
          structure.add(nodeIn(block.within), 'Figure', {
            Alt: new String(alternative(block, next)),
            A: { O: 'Layout', Placement: 'Block' },
          }),
        );
        return;
      case 'rule':
      case 'page-break':
    }
  }

  /** The node that stands for a container; made when its first block comes, so that everything stands in reading order. */
  function nodeIn(container: Container | undefined): StructureNode {
    if (!container) return root;
    let node = held.get(container);
    if (!node) {
      node = open(container, nodeIn(container.within));
      held.set(container, node);
    }
    return node;
  }

  function open(container: Container, parent: StructureNode): StructureNode {
    switch (container.kind) {
      case 'section':
        return structure.add(parent, 'Sect');
      case 'toc':
        return structure.add(parent, 'TOC');
      case 'list':
        // ISO 32000-1 §14.8.5.5
        return structure.add(parent, 'L', { A: { O: 'List', ListNumbering: container.ordered ? 'Decimal' : 'Disc' } });
      case 'entry': {
        const entry = structure.add(parent, 'LI');
        labels.set(container, structure.add(entry, 'Lbl'));
        return structure.add(entry, 'LBody');
      }
      case 'quote':
        return structure.add(parent, 'BlockQuote');
      case 'captioned-table':
        return structure.add(parent, 'Table');
      case 'captioned-figure':
        return structure.add(parent, 'Div');
    }
  }

  function placeParagraph(block: ParagraphFlow): void {
    const parent = nodeIn(block.within);
    const node = paragraphNode(block, parent);
    if (block.within && labels.has(block.within)) {
      labelOf.set(block.id, labels.get(block.within)!);
      labels.delete(block.within);
    }
    if (node.type === 'Caption') placeCell(block, node);
    else placeText(block, node, parent);
  }

  function paragraphNode(block: ParagraphFlow, parent: StructureNode): StructureNode {
    switch (block.role) {
      case 'section-head':
        headLevels = [block.level ?? 1];
        return structure.add(parent, 'H1');
      case 'sub-head':
        return structure.add(parent, `H${headLevel(block.level ?? 2)}`);
      case 'toc-entry':
        return structure.add(structure.add(parent, 'TOCI'), 'Reference');
      case 'caption':
        return structure.add(parent, block.within?.kind.startsWith('captioned') ? 'Caption' : 'P');
      case 'list-entry':
      case 'attachment':
      case 'colophon':
      case 'quote':
      case 'masthead':
      case 'toc-head':
      case 'item':
      case 'body':
      case 'note':
        return structure.add(parent, 'P');
    }
  }

  function headLevel(depth: number): number {
    while (headLevels.length > 0 && headLevels[headLevels.length - 1]! >= depth) headLevels.pop();
    headLevels.push(depth);
    return Math.min(headLevels.length, 6);
  }

  function placeTable(table: TableFlow): void {
    const parent = nodeIn(table.within);
    const node = table.within?.kind === 'captioned-table' ? parent : structure.add(parent, 'Table');
    nodeOf.set(table.id, node);
    table.rows.forEach((cells, index) => {
      const row = structure.add(node, 'TR');
      const header = index < table.headerRows;
      for (const cell of cells)
        placeCell(
          cell,
          header ? structure.add(row, 'TH', { A: { O: 'Table', Scope: 'Column' } }) : structure.add(row, 'TD'),
        );
    });
  }

  /** What refers to notes holds them behind its text, where it can: a cell, a caption. */
  function placeCell(cell: ParagraphFlow, node: StructureNode): void {
    const text = hasNotes(cell) ? structure.add(node, 'P') : node;
    placeText(cell, text, node);
  }

  /** A note follows the text that refers to it (ISO 32000-1 §14.8.4.4.1). */
  function placeText(paragraph: ParagraphFlow, node: StructureNode, notesIn: StructureNode): void {
    nodeOf.set(paragraph.id, node);
    for (const { id } of notesOf(paragraph.runs)) {
      const note = structure.add(notesIn, 'Note', { ID: new String(`note-${id}`) });
      labelOf.set(id, structure.add(note, 'Lbl'));
      nodeOf.set(id, note);
    }
  }
}

function hasNotes({ runs }: ParagraphFlow): boolean {
  return !notesOf(runs).next().done;
}

/** What is read out for a picture: the editor's words, else its caption; it must be something (ISO 14289-1 §7.3). */
function alternative({ alt, within }: FigureFlow, next: FlowBlock | undefined): string {
  const caption = next?.kind === 'paragraph' && next.role === 'caption' && next.within === within ? next.runs : [];
  return alt.trim() || spokenText(caption).trim() || '图';
}
