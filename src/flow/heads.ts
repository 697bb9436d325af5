import type { Block, HeadingBlock, ItemBlock, Ordinal, ParagraphFlow, Section } from '../model/index.js';
import { spokenText } from '../model/text.js';
import { LEVELS } from '../text/numerals.js';
import { type FlowContext, sectionBlock } from './context.js';
import { blankBehind, DIGIT, type Draft } from './drafts.js';
import { headStyle, introduces, type Neighbours, type NumberedLine, setHeadAsText, setItem } from './items.js';
import { type Place, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import { head as shapedHead } from './shaped.js';

/** Longest outline entry of an item, in characters; heads stand there whole. */
const OUTLINE_MAX = 40;

/** The head of a section. The outline says it as the table of contents does where that was declared. */
export function pourSectionHead(section: Section, context: FlowContext): ParagraphFlow {
  const runs = [...numbered(section.ordinal), ...runsOf(section.title, context)];
  const { template, issue } = context;
  const style = headStyle(section.ordinal, template.sections.headingStyle, template);
  const line = section.ordinal && setHeadAsText(runs, style, template);
  const own = line || section.blocks.length === 0 ? { keepWithNext: false } : {};
  const words = line?.runs ?? shapedHead(runs, style, context);
  const head = paragraph(words, line?.style ?? style, 'section-head', section.span, context, own);
  const declared = issue.toc?.entries.find(({ ordinal }) => ordinal && ordinal.value === section.ordinal?.value);
  return {
    ...head,
    id: sectionBlock(section.id),
    level: 1,
    ...(section.ordinal && { ordinal: section.ordinal }),
    outline: {
      level: 1,
      text: declared ? `${declared.ordinal?.text ?? ''}${declared.title.value}` : spokenText(runs),
    },
  };
}

/** A sub-head, or the text that it turns out to be. */
export function pourHeading(heading: HeadingBlock, after: Block | undefined, context: FlowContext): ParagraphFlow {
  const { ordinal, depth, span } = heading;
  const { subheadStyles } = context.template.sections;
  const style = headStyle(ordinal, subheadStyles[Math.min(depth - 2, subheadStyles.length - 1)]!, context.template);
  const runs = [...numbered(ordinal), ...runsOf(heading.inlines, context)];
  const line = ordinal && setHeadAsText(runs, style, context.template);
  if (line) {
    const outline = { level: depth, text: firstWords(line, runs) };
    return { ...paragraph(line.runs, line.style, 'item', span, context), ordinal, outline };
  }
  const own = introduces(heading, after) ? {} : { keepWithNext: false };
  return {
    ...paragraph(shapedHead(runs, style, context), style, 'sub-head', span, context, own),
    level: depth,
    ...(ordinal && { ordinal }),
    outline: { level: depth, text: spokenText(runs) },
  };
}

/** A numbered line: a head, or text. */
export function pourItem(item: ItemBlock, beside: Neighbours, context: FlowContext, place: Place): ParagraphFlow {
  const { column, entry } = place;
  const hangs = entry === 'begins' && column !== undefined;
  const number = { ...ordinalRun(item), ...(entry === 'begins' && { label: true }), ...(hangs && { column }) };
  const text = runsOf(item.inlines, context);
  const runs = [number, ...(hangs ? [] : blankBehind(item.ordinal.text, DIGIT, text)), ...text];
  const line = setItem(item, runs, beside, context.template);
  const free = place.role === 'body';
  const level = place.top + LEVELS.indexOf(item.ordinal.form);
  const head = free && line.nature === 'head';
  const role = head ? 'sub-head' : free ? 'item' : place.role;
  const style = free && !hangs ? line.style : place.style;
  const own = { nesting: place.nesting, ...(style === place.style && place.own) };
  const words = head ? shapedHead(line.runs, style, context, own) : line.runs;
  const poured = paragraph(words, style, role, item.span, context, own);
  return {
    ...poured,
    ordinal: item.ordinal,
    ...(head && { level }),
    ...(place.nesting === 0 && { outline: { level: head ? level : 2, text: firstWords(line, line.runs) } }),
  };
}

/** What the outline says of a numbered line: its run-in head, else its beginning. */
function firstWords({ lead }: NumberedLine, runs: readonly Draft[]): string {
  return clip(lead.replace(/。$/, '') || spokenText(runs));
}

function clip(text: string): string {
  const characters = [...text];
  return characters.length > OUTLINE_MAX ? `${characters.slice(0, OUTLINE_MAX - 1).join('')}…` : text;
}

/** The number before a head. */
function numbered(ordinal: Ordinal | undefined): readonly Draft[] {
  return ordinal ? [{ kind: 'text', text: ordinal.text, span: ordinal.span }] : [];
}

/** An item's number; where the editor's marks began before it, it bears them too. */
function ordinalRun({ ordinal, inlines }: ItemBlock): Draft {
  const [first] = inlines;
  const marked = first && 'children' in first && first.kind !== 'link' && first.span.start <= ordinal.span.start;
  return { kind: 'text', text: ordinal.text, ...(marked && { names: [first.kind] }), span: ordinal.span };
}
