import type { ImportedBlock } from '../document.js';
import { isLeft, leftBy } from './changes.js';
import { doubtOf, type OpenDoubt } from './doubts.js';
import { endCarried, readParagraph } from './paragraph.js';
import { noteMargins, placeIn, type Story } from './story.js';
import {
  closeCell,
  closeRow,
  closeTable,
  leaveRow,
  type OpenTable,
  openRow,
  openTable,
  tableProperties,
} from './tables.js';
import { switchOf, treeBuilder } from './tree.js';
import { type Element, readXml } from './xml.js';

/** Reads what holds paragraphs, piece by piece, and makes blocks of it. */
export interface BlockReader {
  /** The beginning and the end of an element of {@link CONTAINERS}. */
  enter(name: string): void;
  leave(name: string): void;
  /** Any other element, whole. */
  piece(element: Element): void;
  readonly blocks: readonly ImportedBlock[];
}

/** Elements that hold paragraphs and tables, and are not kept as trees. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['w:document', 'w:body', 'w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent', 'w:customXml'],
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
]);
const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Reads a part while it is unpacked: only a paragraph at a time is a tree. */
export function streamBlocks(bytes: Uint8Array, story: Story): readonly ImportedBlock[] {
  const reader = blockReader(story);
  const builder = treeBuilder();
  let depth = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (depth === 0 && CONTAINERS.has(name)) return reader.enter(name);
      depth++;
      builder.open(name, attributes);
    },
    text(text) {
      if (depth > 0) builder.text(text);
    },
    close(name) {
      if (depth === 0) return reader.leave(name);
      depth--;
      const element = builder.close();
      if (element) reader.piece(element);
    },
  });
  endCarried(story);
  return reader.blocks;
}

/** The blocks in an element, such as a text box or a note, that are no paragraphs of the text by themselves. */
export function blocksIn(element: Element, story: Story): readonly ImportedBlock[] {
  story.nested++;
  const reader = blockReader(story);
  drive(element, reader);
  endCarried(story);
  story.nested--;
  return reader.blocks;
}

function drive(parent: Element, reader: BlockReader): void {
  for (const element of parent.children) {
    if (typeof element === 'string') continue;
    if (CONTAINERS.has(element.name)) {
      reader.enter(element.name);
      drive(element, reader);
      reader.leave(element.name);
    } else reader.piece(element);
  }
}

interface State {
  readonly story: Story;
  /** Blocks of the text and of the cells that are open, innermost last. */
  readonly sinks: ImportedBlock[][];
  readonly tables: OpenTable[];
  /** How much was left out where each container that may leave something out began. */
  readonly marks: number[];
  /** Where the tables that are open begin. */
  readonly begins: number[];
}

function blockReader(story: Story): BlockReader {
  const state: State = { story, sinks: [[]], tables: [], marks: [], begins: [] };
  const reader: BlockReader = {
    blocks: state.sinks[0]!,
    enter: (name) => enter(name, state),
    leave: (name) => leave(name, state),
    piece: (element) => piece(element, state, reader),
  };
  return reader;
}

function enter(name: string, { story, sinks, tables, marks, begins }: State): void {
  const left = isLeft(name, story.reading.changes);
  if (name === 'w:sdt' || name === 'w:tr' || CHANGES.has(name)) marks.push(story.left.length);
  if (left) story.left.push(left);
  else if (CHANGES.has(name)) story.inserted++;
  if (name === 'w:tbl') {
    endCarried(story);
    tables.push(openTable());
    begins.push(story.count + 1);
    story.nested++;
  } else if (name === 'w:tr' && tables.length > 0) openRow(tables.at(-1)!);
  else if (name === 'w:tc') sinks.push([]);
}

function leave(name: string, state: State): void {
  const { story, tables, marks } = state;
  if (name === 'w:sdt' || name === 'w:tr' || CHANGES.has(name)) story.left.length = marks.pop() ?? 0;
  if (CHANGES.has(name) && !isLeft(name, story.reading.changes)) story.inserted--;
  if (name === 'w:tc') endCell(state);
  else if (name === 'w:tr' && tables.length > 0) {
    const kept = closeRow(tables.at(-1)!);
    // Nested tables are part of their row.
    if (kept && story.nested === 1 && !story.at) story.count++;
  } else if (name === 'w:tbl') endTable(state);
}

function endCell({ story, sinks, tables }: State): void {
  endCarried(story);
  const blocks = sinks.length > 1 ? sinks.pop()! : [];
  const table = tables.at(-1);
  if (table) closeCell(table, blocks);
  else sinks.at(-1)!.push(...blocks);
}

function endTable({ story, sinks, tables, begins }: State): void {
  const open = tables.pop();
  story.nested--;
  const begin = begins.pop()!;
  const table = open && closeTable(open, story.at?.paragraph ?? begin);
  if (!table) return;
  sinks.at(-1)!.push(table);
  for (const text of open.lost) tell({ name: 'left-out', what: 'merged-cell', text }, story, table.place.paragraph);
}

function tell(doubt: OpenDoubt, story: Story, paragraph = story.at?.paragraph ?? story.count + 1): void {
  story.reading.doubts.push(doubtOf(doubt, { ...placeIn(story, doubt.text), paragraph }));
}

function piece(element: Element, state: State, reader: BlockReader): void {
  const { story, sinks, tables } = state;
  const put = (block: ImportedBlock): void => void sinks.at(-1)!.push(block);
  const table = tables.at(-1);
  switch (element.name) {
    case 'w:p':
      readParagraph(element, story, put);
      return;
    case 'w:r':
    case 'w:hyperlink':
    case 'w:fldSimple':
    case 'm:oMath':
    case 'm:oMathPara':
      readParagraph({ name: 'w:p', attributes: {}, children: [element] }, story, put);
      return;
    case 'w:tblGrid':
    case 'w:tcPr':
    case 'w:trPr':
      if (table) tableProperties(table, element);
      if (element.name === 'w:trPr') {
        changedRow(element, state);
        return;
      }
      return;
    case 'w:sdtPr':
      if (switchOf(element, 'w:showingPlcHdr')) story.left.push('placeholder');
      return;
    case 'w:bookmarkStart':
      if (element.attributes['w:name'] !== '_GoBack') story.bookmarks.push(element.attributes['w:name'] ?? '');
      return;
    case 'w:sectPr':
      noteMargins(element, story);
      return;
    case 'w:altChunk':
    case 'mc:AlternateContent':
      tell({ name: 'left-out', what: 'chunk', text: '' }, story);
      return;
    default:
      drive(element, reader);
      return;
  }
}

/** A row that a change deletes or inserts. */
function changedRow(properties: Element, { story, tables }: State): void {
  const left = leftBy(properties, story.reading.changes);
  if (!left) return;
  story.left.push(left);
  const table = tables.at(-1);
  if (table) leaveRow(table);
}
