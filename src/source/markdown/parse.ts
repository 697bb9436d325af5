import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * CommonMark with GFM tables and footnotes, and emphasis that works next to Chinese punctuation. Off: setext heads (a
 * row of `---` under a line is a rule), indented code (editors indent text), strikethrough (`50~60`), bare URLs.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

const processor = unified().use(remarkParse).use(remarkCjkFriendly).use(bulletinMarkdown).freeze();

function bulletinMarkdown(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push(gfmTable(), gfmFootnote(), { disable: { null: ['setextUnderline', 'codeIndented'] } });
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}
