import { typeArea } from '../model/geometry.js';
import type { BlockRole, FlowLeaf, FurnitureElement, ParagraphFlow, TextStyle } from '../model/index.js';
import type { FlowContext } from './context.js';
import { type Draft, generated } from './drafts.js';
import { LEAST_SIZE, lineWidths } from './fitting.js';
import { DOCUMENT, saysDocument } from './names.js';
import { paragraph } from './paragraph.js';

type Issuers = Extract<FurnitureElement, { readonly kind: 'issuers' }>;

/** Between the names and 文件, em. */
const GAP = 0.5;
/** Line pitch of the names, em. */
const PITCH = 1.25;
/** Room at both sides for what readers of the DOCX set wider, em. */
const ROOM = 0.1;

/** The names of the red head as they are set. Widths are em. */
interface Stack {
  readonly names: readonly string[];
  /** Of the longest name. */
  readonly width: number;
  /** pt */
  readonly size: number;
  /** Left and right of names and 文件 together. */
  readonly indent: number;
  readonly document: boolean;
}

/**
 * The red head of a joint issue (GB/T 9704-2012 §7.2.4): the host's name first, all as wide as the longest, 文件 beside
 * their middle; as large as measure and height allow.
 */
export function pourIssuers(
  { jointStyle, jointHeight }: Issuers,
  names: readonly string[],
  role: BlockRole,
  context: FlowContext,
): ParagraphFlow[] {
  const stack = stackOf(names, jointStyle, jointHeight, context);
  const middle = Math.ceil(names.length / 2) - 1;
  return names.map((name, i) => nameLine(stack, name, stack.document && i === middle, jointStyle, role, context));
}

function stackOf(names: readonly string[], style: string, height: number, context: FlowContext): Stack {
  const document = saysDocument(context.issue.meta);
  const width = Math.max(...names.map((name) => lineWidths(name, style, context).own));
  const total = width + (document ? GAP + lineWidths(DOCUMENT, style, context).own : 0);
  const measure = typeArea(context.template).width;
  const most = Math.min(measure / (total + 2 * ROOM), height / (names.length * PITCH));
  const size = Math.min(context.template.styles[style]!.size, Math.max(LEAST_SIZE, Math.floor(most * 2) / 2));
  return { names, width, size, indent: Math.max(0, (measure / size - total) / 2), document };
}

/** A name, spaced to the width of the longest; 文件 stands at its end, between two names where their number is even. */
function nameLine(
  { names, width, size, indent }: Stack,
  name: string,
  document: boolean,
  style: string,
  role: BlockRole,
  context: FlowContext,
): ParagraphFlow {
  const { span } = context.issue.meta.fields.get('发文机关')!;
  const lineHeight = PITCH * size;
  const letters = [...name];
  // Space stands behind a character: the last one has none, or what parts it from 文件.
  const pieces = [letters.slice(0, -1).join(''), letters.at(-1)!, ...(document ? [DOCUMENT] : [])];
  const drafts = pieces.map((piece): Draft => generated(piece, span.start));
  const own = { size, lineHeight, indentLeft: indent };
  const poured = paragraph(drafts, style, role, span, context, own);
  const between = (width - lineWidths(name, style, context).own) / Math.max(1, letters.length - 1);
  const look = (run: TextStyle, i: number): TextStyle => {
    if (i < 2) return { ...run, tracking: run.tracking + (i === 0 ? between : document ? GAP : 0) };
    return names.length % 2 === 0 ? { ...run, raise: -lineHeight / 2 } : run;
  };
  const runs = poured.runs.map((run, i) => (run.kind === 'text' ? { ...run, style: look(run.style, i) } : run));
  return { ...poured, fitted: true, runs: runs.filter((run) => run.kind !== 'text' || run.text !== '') };
}

type Signature = Extract<FurnitureElement, { readonly kind: 'signature' }>;

/** An em of blank: names stand in the grid of hanzi. */
const BLANK = '\u3000';
/** What sums of widths may be off, em. */
const ROUNDING = 0.01;

/**
 * Signatures of several bodies above their one date (GB/T 9704-2012 §7.3.5.1): rows with room for the seals, the host's
 * name first, the last of each row over the date.
 */
export function pourSignatures(
  { style, dateIndent, perRow, sealWidth, sealHeight }: Signature,
  names: readonly string[],
  date: string,
  role: BlockRole,
  context: FlowContext,
): FlowLeaf[] {
  const { span } = context.issue.meta;
  const { size, lineHeight } = context.template.styles[style]!;
  const widthOf = (text: string): number => lineWidths(text, style, context).own;
  const longest = Math.max(...names.map(widthOf));
  const middle = typeArea(context.template).width / size - dateIndent - widthOf(date) / 2;
  const apart = Math.max(sealWidth, longest + widthOf(BLANK));
  const columns = Math.max(1, Math.min(perRow, 1 + Math.floor((middle - longest / 2) / apart + ROUNDING)));
  const rule = { weight: 0, colour: '#000000', spaceBefore: Math.max(0, sealHeight - lineHeight), spaceAfter: 0 };
  const blocks: FlowLeaf[] = [];
  for (let first = 0; first < names.length; first += columns) {
    if (first > 0) blocks.push({ kind: 'rule', id: context.nextId(), rule, span });
    const { text, indentLeft } = rowOf(names.slice(first, first + columns), { middle, apart }, widthOf);
    const own = { align: 'left', indentLeft, indentRight: 0 } as const;
    blocks.push(paragraph([generated(text, span.start)], style, role, span, context, own));
  }
  return blocks;
}

/** Names whose middles are so far apart, as near as blanks of an em come to it, the last one's at `middle`. */
function rowOf(
  names: readonly string[],
  { middle, apart }: { readonly middle: number; readonly apart: number },
  widthOf: (text: string) => number,
): { readonly text: string; readonly indentLeft: number } {
  const em = widthOf(BLANK);
  let text = '';
  let width = 0;
  names.forEach((name, i) => {
    const between = i === 0 ? 0 : apart - (widthOf(names[i - 1]!) + widthOf(name)) / 2;
    const blanks = BLANK.repeat(Math.max(0, Math.round(between / em)));
    text += blanks + name;
    width += widthOf(blanks + name);
  });
  return { text, indentLeft: Math.max(0, middle + widthOf(names.at(-1)!) / 2 - width) };
}
