import type { Html, PhrasingContent } from 'mdast';
import type { Inline, MarkKind, TextInline } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import { type Lowering, spanOf } from '../context.js';
import { asciiAddress } from './address.js';
import { reportTag } from './html.js';

/** Tags that stand for a mark of text: HTML's own names for what Markdown has no signs for, and for what it has. */
const TAGS: Readonly<Record<string, MarkKind>> = {
  sup: 'superscript',
  sub: 'subscript',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
};

/** A tag that is read: `<u>` opens, `</u>` closes. */
interface Tag {
  readonly name: string;
  readonly kind: MarkKind;
  readonly opens: boolean;
}

/** A tag that waits for the one that closes it, with what stood before it. */
interface OpenTag extends Tag {
  readonly node: Html;
  readonly before: Inline[];
}

function tagOf(node: PhrasingContent): Tag | undefined {
  if (node.type !== 'html') return undefined;
  const match = /^<(\/?)([A-Za-z]+)\s*>$/.exec(node.value);
  if (!match) return undefined;
  const name = match[2]!.toLowerCase();
  const kind = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
  return kind && { name, kind, opens: match[1] === '' };
}

/**
 * Running text with what stands between a tag and the one that closes it as a mark. A tag without its other half is
 * reported, and what it would have marked is plain text.
 */
export function joinTags(
  nodes: readonly PhrasingContent[],
  lower: (node: PhrasingContent) => readonly Inline[],
  context: Lowering,
): Inline[] {
  const open: OpenTag[] = [];
  let row: Inline[] = [];
  const abandon = ({ node, before }: OpenTag): void => {
    reportTag(node, context);
    row = before.concat(row);
  };
  for (const node of nodes) {
    const tag = tagOf(node);
    if (!tag) for (const inline of lower(node)) row.push(inline);
    else if (tag.opens) {
      open.push({ ...tag, node: node as Html, before: row });
      row = [];
    } else if (open.some(({ name }) => name === tag.name)) {
      while (open.at(-1)!.name !== tag.name) abandon(open.pop()!);
      const { kind, node: first, before } = open.pop()!;
      const span = { start: spanOf(first, context).start, end: spanOf(node, context).end };
      if (row.length > 0) before.push({ kind, children: row, span });
      row = before;
    } else reportTag(node as Html, context);
  }
  while (open.length > 0) abandon(open.pop()!);
  return row;
}

/** Marks that are signs within the text, and addresses typed as they are. */
const SIGNS =
  /(?<strike>(?<!~)~~(?!~))|(?<raised>(?<=[\p{L}\p{N}）)\]])\^[0-9+\-n]{1,6}\^)|(?<lowered>(?<=[A-Za-z)）\]])~[0-9+\-n]{1,4}~(?!~))|(?<address>(?<![\w.+\-/@]|\][(（][ \u3000]?)(?:https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}|[\w+-](?:[\w.+-]{0,62}[\w+-])?@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}))/gu;

/** A sign of {@link SIGNS} in a piece of text that maps one to one on the source. */
interface Sign {
  readonly kind: 'strike' | 'raised' | 'lowered' | 'address';
  readonly at: number;
  readonly text: string;
}

/**
 * Reads the signs that Markdown's parser leaves as text: `~~…~~`, `x^2^`, `H~2~O`, and addresses of pages and mail,
 * which end before Chinese text and before a mark that ends a sentence. A link holds no other: addresses `inLink` are
 * text.
 */
export function signMarks(row: readonly Inline[], source: string, inLink: boolean): Inline[] {
  let result: Inline[] = [];
  let before: Inline[] | undefined;
  let opened: TextInline | undefined;
  for (const inline of row) {
    if ('children' in inline && inline.kind !== 'code' && inline.kind !== 'link') {
      result.push({ ...inline, children: signMarks(inline.children, source, inLink) });
      continue;
    }
    if (inline.kind !== 'text' || inline.text.length !== inline.span.end - inline.span.start) {
      result.push(inline);
      continue;
    }
    let from = 0;
    for (const { kind, at, text } of signsOf(inline, source)) {
      if (kind === 'address' && inLink) continue;
      if (at > from) result.push(part(inline, from, at));
      const found = part(inline, at, at + text.length);
      from = at + text.length;
      if (kind !== 'strike') result.push(marked(kind, found));
      else if (before && result.length > 0) {
        const span = { start: opened!.span.start, end: found.span.end };
        before.push({ kind: 'strike', children: result, span });
        [result, before] = [before, undefined];
      } else if (before) result.push(found);
      else [before, opened, result] = [result, found, []];
    }
    if (from < inline.text.length) result.push(part(inline, from, inline.text.length));
  }
  return before ? [...before, opened!, ...result] : result;
}

/** What every sign has a character of: nearly no text has one, and the pattern is slow beside this. */
const SUSPECT = /[~^@]|:\/\//;

function signsOf(inline: TextInline, source: string): Sign[] {
  if (!SUSPECT.test(inline.text)) return [];
  const signs: Sign[] = [];
  for (const match of matchesOf(inline.text, SIGNS)) {
    const { index: at, groups = {} } = match;
    const kind = (['strike', 'raised', 'lowered', 'address'] as const).find((name) => groups[name] !== undefined)!;
    const text = kind === 'address' ? addressIn(match[0]) : match[0];
    if (text === '' || source[inline.span.start + at - 1] === '\\') continue;
    signs.push({ kind, at, text });
  }
  return signs;
}

/** An address without the marks of the sentence that it ends, or nothing where it leads nowhere. */
function addressIn(found: string): string {
  let text = found.replace(/[.,:;!?'*~]+$/, '');
  while (/\)$/.test(text) && text.split(')').length > text.split('(').length) text = text.slice(0, -1);
  return asciiAddress(hrefOf(text)) === undefined ? '' : text;
}

function hrefOf(address: string): string {
  return address.includes('://') ? address : `mailto:${address}`;
}

function marked(kind: 'raised' | 'lowered' | 'address', found: TextInline): Inline {
  const { span, text } = found;
  if (kind === 'address')
    return { kind: 'link', href: asciiAddress(hrefOf(text))!, bare: true, children: [found], span };
  const children = [part(found, 1, text.length - 1)];
  return { kind: kind === 'raised' ? 'superscript' : 'subscript', children, span };
}

function part({ text, span }: TextInline, from: number, to: number): TextInline {
  return { kind: 'text', text: text.slice(from, to), span: { start: span.start + from, end: span.start + to } };
}
