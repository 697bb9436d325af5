import type { Image, ImageReference, Node, PhrasingContent } from 'mdast';
import type { FigureBlock, FigureRowBlock, Fix, Span } from '../../model/index.js';
import { composed } from '../../text/compose.js';
import { type Lowering, type ResolvedImage, spanOf } from '../context.js';
import type { PictureProblem } from '../pictures/index.js';

/** Whether a node is a picture in either of Markdown's forms. */
export function isImage(node: Node): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}

/** The pictures of a paragraph that holds nothing else: those of a line that its author did not end are a row. */
export function figureRows(
  nodes: readonly PhrasingContent[],
  span: Span,
  context: Lowering,
): (FigureBlock | FigureRowBlock)[] {
  const rows: FigureBlock[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') rows.push([]);
    const figure = isImage(node) && figureOf(resolveImage(node, context), context);
    if (figure) rows.at(-1)!.push(figure);
  }
  return rows.flatMap((figures): readonly (FigureBlock | FigureRowBlock)[] =>
    figures.length > 1 ? [{ kind: 'figure-row', figures, span }] : figures,
  );
}

/** A picture with the target that its reference names. */
export function resolveImage(
  node: Image | ImageReference,
  context: Pick<Lowering, 'definitions' | 'usedDefinitions'>,
): ResolvedImage {
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
    if (loaded) reportPicture(loaded, image.url, span, context);
    return undefined;
  }
  return {
    kind: 'figure',
    picture: loaded.picture,
    alt: composed(image.alt ?? ''),
    ...titleParts(image.title ?? '', span, context),
    span,
  };
}

/** A near file's name is written in its place on request: that it is the one which is meant only the editor knows. */
function reportPicture({ finding, near }: PictureProblem, url: string, picture: Span, context: Lowering): void {
  const span = pathSpan(url, picture, context);
  const bracketed = context.source.text[span.start - 1] === '<';
  const text = near !== undefined && /[\s()]/.test(near) && !bracketed ? `<${near}>` : near;
  const fix: Fix | undefined =
    text === undefined || span === picture ? undefined : { safe: false, edits: [{ ...span, text }] };
  context.report({ ...finding, span, fix });
}

/** Of a picture only its path is wrong: the place is the path, where it stands in the source as it is. */
function pathSpan(url: string, span: Span, { source }: Lowering): Span {
  const at = source.text.slice(span.start, span.end).lastIndexOf(url);
  return url !== '' && at >= 0 ? { start: span.start + at, end: span.start + at + url.length } : span;
}

/** A width: `60%`, `80mm`. */
const WIDTH = /^([0-9]{1,4}(?:\.[0-9]{1,3})?)[ ]*(%|％|mm|毫米|cm|厘米)$/i;

/** Caption and width of a picture's title: one of them, or both with a ； between. */
function titleParts(title: string, span: Span, { source }: Lowering): Pick<FigureBlock, 'caption' | 'width'> {
  const whole = title.trim();
  const behind = Math.max(whole.lastIndexOf('；'), whole.lastIndexOf(';'));
  const size = WIDTH.exec(whole.slice(behind + 1).trim());
  const text = size ? whole.slice(0, Math.max(behind, 0)).trim() : whole;
  const width = size ? widthOf(Number(size[1]), size[2]!) : {};
  if (text === '') return width;
  const at = source.text.slice(span.start, span.end).lastIndexOf(text);
  const place = at < 0 ? span : { start: span.start + at, end: span.start + at + text.length };
  return { caption: { value: composed(text), span: place }, ...width };
}

function widthOf(value: number, unit: string): Pick<FigureBlock, 'width'> {
  if (/[%％]/.test(unit)) return value > 0 && value <= 100 ? { width: { unit: 'measure', value: value / 100 } } : {};
  return value > 0 ? { width: { unit: 'mm', value: /cm|厘米/i.test(unit) ? value * 10 : value } } : {};
}
