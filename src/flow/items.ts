import type { Block, HeadingBlock, Inline, ItemBlock, Ordinal, Template } from '../model/index.js';
import { plainText, spokenText } from '../model/text.js';
import { LEVELS } from '../text/numerals.js';
import type { Draft } from './drafts.js';
import { type Lead, leadOf, styleLead } from './run-in.js';

/**
 * A numbered line as it is set. What it is decides, not its number (GB/T 9704-2012 §7.3.3 gives heads their faces, not
 * text): a `head` stands alone on its line before what it introduces; a head that is `run-in` is followed by text on
 * the line; all else is `text`.
 */
export interface NumberedLine {
  readonly nature: 'head' | 'run-in' | 'text';
  /** Name in `template.styles`. */
  readonly style: string;
  readonly runs: readonly Draft[];
  /** Text of a run-in head, stop included; empty for others. */
  readonly lead: string;
}

/** The blocks beside an item, thematic breaks left out. */
export interface Neighbours {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

/** Sets an item: as a head where it is one and its form has a style for heads, else as text with its head run in. */
export function setItem(
  item: ItemBlock,
  runs: readonly Draft[],
  beside: Neighbours,
  { sections }: Template,
): NumberedLine {
  const { itemStyles, headStyles, runInMax, runIn } = sections;
  const text = itemStyles.default ?? 'body';
  const own = itemStyles[item.ordinal.form] ?? text;
  const heads = headStyles.includes(own);
  if (heads && standsAlone(item, beside)) return { nature: 'head', style: own, runs, lead: '' };
  const lead = runInMax > 0 ? leadOf(runs, runInMax) : undefined;
  // A line that the author ended is a head only where the form has heads: below `1.` it may be an address.
  const broken = lead && runs[lead.run]!.kind === 'line-break' && !heads;
  return runInLine(runs, broken ? undefined : lead, runIn[own], heads ? text : own);
}

/** The style of a head by the form of its number, where heads of that form have one; else the one of its depth. */
export function headStyle(ordinal: Ordinal | undefined, byDepth: string, { sections }: Template): string {
  const own = ordinal && sections.itemStyles[ordinal.form];
  return own && sections.headStyles.includes(own) ? own : byDepth;
}

/**
 * Sets a numbered sub-head or section head that is followed by text on its line, or is a long sentence, as that text;
 * undefined for a true head.
 */
export function setHeadAsText(runs: readonly Draft[], style: string, { sections }: Template): NumberedLine | undefined {
  const { itemStyles, runInMax, runIn } = sections;
  const text = spokenText(runs);
  if (runInMax === 0 || !/[。；：][”’）)]*$/.test(text) || !text.includes('。')) return undefined;
  const line = runInLine(runs, leadOf(runs, runInMax), runIn[style], itemStyles.default ?? 'body');
  return line.nature === 'run-in' || text.length > runInMax ? line : undefined;
}

function runInLine(
  runs: readonly Draft[],
  lead: Lead | undefined,
  look: string | undefined,
  style: string,
): NumberedLine {
  if (!lead?.more) return { nature: 'text', style, runs, lead: '' };
  return { nature: 'run-in', style, runs: look === undefined ? runs : styleLead(runs, lead, look), lead: lead.text };
}

/**
 * A line without a sentence end, before something of its own: what follows is no number of its level or a higher one.
 * Rows of such lines, one after the other, are lists, and their last line is as the others.
 */
function standsAlone(item: ItemBlock, { before, after }: Neighbours): boolean {
  if (!isBare(item.inlines) || !after || levelOf(after) <= levelOf(item)) return false;
  return !(before?.kind === 'item' && before.ordinal.form === item.ordinal.form && isBare(before.inlines));
}

/** Neither a sentence nor a piece of one. */
function isBare(inlines: readonly Inline[]): boolean {
  const { text } = plainText(inlines);
  return (
    !text.includes('。') && !/[；;，,、][”’）)]*$/.test(text) && !inlines.some(({ kind }) => kind === 'line-break')
  );
}

/** Place among the levels of numbers; sub-heads without one stand above all, other blocks below. */
function levelOf(block: Block): number {
  if (block.kind === 'item') return LEVELS.indexOf(block.ordinal.form);
  if (block.kind === 'heading') return block.ordinal ? LEVELS.indexOf(block.ordinal.form) : -1;
  return LEVELS.length;
}

/** Is there something below a sub-head, before the next of its depth or a higher one? */
export function introduces(heading: HeadingBlock, after: Block | undefined): boolean {
  return after !== undefined && (after.kind !== 'heading' || after.depth > heading.depth);
}
