import type { AnnexTokens, Block, FlowBlock, Inline, ParagraphFlow, Section, Span } from '../model/index.js';
import { plainText, spokenText } from '../model/text.js';
import { annexMark } from '../text/annex.js';
import { halfWidthDigits } from '../text/numerals.js';
import { pourBlocks } from './blocks.js';
import { type FlowContext, sectionBlock } from './context.js';
import { type Draft, generated } from './drafts.js';
import { PREFACE, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';
import { shaped } from './shaped.js';

/** Index of the first section that is an annex; all that follows belongs to annexes. */
export function annexesStart({ issue, template }: FlowContext): number {
  const { sections } = issue;
  const at = template.annexes ? sections.findIndex(({ title }) => annexMark(plainText(title).text) !== null) : -1;
  return at < 0 ? sections.length : at;
}

/**
 * Annexes behind the signature (GB/T 9704-2012 §7.3.7): each on a new page, 附件 with its number at the upper left, the
 * title in the middle of the third line, then its text. Sections that are none belong to the annex before them.
 */
export function pourAnnexes(
  sections: readonly Section[],
  pourSection: (section: Section) => FlowBlock,
  context: FlowContext,
): FlowBlock[] {
  const tokens = context.template.annexes;
  if (!tokens) return [];
  const blocks: FlowBlock[] = [];
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i]!;
    const mark = annexMark(plainText(section.title).text);
    if (!mark) {
      blocks.push(pourSection(section));
      continue;
    }
    const next = sections[i + 1];
    const annex = annexOf(section, mark, next, context);
    if (annex.takesNext) i++;
    blocks.push({ kind: 'page-break', id: context.nextId() }, pourAnnex(section, annex, tokens, context));
  }
  return blocks;
}

/** What an annex says of itself. */
interface Annex {
  readonly mark: string;
  readonly title: readonly Draft[];
  readonly titleSpan: Span;
  readonly blocks: readonly Block[];
  /** Its title was the next section's head. */
  readonly takesNext: boolean;
}

/** An annex's title: behind its number, the first head below it, else the name that 附件说明 gives it. */
function annexOf(
  { title, blocks, span }: Section,
  mark: RegExpExecArray,
  next: Section | undefined,
  context: FlowContext,
): Annex {
  const number = mark[1] ? halfWidthDigits(mark[1]) : (mark[2] ?? '');
  const own = { mark: `附件${number}`, titleSpan: span, blocks, takesNext: false };
  const rest = withoutStart(runsOf(title, context), mark[0].length);
  if (rest.length > 0) return { ...own, title: rest };
  const [first] = blocks;
  const name = nameOf(number, context);
  if ((first?.kind === 'heading' && !first.ordinal) || isName(first, name)) {
    return { ...own, title: runsOf(inlinesOf(first), context), titleSpan: first!.span, blocks: blocks.slice(1) };
  }
  if (blocks.length === 0 && next && !next.ordinal && !annexMark(plainText(next.title).text)) {
    return { ...own, title: runsOf(next.title, context), titleSpan: next.span, blocks: next.blocks, takesNext: true };
  }
  return { ...own, title: name === undefined ? [] : [generated(name, span.start)] };
}

function inlinesOf(block: Block | undefined): readonly Inline[] {
  return block && 'inlines' in block ? block.inlines : [];
}

/** Does a paragraph say nothing but the annex's name? */
function isName(block: Block | undefined, name: string | undefined): boolean {
  const bare = (text: string): string => text.replace(/[\s\u3000《》]/g, '');
  return block?.kind === 'paragraph' && name !== undefined && bare(plainText(block.inlines).text) === bare(name);
}

/** The name of an annex in the front matter: by its number, or the only one. */
function nameOf(number: string, { issue }: FlowContext): string | undefined {
  const names = issue.meta.fields.get('附件')?.value ?? [];
  const at = /^[0-9]+$/.test(number) ? Number(number) - 1 : '一二三四五六七八九十'.indexOf(number || '一');
  return number === '' && names.length !== 1 ? undefined : names[at];
}

/** Runs without so many UTF-16 units at their start. */
function withoutStart(runs: readonly Draft[], length: number): Draft[] {
  let left = length;
  return runs.flatMap((run): Draft[] => {
    if (run.kind !== 'text' || left === 0) return [run];
    const cut = Math.min(left, run.text.length);
    left -= cut;
    const span = run.generated ? run.span : { start: run.span.start + cut, end: run.span.end };
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut), span }];
  });
}

function pourAnnex(section: Section, annex: Annex, tokens: AnnexTokens, context: FlowContext): FlowBlock {
  const { mark, title, titleSpan, blocks } = annex;
  const head: ParagraphFlow = {
    ...paragraph([generated(mark, section.span.start)], tokens.style, 'section-head', section.span, context),
    id: sectionBlock(section.id),
    level: 1,
    outline: { level: 1, text: `${mark}${title.length > 0 ? `　${spokenText(title)}` : ''}` },
  };
  const drafts = shaped(title, tokens.titleStyle, context);
  const named = paragraph(drafts, tokens.titleStyle, 'sub-head', titleSpan, context);
  const titled: FlowBlock[] = title.length > 0 ? [{ ...named, level: 2 }] : [];
  return { kind: 'section', children: [head, ...titled, ...pourBlocks(blocks, context, { ...PREFACE, top: 2 })] };
}
