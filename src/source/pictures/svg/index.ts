import { promises } from 'node:fs';
import { createRequire } from 'node:module';
import { OutsideError } from '../../../diagnostics/errors.js';
import type { DrawingFaces } from '../../../model/index.js';
import { MAX_PIXELS } from '../bounds.js';
import { kindOf } from '../kind.js';
import { type Decoded, readRaster } from '../raster.js';
import { holdCost } from './cost.js';
import { type Foreign, foreignIn, hrefOf } from './foreign.js';
import { type Element, parseXml, TooComplex, toXml } from './tree.js';
import { setWords } from './words.js';

/** What an SVG gives: its picture, or why there is none. */
export type Drawn =
  | Decoded
  | Foreign
  | { readonly kind: 'complex' }
  | { readonly kind: 'other' }
  | { readonly kind: 'characters'; readonly missing: string };

/** Pixels to the inch that an SVG of its natural size is painted at. */
const DPI = 300;
/** CSS pixels to the inch. */
const CSS_DPI = 96;
const POINTS = 72;
/**
 * Least pixels across or down: 260 dots to the inch over a page's type area, for a small drawing may be printed large.
 */
const MIN_SIDE = 1600;
/** Most pixels across or down: more than 300 dots to the inch over a page of A4. */
const MAX_SIDE = 2600;
/** Most bytes of a drawing; maps have some megabytes. */
const MAX_BYTES = 20_000_000;

/**
 * Paints an SVG, its words in the shipped faces, without anything from outside itself.
 * @param room pixels that it may have
 */
export async function readSvg(bytes: Uint8Array, faces: DrawingFaces, room: number): Promise<Drawn> {
  if (bytes.length > MAX_BYTES) return { kind: 'complex' };
  const { Resvg } = await openResvg();
  try {
    const parsed = parseXml(decode(bytes));
    if (parsed.local !== 'svg') return { kind: 'other' };
    const foreign = foreignIn(parsed);
    if (foreign) return foreign;
    holdCost(parsed);
    const { root, fonts, missing } = setWords(parsed, faces);
    if (missing.length > 0) return { kind: 'characters', missing: missing.join('') };
    const xml = toXml(await withPictures(inProportion(root), room));
    const font = { loadSystemFonts: false, fontBuffers: [...fonts] };
    const unscaled = new Resvg(xml, { font });
    const { width, height } = unscaled;
    unscaled.free();
    const scale = DPI / CSS_DPI;
    if (!(width > 0 && height > 0)) return { kind: 'broken' };
    if (width * height * scale * scale > Math.min(MAX_PIXELS, room)) {
      return { kind: 'large', width: Math.round(width * scale), height: Math.round(height * scale) };
    }
    const zoom = Math.min(MAX_SIDE, Math.max(scale * Math.max(width, height), MIN_SIDE)) / Math.max(width, height);
    const scaled = new Resvg(xml, { font, fitTo: { mode: 'zoom', value: zoom } });
    const painted = scaled.render();
    const png = painted.asPng();
    painted.free();
    scaled.free();
    const decoded = await readRaster(png, 'png', room);
    const size = { width: (width * POINTS) / CSS_DPI, height: (height * POINTS) / CSS_DPI };
    return decoded.kind === 'picture' ? { kind: 'picture', picture: { ...decoded.picture, ...size } } : decoded;
  } catch (error) {
    if (error instanceof OutsideError) throw error;
    return { kind: error instanceof TooComplex ? 'complex' : 'broken' };
  }
}

let resvg: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** The program that paints drawings; a process can start it once. */
function openResvg(): Promise<typeof import('@resvg/resvg-wasm')> {
  resvg ??= (async () => {
    const opened = await import('@resvg/resvg-wasm');
    const program = await promises.readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
    await opened.initWasm(program).catch((error: Error) => {
      // Who uses this program as a library may have started it before.
      if (!error.message.startsWith('Already initialized')) throw error;
    });
    return opened;
  })();
  return resvg;
}

/** With one side given, the other follows from the drawing's area (CSS 2.1 §10.3.2). */
function inProportion(root: Element): Element {
  const attributes = new Map(root.attributes);
  const area = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [given, other, ratio] = attributes.has('width')
    ? (['width', 'height', area[3]! / area[2]!] as const)
    : (['height', 'width', area[2]! / area[3]!] as const);
  const side = /^\s*([\d.]+)\s*([a-z]*)\s*$/.exec(attributes.get(given) ?? '');
  if (!side || attributes.has(other) || !Number.isFinite(ratio)) return root;
  return { ...root, attributes: attributes.set(other, `${Number(side[1]) * ratio}${side[2]}`) };
}

/** Text in the encoding that the file says: by its first bytes, its declaration, or UTF-8 (XML 1.0 annex F). */
function decode(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const mark = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined;
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1];
  return new TextDecoder(mark ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
}

/**
 * Pictures inside a drawing are made ready as all others; what they may have is bounded like them. Throws where one is
 * damaged.
 */
async function withPictures(element: Element, room: number): Promise<Element> {
  if (element.local === 'image' || element.local === 'feImage')
    return { ...element, attributes: await packed(element, room) };
  const children: (Element | string)[] = [];
  for (const child of element.children)
    children.push(typeof child === 'string' ? child : await withPictures(child, room));
  return { ...element, children };
}

async function packed(element: Element, room: number): Promise<ReadonlyMap<string, string>> {
  const attributes = new Map(element.attributes);
  const href = hrefOf(element) ?? '';
  if (!/^data:/i.test(href)) return attributes;
  const comma = href.indexOf(',');
  const content = href.slice(comma + 1);
  const bytes = /;base64$/i.test(href.slice(0, comma))
    ? Buffer.from(content, 'base64')
    : Buffer.from(decodeURIComponent(content), 'latin1');
  const kind = kindOf(bytes);
  if (!kind || kind === 'svg') throw new Error('no raster');
  const decoded = await readRaster(bytes, kind, room);
  if (decoded.kind !== 'picture') throw decoded.kind === 'large' ? new TooComplex() : new Error(decoded.kind);
  attributes.delete('xlink:href');
  return attributes.set(
    'href',
    `data:image/${decoded.picture.format};base64,${Buffer.from(decoded.picture.bytes).toString('base64')}`,
  );
}
