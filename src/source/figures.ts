import type { Image, ImageReference, Node } from 'mdast';
import type { FigureBlock, Span } from '../model/index.js';
import { type Lowering, type ResolvedImage, spanOf } from './context.js';

/** Whether a node is a picture in either of Markdown's forms. */
export function isImage(node: Node): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}

/** A picture with the target that its reference names. */
export function resolveImage(node: Image | ImageReference, context: Pick<Lowering, 'definitions' | 'usedDefinitions'>): ResolvedImage {
  if (node.type === 'image') return node;
  const definition = context.definitions.get(node.identifier);
  context.usedDefinitions.add(node.identifier);
  return { url: definition?.url ?? '', title: definition?.title ?? null, alt: node.alt ?? '', position: node.position };
}

/** The figure of a picture; a picture that could not be read is reported at its place instead. */
export function figureOf(image: ResolvedImage, context: Lowering): FigureBlock | undefined {
  const span = spanOf({ type: 'image', position: image.position } as Node, context);
  const loaded = context.pictures.get(image.url);
  if (loaded?.kind !== 'picture') {
    if (loaded) context.report({ ...loaded.finding, span: pathSpan(image.url, span, context) });
    return undefined;
  }
  return { kind: 'figure', picture: loaded.picture, alt: image.alt ?? '', ...titleParts(image.title ?? '', span, context), span };
}

/** Of a picture only its path is wrong: the place is the path, where it stands in the source as it is. */
function pathSpan(url: string, span: Span, { source }: Lowering): Span {
  const at = source.text.slice(span.start, span.end).lastIndexOf(url);
  return url !== '' && at >= 0 ? { start: span.start + at, end: span.start + at + url.length } : span;
}

function titleParts(title: string, span: Span, { source }: Lowering): Pick<FigureBlock, 'caption' | 'width'> {
  const text = title.trim();
  if (text === '') return {};
  const size = /^([0-9]{1,4}(?:\.[0-9]{1,3})?)[ ]*(%|％|mm|毫米|cm|厘米)$/i.exec(text);
  if (size) {
    const value = Number(size[1]);
    if (/[%％]/.test(size[2]!)) return value > 0 && value <= 100 ? { width: { unit: 'measure', value: value / 100 } } : {};
    return value > 0 ? { width: { unit: 'mm', value: /cm|厘米/i.test(size[2]!) ? value * 10 : value } } : {};
  }
  const at = source.text.slice(span.start, span.end).lastIndexOf(text);
  const place = at < 0 ? span : { start: span.start + at, end: span.start + at + text.length };
  return { caption: { value: text, span: place } };
}
