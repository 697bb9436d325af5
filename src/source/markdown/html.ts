import type { Html } from 'mdast';
import { sourceComment, sourceHtml } from '../../diagnostics/kinds/source.js';
import type { Fix, Span } from '../../model/index.js';
import { type Lowering, spanOf } from '../context.js';
import { matchOrdinal } from './ordinal.js';

const BREAK = /^<br\s*\/?>$/i;

/** Comments are silent; any other HTML would be lost in print. */
export function reportHtml(node: Html, context: Lowering): void {
  const span = spanOf(node, context);
  const rest = node.value.replace(/<!--[\s\S]*?-->/g, '');
  // A closing tag was reported with its opening one.
  if (rest.trim() === '' || /^<\/[^>]*>$/.test(rest.trim())) return;
  if (rest.includes('<!--')) {
    context.report({
      kind: sourceComment,
      span: { start: span.start, end: Math.min(span.end, span.start + 4) },
      message: sourceComment.words.neverClosed(),
      hints: [sourceComment.words.close()],
    });
    return;
  }
  const firstLine = /^[^\r\n]*/.exec(context.source.text.slice(span.start, span.end))![0].length;
  const breaks = BREAK.test(rest.trim());
  context.report({
    kind: sourceHtml,
    span: { start: span.start, end: span.start + firstLine },
    message: sourceHtml.words.html(),
    hints: [breaks ? sourceHtml.words.breakLine() : sourceHtml.words.useMarkdown()],
    fix: breaks ? breakFix(context.source.text, span) : undefined,
  });
}

/**
 * `<br>` as a line break of Markdown's own, or nothing at the end of a paragraph, where it says nothing. None where a
 * new line would mean something else: in heads and tables, before what starts an item or a list.
 */
function breakFix(text: string, { start, end }: Span): Fix | undefined {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 4000), start))![0];
  const [, newline, after] = /^[ \t]*(\r\n|\r|\n|$)?[ \t\u3000]*([^\r\n]*)/.exec(text.slice(end))!;
  if (/^[ \t>]*[#＃]|\|/.test(before) || after!.includes('|')) return undefined;
  if (newline !== undefined && after === '') return { safe: true, edits: [{ start, end, text: '' }] };
  if (before.trim() === '' || /^[-+*_#＃>`~=<!\\]/.test(after!) || matchOrdinal(after!)) return undefined;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return { safe: true, edits: [{ start, end, text: newline ? '\\' : `\\${lineEnd}` }] };
}
