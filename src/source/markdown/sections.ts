import type { Heading, Root, RootContent } from 'mdast';
import type { Block, Issue, Meta, Section } from '../../model/index.js';
import { isTocHead } from '../../text/titles.js';
import { type Lowering, spanOf } from '../context.js';
import { type ReadToc, readToc } from '../toc/index.js';
import { lowerBlocks } from './blocks.js';
import { lowerInlines } from './inlines.js';
import { reportMastheads, withoutMasthead } from './mastheads.js';
import { reportNoSections } from './no-section.js';
import { ordinalName } from './ordinal.js';
import { splitOrdinal, trim } from './trim.js';

/** What the body of an issue is made of. */
export type Body = Pick<Issue, 'toc' | 'preface' | 'sections'>;

/** Divides the Markdown tree into table of contents, preface and sections, and lowers each. */
export function lowerBody(root: Root, meta: Meta, context: Lowering): Body {
  const nodes = withoutMasthead(root.children, context);
  const headText = (node: RootContent): string => {
    const { start, end } = spanOf(node, context);
    return context.source.text.slice(start, end);
  };
  const tocAt = nodes.findIndex((node) => node.type === 'heading' && isTocHead(headText(node)));
  const heads = nodes.filter((node, index): node is Heading => node.type === 'heading' && index > tocAt);
  // Usually TOC and sections have one # each; where all sections are deeper, that is their level.
  const highest = heads.reduce((least, { depth }) => Math.min(least, depth), 6);
  const depth = tocAt >= 0 ? Math.max((nodes[tocAt] as Heading).depth, highest) : highest;
  const isSectionHead = (node: RootContent, index: number): boolean =>
    node.type === 'heading' && index > tocAt && node.depth <= depth;
  const firstSection = nodes.findIndex(isSectionHead);
  const sectionsFrom = firstSection < 0 ? nodes.length : firstSection;
  const tocEnd = tocAt < 0 ? 0 : tocRangeEnd(nodes, tocAt);
  const read = tocAt < 0 ? undefined : readTocAt(nodes[tocAt]!, nodes[tocEnd], context);
  const before = nodes.slice(0, Math.max(0, tocAt));
  const behind = nodes.slice(read ? textFrom(nodes, tocEnd, read.end, context) : 0, sectionsFrom);
  const between = read ? withoutMasthead(behind, context) : behind;
  reportMastheads(before, context);
  reportMastheads(between, context);
  const preface = withoutOuterBreaks(lowerBlocks([...before, ...between], depth, context));
  const sections = lowerSections(nodes.slice(sectionsFrom), depth, context);
  // Of text below a table of contents toc/sections tells which heads lack their mark.
  if (sections.length === 0 && !(read && preface.length > 0)) reportNoSections(preface, meta, context);
  return { ...(read && { toc: read.toc }), preface, sections };
}

/** The TOC ends at the next head or at a rule `---`, if not before. */
function tocRangeEnd(nodes: readonly RootContent[], tocAt: number): number {
  const end = nodes.findIndex(
    (node, index) => index > tocAt && (node.type === 'thematicBreak' || node.type === 'heading'),
  );
  return end < 0 ? nodes.length : end;
}

function readTocAt(head: RootContent, next: RootContent | undefined, context: Lowering): ReadToc {
  const { source } = context;
  const headSpan = spanOf(head, context);
  const end = next ? spanOf(next, context).start : context.end;
  return readToc(source, headSpan, { start: headSpan.end, end }, context.report);
}

/** The first node of the text, whose place is known; behind a rule that ends the TOC. */
function textFrom(nodes: readonly RootContent[], tocEnd: number, end: number, context: Lowering): number {
  const next = nodes[tocEnd];
  if (end < (next ? spanOf(next, context).start : context.end))
    return nodes.findIndex((node) => spanOf(node, context).end > end);
  return next?.type === 'thematicBreak' ? tocEnd + 1 : tocEnd;
}

function withoutOuterBreaks(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'break');
  const last = blocks.findLastIndex((block) => block.kind !== 'break');
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

function lowerSections(nodes: readonly RootContent[], depth: number, context: Lowering): Section[] {
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth <= depth ? [index] : []));
  const ids = new Set<string>();
  return starts.map((start, index) => {
    const head = nodes[start] as Heading;
    const { ordinal, rest } = splitOrdinal(trim(lowerInlines(head.children, context)));
    const strays = context.stray.splice(0);
    const id = uniqueId(ordinal ? ordinalName(ordinal) : String(index + 1), ids);
    const inside = nodes.slice(start + 1, starts[index + 1]);
    reportMastheads(inside, context);
    const blocks = [...strays, ...lowerBlocks(inside, depth, context)];
    return { id, ...(ordinal && { ordinal }), title: rest, span: spanOf(head, context), blocks };
  });
}

/** Repeated numbers are a finding of the checks; links still need one target each. */
function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
