import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas';
import { UsageError } from '../../diagnostics/errors.js';
import type { FontSet } from '../../fonts/index.js';
import type { Compiled, Item, Page, PageLabel, Picture, RuleItem, WatermarkItem } from '../../model/index.js';
import type { Artifact, Emitter } from '../output.js';
import { type GlyphPainter, type Native, openGlyphs } from './glyphs.js';
import type { PictureFormat, PictureOptions } from './options.js';

interface Brush {
  readonly native: Native;
  readonly fonts: FontSet;
  readonly glyphs: GlyphPainter;
  readonly images: Map<Picture, Image>;
  /** Dots to the point. */
  readonly scale: number;
}

/** Space between the pages of a contact sheet, pt. */
const GUTTER = 12;
const PAPER = '#ffffff';
const TABLE = '#9a9a9a';

/** Pictures of pages: the same coordinates as the PDF's, painted with a canvas. */
export function pictureEmitter(format: PictureFormat): Emitter<PictureOptions> {
  return { emit: (compiled, options = {}) => paint(compiled, format, options) };
}

async function paint(
  { issue, layout, fonts }: Compiled<FontSet>,
  format: PictureFormat,
  { pages, dpi = 100, sheet = false }: PictureOptions,
): Promise<Artifact[]> {
  refuseBeyond(pages ?? [], layout.pages.length);
  const native = await import('@napi-rs/canvas');
  const scale = dpi / 72;
  const brush: Brush = { native, fonts, glyphs: openGlyphs(native, fonts, scale), images: new Map(), scale };
  const wanted = layout.pages.filter(({ label }) => !pages || pages.includes(label));
  for (const item of wanted.flatMap(({ items }) => items))
    if (item.kind === 'image') await loadPicture(item.picture, brush);
  const artifactOf = async (part: string, canvas: Canvas): Promise<Artifact> => ({
    name: `${issue.name}-${part}.${format}`,
    mime: `image/${format}`,
    bytes: await (format === 'webp' ? canvas.encode('webp') : canvas.encode('png')),
  });
  if (sheet) return [await artifactOf('sheet', contactSheet(wanted, brush))];
  const digits = String(layout.pages.length).length;
  const artifacts: Artifact[] = [];
  for (const page of wanted)
    artifacts.push(await artifactOf(String(page.label).padStart(digits, '0'), paintPage(page, brush)));
  return artifacts;
}

/** Throws a {@link UsageError} for a page that the issue has not. */
function refuseBeyond(pages: readonly PageLabel[], last: number): void {
  const beyond = pages.find((page) => page > last);
  if (beyond === undefined) return;
  throw new UsageError({
    zh: `没有第 ${beyond} 页：这一期共 ${last} 页。`,
    en: `There is no page ${beyond}: the issue has ${last}.`,
  });
}

function contactSheet(pages: readonly Page[], brush: Brush): Canvas {
  const columns = Math.max(1, Math.ceil(Math.sqrt(pages.length * 1.6)));
  const rows = Math.max(1, Math.ceil(pages.length / columns));
  const dots = (points: number): number => Math.ceil(points * brush.scale);
  const gutter = dots(GUTTER);
  const width = dots(Math.max(...pages.map((page) => page.width), 1));
  const height = dots(Math.max(...pages.map((page) => page.height), 1));
  const canvas = brush.native.createCanvas(columns * (width + gutter) + gutter, rows * (height + gutter) + gutter);
  const context = canvas.getContext('2d');
  context.fillStyle = TABLE;
  context.fillRect(0, 0, canvas.width, canvas.height);
  pages.forEach((page, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    context.drawImage(paintPage(page, brush), gutter + x * (width + gutter), gutter + y * (height + gutter));
  });
  return canvas;
}

async function loadPicture(picture: Picture, { native, images }: Brush): Promise<void> {
  if (!images.has(picture)) images.set(picture, await native.loadImage(Buffer.from(picture.bytes)));
}

function paintPage(page: Page, brush: Brush): Canvas {
  const { native, scale } = brush;
  const canvas = native.createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const item of page.items) paintItem(item, context, brush);
  return canvas;
}

function paintItem(item: Item, context: SKRSContext2D, brush: Brush): void {
  switch (item.kind) {
    case 'glyphs':
      brush.glyphs.run(item, context);
      return;
    case 'rule':
      context.fillStyle = item.colour;
      fillRule(item, context, brush);
      return;
    case 'leader':
      context.fillStyle = item.colour;
      for (let dot = 0; dot < item.count; dot++) {
        context.beginPath();
        context.arc(item.x + dot * item.pitch, item.y, item.radius, 0, Math.PI * 2);
        context.fill();
      }
      return;
    case 'image':
      context.drawImage(brush.images.get(item.picture)!, item.x, item.y, item.width, item.height);
      return;
    case 'watermark':
      paintWatermark(item, context, brush);
      return;
    case 'link':
    case 'anchor':
  }
}

/** Rules fill whole dots, at least one, as readers of PDF paint them: all of one weight look alike. */
function fillRule({ x, y, width, height }: RuleItem, context: SKRSContext2D, { scale }: Brush): void {
  const [left, top] = [Math.round(x * scale), Math.round(y * scale)];
  const right = Math.max(left + 1, Math.round((x + width) * scale));
  const bottom = Math.max(top + 1, Math.round((y + height) * scale));
  context.save();
  context.resetTransform();
  context.fillRect(left, top, right - left, bottom - top);
  context.restore();
}

function paintWatermark(
  { x: left, y: top, size, angle, colour, drop, glyphs }: WatermarkItem,
  context: SKRSContext2D,
  brush: Brush,
): void {
  context.save();
  context.translate(left, top);
  context.rotate(-angle);
  for (const { face, glyph, shift, x } of glyphs)
    brush.glyphs.glyph(face, glyph, x + shift * size, drop, size, colour, context);
  context.restore();
}
