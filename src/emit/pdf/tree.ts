import type {
  BlockId,
  CaptionedFlow,
  CellFlow,
  EntryFlow,
  FigureFlow,
  FigureRowFlow,
  Flow,
  FlowBlock,
  ParagraphFlow,
  TableFlow,
} from '../../model/index.js';
import { spokenText } from '../../model/text.js';
import { notesIn } from '../../model/walk.js';
import { type Structure, type StructureNode, structureRoot } from './structure.js';

/** The document's structure nodes by block, and the root above them. */
export interface Tree {
  readonly root: StructureNode;
  /** Node that a block's (or table cell's, or footnote's) content belongs to. */
  readonly nodeOf: ReadonlyMap<BlockId, StructureNode>;
  /** Node of the mark before an entry's first block or a footnote. */
  readonly labelOf: ReadonlyMap<BlockId, StructureNode>;
}

/** A tree that is being built. */
interface Growing {
  readonly structure: Structure;
  readonly nodeOf: Map<BlockId, StructureNode>;
  readonly labelOf: Map<BlockId, StructureNode>;
  /** Levels of the heads that the next one may stand below, outermost first. */
  headLevels: number[];
}

/**
 * The structure of a bulletin (ISO 14289-1 §7), as the flow's tree has it: Document, TOC of TOCI, a Sect for each
 * section with its H1, and so on in reading order. Heads are numbered without gaps, whatever the source's depth.
 */
export function buildTree(flow: Flow, structure: Structure): Tree {
  const root = structureRoot('Document');
  const growing: Growing = { structure, nodeOf: new Map(), labelOf: new Map(), headLevels: [] };
  placeAll([...flow.body, ...flow.foot], root, growing);
  return { root, nodeOf: growing.nodeOf, labelOf: growing.labelOf };
}

function placeAll(blocks: readonly FlowBlock[], parent: StructureNode, growing: Growing): void {
  for (const block of blocks) place(block, parent, growing);
}

function place(block: FlowBlock, parent: StructureNode, growing: Growing): void {
  const { structure } = growing;
  switch (block.kind) {
    case 'section':
      placeAll(block.children, structure.add(parent, 'Sect'), growing);
      return;
    case 'contents':
      placeAll(block.children, structure.add(parent, 'TOC'), growing);
      return;
    case 'list': {
      // ISO 32000-1 §14.8.5.5
      const numbering = block.ordered ? 'Decimal' : 'Disc';
      const list = structure.add(parent, 'L', { A: { O: 'List', ListNumbering: numbering } });
      placeAll(block.children, list, growing);
      return;
    }
    case 'entry':
      placeEntry(block, parent, growing);
      return;
    case 'quote':
      placeAll(block.children, structure.add(parent, 'BlockQuote'), growing);
      return;
    case 'captioned-table':
      placeCaptioned(block, structure.add(parent, 'Table'), growing);
      return;
    case 'captioned-figure':
      placeCaptioned(block, structure.add(parent, 'Div'), growing);
      return;
    case 'paragraph':
      placeText(block, paragraphNode(block, parent, growing), parent, growing);
      return;
    case 'table':
      placeRows(block, structure.add(parent, 'Table'), growing);
      return;
    case 'figure':
      placeFigure(block, undefined, parent, growing);
      return;
    case 'figure-row':
      placeFigureRow(block, undefined, structure.add(parent, 'Div'), growing);
      return;
    case 'rule':
    case 'page-break':
  }
}

/** An entry's mark stands beside what it holds. */
function placeEntry({ children }: EntryFlow, parent: StructureNode, growing: Growing): void {
  const { structure, labelOf } = growing;
  const entry = structure.add(parent, 'LI');
  const label = structure.add(entry, 'Lbl');
  const [first] = children;
  if (first?.kind === 'paragraph') labelOf.set(first.id, label);
  placeAll(children, structure.add(entry, 'LBody'), growing);
}

/** A table's caption belongs to its node; a picture's stands beside it. */
function placeCaptioned({ children }: CaptionedFlow, node: StructureNode, growing: Growing): void {
  const caption = children.find((child) => child.kind === 'paragraph');
  for (const child of children) {
    if (child.kind === 'paragraph') placeCell([child], growing.structure.add(node, 'Caption'), growing);
    else if (child.kind === 'table') placeRows(child, node, growing);
    else if (child.kind === 'figure') placeFigure(child, caption, node, growing);
    else if (child.kind === 'figure-row') placeFigureRow(child, caption, node, growing);
    else place(child, node, growing);
  }
}

/** Pictures side by side; one with a caption of its own is a group with it. */
function placeFigureRow(
  { figures }: FigureRowFlow,
  caption: ParagraphFlow | undefined,
  node: StructureNode,
  growing: Growing,
): void {
  const { structure } = growing;
  for (const { figure, caption: own } of figures) {
    const group = own ? structure.add(node, 'Div') : node;
    placeFigure(figure, own ?? caption, group, growing);
    if (own) placeCell([own], structure.add(group, 'Caption'), growing);
  }
}

/** What is read out for a picture is the editor's words, else its caption; it must be something (ISO 14289-1 §7.3). */
function placeFigure(
  { id, alt }: FigureFlow,
  caption: ParagraphFlow | undefined,
  parent: StructureNode,
  { structure, nodeOf }: Growing,
): void {
  const said = alt.trim() || spokenText(caption?.runs ?? []).trim() || '图';
  nodeOf.set(id, structure.add(parent, 'Figure', { Alt: new String(said), A: { O: 'Layout', Placement: 'Block' } }));
}

function paragraphNode(block: ParagraphFlow, parent: StructureNode, growing: Growing): StructureNode {
  const { structure } = growing;
  switch (block.role) {
    case 'section-head':
      growing.headLevels = [block.level ?? 1];
      return structure.add(parent, 'H1');
    case 'sub-head':
      return structure.add(parent, `H${headLevel(block.level ?? 2, growing.headLevels)}`);
    case 'toc-entry':
      return structure.add(structure.add(parent, 'TOCI'), 'Reference');
    case 'caption':
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

function headLevel(depth: number, levels: number[]): number {
  while (levels.length > 0 && levels[levels.length - 1]! >= depth) levels.pop();
  levels.push(depth);
  return Math.min(levels.length, 6);
}

function placeRows(table: TableFlow, node: StructureNode, growing: Growing): void {
  const { structure, nodeOf } = growing;
  nodeOf.set(table.id, node);
  table.rows.forEach((cells, index) => {
    const row = structure.add(node, 'TR');
    for (const cell of cells) placeCell(cell.blocks, cellNode(row, cell, index < table.headerRows, structure), growing);
  });
}

/** A head is that of its columns, a cell says how many columns and rows it covers (ISO 32000-1 §14.8.5.7). */
function cellNode(
  row: StructureNode,
  { columnSpan, rowSpan }: CellFlow,
  header: boolean,
  structure: Structure,
): StructureNode {
  const span = { ...(columnSpan > 1 && { ColSpan: columnSpan }), ...(rowSpan > 1 && { RowSpan: rowSpan }) };
  if (header) return structure.add(row, 'TH', { A: { O: 'Table', Scope: 'Column', ...span } });
  return structure.add(row, 'TD', columnSpan > 1 || rowSpan > 1 ? { A: { O: 'Table', ...span } } : undefined);
}

/**
 * A cell or a caption. One paragraph without notes is the node's own text; else each stands in it, the notes behind.
 */
function placeCell(blocks: CellFlow['blocks'], node: StructureNode, growing: Growing): void {
  const [only, ...others] = blocks;
  const plain = only?.kind === 'paragraph' && others.length === 0 && notesIn(only.runs).length === 0;
  if (plain) growing.nodeOf.set(only.id, node);
  else placeAll(blocks, node, growing);
}

/** A note follows the text that refers to it (ISO 32000-1 §14.8.4.4.1). */
function placeText(paragraph: ParagraphFlow, node: StructureNode, behind: StructureNode, growing: Growing): void {
  const { structure, nodeOf, labelOf } = growing;
  nodeOf.set(paragraph.id, node);
  for (const { children } of notesIn(paragraph.runs)) {
    const [first, ...rest] = children;
    if (first?.kind !== 'paragraph') continue;
    const note = structure.add(behind, 'Note', { ID: new String(`note-${first.id}`) });
    labelOf.set(first.id, structure.add(note, 'Lbl'));
    if (rest.length === 0) nodeOf.set(first.id, note);
    else placeAll(children, note, growing);
  }
}
