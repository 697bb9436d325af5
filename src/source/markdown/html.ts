import type { Html } from 'mdast';
import { message } from '../../diagnostics/diagnostic.js';
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
      code: 'source/comment',
      span: { start: span.start, end: Math.min(span.end, span.start + 4) },
      message: message(
        '注释 <!-- 没有用 --> 结束：从这里起的文字都不会印出来。',
        'The comment <!-- is never closed with -->: all text from here on would not be printed.',
      ),
      hints: [message('在注释末尾补上 -->。', 'Add --> where the comment ends.')],
    });
    return;
  }
  const firstLine = /^[^\r\n]*/.exec(context.source.text.slice(span.start, span.end))![0].length;
  const breaks = BREAK.test(rest.trim());
  context.report({
    code: 'source/html',
    span: { start: span.start, end: span.start + firstLine },
    message: message(
      '这里是网页代码（HTML），PDF 和 Word 中都印不出来。',
      'This is HTML, which neither output can print.',
    ),
    hints: [
      breaks
        ? message(
            '要换行，请在上一行末尾加一个反斜杠 \\，再另起一行。',
            'For a line break, end the line with a backslash and go on in the next.',
          )
        : message(
            '改用 Markdown 写法；要印出“<”本身，写成 \\<；注释 <!-- … --> 请独占一行。',
            'Use Markdown instead; write \\< to print “<” itself; give a comment <!-- … --> a line of its own.',
          ),
    ],
    fix: breaks ? breakFix(context.source.text, span) : undefined,
  });
}

/**
 * `<br>` as a line break of Markdown's own, or nothing at the end of a paragraph, where it says nothing. None where a new line would mean
 * something else: in heads and tables, before what starts an item or a list.
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
