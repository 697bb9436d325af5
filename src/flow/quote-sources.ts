import type { FlowBlock, ParagraphFlow } from '../model/index.js';
import { spokenText } from '../model/text.js';
import { emWidth } from '../text/em-width.js';
import type { FlowContext } from './context.js';
import type { Place } from './paragraph.js';

/** A dash as it is typed before the source of a quotation. */
const DASHED = /^[\s\u3000]*[—―─–]/u;
/** Longer lines that begin with a dash are text, em. */
const LONGEST = 60;
/** Lines of the quotation that stand on the page of its source. */
const LINES_ABOVE = 2;

/**
 * A quotation's blocks with its sources where the template has them: a short paragraph that begins with a dash, or the
 * line behind the last line end that the author set. What answers another dash is talk, and so is a sentence that more
 * text follows.
 */
export function withSources(blocks: readonly FlowBlock[], place: Place, context: FlowContext): FlowBlock[] {
  const parted = blocks.flatMap((block): readonly FlowBlock[] =>
    block.kind === 'paragraph' ? dividedAtSource(block, context) : [block],
  );
  return parted.map((block, i) => {
    const before = parted[i - 1];
    if (block.kind !== 'paragraph' || before === undefined || saysDash(before)) return block;
    return isSource(block, i === parted.length - 1) ? sourceLine(block, place, context) : block;
  });
}

function saysDash(block: FlowBlock): boolean {
  return block.kind === 'paragraph' && DASHED.test(spokenText(block.runs));
}

function isSource({ runs }: ParagraphFlow, last: boolean): boolean {
  const text = spokenText(runs).trim();
  const said = last ? text.replace(/[。.]$/, '') : text;
  return DASHED.test(text) && emWidth(text, 0) <= LONGEST && !/[。！？；，、：]$|。./u.test(said);
}

/** A paragraph whose last line, ended by the author before it, is a source: two paragraphs. */
function dividedAtSource(paragraph: ParagraphFlow, { nextId }: FlowContext): ParagraphFlow[] {
  const { runs } = paragraph;
  const at = runs.findLastIndex(({ kind }) => kind === 'line-break');
  if (at < 1 || DASHED.test(spokenText(runs)) || !DASHED.test(spokenText(runs.slice(at + 1)))) return [paragraph];
  const { start } = runs[at + 1]!.span;
  return [
    { ...paragraph, runs: runs.slice(0, at), span: { start: paragraph.span.start, end: runs[at]!.span.start } },
    { ...paragraph, id: nextId(), runs: runs.slice(at + 1), span: { start, end: paragraph.span.end } },
  ];
}

/** Its line, at the edge that the template says, with the last lines of what is quoted. */
function sourceLine(paragraph: ParagraphFlow, { nesting, own, style }: Place, context: FlowContext): ParagraphFlow {
  const align = context.template.sections.quoteSource;
  const set = { nesting, ...own, align, ...(align === 'right' && { indentFirst: 0 }) };
  return { ...paragraph, style: context.styles.paragraph(style, set), keepWithPrevious: LINES_ABOVE };
}
