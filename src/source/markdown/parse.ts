import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Attention, linear } from './attention.js';
import { editEventsInPlace } from './event-edits.js';
import { gates } from './gates.js';

/** A parsed text. */
export interface Parsed {
  readonly root: Root;
  /** Where brackets begin to be text as their paragraph has too many, offsets in the text. */
  readonly crowded: readonly number[];
}

/**
 * CommonMark with GFM tables and footnotes, and emphasis that works next to Chinese punctuation. Off: setext heads (a
 * row of `---` under a line is a rule), indented code (editors indent text), strikethrough (`50~60`), bare URLs. The
 * time it takes grows with the text alone.
 */
export function parseMarkdown(text: string): Parsed {
  editEventsInPlace();
  const crowded: number[] = [];
  const root = unified()
    .use(remarkParse)
    .use(remarkCjkFriendly)
    .use(linearEmphasis)
    .use(
      bulletinMarkdown,
      gates(text, (offset) => crowded.push(offset)),
    )
    .parse(text);
  return { root, crowded };
}

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** The extension for emphasis alone, before others are added. */
function linearEmphasis(this: Processor): void {
  const data = this.data() as Extensions;
  data.micromarkExtensions = (data.micromarkExtensions as CjkFriendly[]).map(({ text, insideSpan }) => ({
    text: Object.fromEntries(Object.entries(text).map(([code, construct]) => [code, linear(construct)])),
    insideSpan: { null: insideSpan.null.map(linear) },
  }));
}

/** What `micromark-extension-cjk-friendly` is made of. */
interface CjkFriendly {
  readonly text: Readonly<Record<string, Attention>>;
  readonly insideSpan: { readonly null: readonly Attention[] };
}

function bulletinMarkdown(this: Processor, gated: ReturnType<typeof gates>): void {
  const data = this.data() as Extensions;
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  const disable = { null: ['setextUnderline', 'codeIndented'] };
  data.micromarkExtensions.push(gfmTable(), gfmFootnote(), gated, { disable });
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}
