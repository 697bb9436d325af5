import type { Definition, Link, LinkReference, Node, PhrasingContent } from 'mdast';
import { pictureInline } from '../../diagnostics/kinds/picture-place.js';
import { sourceEmphasis } from '../../diagnostics/kinds/source.js';
import type { Inline, LinkInline, PageRefInline, Span, TextInline } from '../../model/index.js';
import { composed } from '../../text/compose.js';
import { type Lowering, parsedSpan, sourceSpan, spanOf } from '../context.js';
import { readPage } from '../toc/page-number.js';
import { addressFinding, asciiAddress } from './address.js';
import { figureOf, isImage, resolveImage } from './figures.js';
import { BREAK, reportHtml } from './html.js';
import { reportLeftovers } from './leftovers.js';
import { joinTags, signMarks } from './marks.js';
import { noteInline } from './notes.js';
import { sourcePieces, textPieces, withoutSeams } from './pieces.js';

/** Running text of the Markdown tree as the model's inlines. Pictures in it go to `context.stray`. */
export function lowerInlines(nodes: readonly PhrasingContent[], context: Lowering): Inline[] {
  return signMarks(joined(nodes, context), context.source.text, false);
}

function joined(nodes: readonly PhrasingContent[], context: Lowering): Inline[] {
  return joinTags(nodes, (node) => lowerInline(node, context), context);
}

function lowerInline(node: PhrasingContent, context: Lowering): Inline[] {
  const span = spanOf(node, context);
  switch (node.type) {
    case 'text': {
      const { start, end } = parsedSpan(node);
      const pieces = textPieces(start, end, context);
      for (const piece of pieces) reportLeftovers(piece, context);
      return withoutSeams(pieces, context);
    }
    case 'strong':
    case 'emphasis': {
      const children = joined(node.children, context);
      reportProduct(span, context);
      return children.length > 0 ? [{ kind: node.type, children, span }] : [];
    }
    case 'inlineCode':
      return [{ kind: 'code', children: codePieces(node, context), span }];
    case 'link':
      return lowerLink(node, node.url, node, context);
    case 'linkReference':
      return lowerReference(node, context);
    case 'image':
    case 'imageReference': {
      strayPicture(node, context);
      return [];
    }
    case 'footnoteReference': {
      const note = noteInline(node, context, lowerInlines);
      return note ? [note] : [];
    }
    case 'break':
      return [{ kind: 'line-break', span }];
    case 'html':
      if (BREAK.test(node.value)) return [{ kind: 'line-break', span }];
      reportHtml(node, context);
      return [];
    default:
      return [];
  }
}

/** `３*４*５` is a product to the editor, `d*e*f` a name, and emphasis to Markdown, which takes the signs away. */
function reportProduct(span: Span, { source: { text }, report }: Lowering): void {
  const [before, after] = [text[span.start - 1] ?? '', text[span.end] ?? ''];
  const product = /[0-9０-９]/.test(before) && /[0-9０-９]/.test(after);
  if (!product && !(/[0-9A-Za-z/]/.test(before) && /[0-9A-Za-z/]/.test(after))) return;
  const single = /^\*[^*]+\*$/.test(text.slice(span.start, span.end));
  report({
    kind: sourceEmphasis,
    severity: 'warning',
    span,
    message: sourceEmphasis.words.betweenLetters(),
    hints: [sourceEmphasis.words.writeTimes()],
    fix: single
      ? {
          safe: false,
          edits: [span.start, span.end - 1].map((start) => ({ start, end: start + 1, text: product ? '×' : '\\*' })),
        }
      : undefined,
  });
}

function codePieces(node: Node, context: Lowering): Inline[] {
  const { start, end } = parsedSpan(node);
  const fence = /^`*/.exec(context.prepared.text.slice(start, end))![0].length;
  let [from, to] = [start + fence, end - fence];
  const inner = context.prepared.text.slice(from, to);
  // CommonMark takes one blank off both sides, so that a code may begin with a backtick.
  if (/^ .*[^ ].* $/s.test(inner)) [from, to] = [from + 1, to - 1];
  const span = sourceSpan({ start: from, end: to }, context);
  return sourcePieces(span, context).map((piece) => ({
    ...piece,
    text: piece.text.replace(/\r\n|\r|\n/g, (newline) => ' '.repeat(newline.length)),
  }));
}

function lowerReference(node: LinkReference, context: Lowering): Inline[] {
  const definition = context.definitions.get(node.identifier);
  if (!definition) return lowerInlines(node.children, context);
  const first = !context.usedDefinitions.has(node.identifier);
  context.usedDefinitions.add(node.identifier);
  return lowerLink(node, definition.url, first ? definition : undefined, context);
}

/**
 * A link; where its address cannot be let into a file, its text alone. `home` is the node that has the address, if it
 * is to be reported.
 */
function lowerLink(
  node: Link | LinkReference,
  address: string,
  home: Link | Definition | undefined,
  context: Lowering,
): Inline[] {
  const children = signMarks(joined(node.children, context), context.source.text, true);
  const span = spanOf(node, context);
  const target = address.replace(/^＃/, '#');
  const href = target.startsWith('#') ? `#${sectionName(target)}` : asciiAddress(target);
  if (href === undefined && home) reportAddress(address, spanOf(home, context), context);
  if (children.length === 0) return [];
  if (href === undefined) return children;
  const link: LinkInline = { kind: 'link', href, children, span };
  return [href.startsWith('#') ? (pageReference(link, context) ?? link) : link];
}

/** The place is the address, where it stands in the source as it is; else what stands between its brackets. */
function reportAddress(address: string, span: Span, { source, report }: Lowering): void {
  const said = source.text.slice(span.start, span.end);
  const open = Math.max(said.lastIndexOf(']('), said.lastIndexOf(']:')) + 2;
  const exact = address === '' ? -1 : said.lastIndexOf(address);
  const from = span.start + (exact >= 0 ? exact : Math.max(open, 0));
  const place = {
    start: from,
    end: exact >= 0 ? from + address.length : Math.max(from, span.end - (said.endsWith(')') ? 1 : 0)),
  };
  report(addressFinding(address, place.end > place.start ? place : span, exact >= 0));
}

/** `#二、`, `#%E4%BA%8C` and `#二` name the same section. */
function sectionName(href: string): string {
  const name = href.slice(1);
  return decoded(name)
    .trim()
    .replace(/[、．.]$/, '')
    .replace(/^[（(](.+)[）)]$/, '$1');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `[第9页](#二)`: the text around the number, and the number; undefined where the link says something else. */
function pageReference(link: LinkInline, { source }: Lowering): PageRefInline | undefined {
  const first = link.children[0]!;
  const last = link.children.at(-1)!;
  if (!link.children.every((child) => child.kind === 'text')) return undefined;
  const text = source.text.slice(first.span.start, last.span.end);
  const match = /^(.*第[ \u3000]*)([0-9０-９]{1,9}|[?？])([ \u3000]*页.*)$/s.exec(text);
  const page = match && readPage(match[2]!);
  if (!match || page === undefined) return undefined;
  const at = first.span.start;
  const digits = at + match[1]!.length;
  const piece = (value: string, start: number): TextInline => ({
    kind: 'text',
    text: composed(value),
    span: { start, end: start + value.length },
  });
  return {
    kind: 'page-ref',
    target: link.href.slice(1),
    before: piece(match[1]!, at),
    after: piece(match[3]!, digits + match[2]!.length),
    page: { value: page, span: { start: digits, end: digits + match[2]!.length } },
    span: link.span,
  };
}

function strayPicture(node: PhrasingContent, context: Lowering): void {
  if (!isImage(node)) return;
  const figure = figureOf(resolveImage(node, context), context);
  if (!figure) return;
  context.stray.push(figure);
  context.report({
    kind: pictureInline,
    severity: 'warning',
    span: figure.span,
    message: pictureInline.words.moved(),
    hints: [pictureInline.words.ownLine()],
  });
}
