import type { Html } from 'mdast';
import { sourceComment, sourceHtml } from '../../diagnostics/kinds/source.js';
import { type Lowering, spanOf } from '../context.js';

/** A line break as HTML writes it. */
export const BREAK = /^<br\s*\/?>$/i;

/** A tag whose other half is missing. */
export function reportTag(node: Html, context: Lowering): void {
  context.report({
    kind: sourceHtml,
    span: spanOf(node, context),
    message: sourceHtml.words.unpaired({ tag: node.value }),
    hints: [sourceHtml.words.writePair()],
  });
}

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
  context.report({
    kind: sourceHtml,
    span: { start: span.start, end: span.start + firstLine },
    message: sourceHtml.words.html(),
    hints: [sourceHtml.words.useMarkdown()],
    // Between paragraphs a break says nothing.
    fix: BREAK.test(rest.trim()) ? { safe: true, edits: [{ ...span, text: '' }] } : undefined,
  });
}
