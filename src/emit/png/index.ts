import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas';
import type { FontSet } from '../../fonts/index.js';
import type { Artifact, Compiled, Item, Page, PageLabel, Picture, RuleItem, Watermark } from '../../model/index.js';
import { type GlyphPainter, type Native, openGlyphs } from './glyphs.js';

export interface PreviewOptions {
  /** Pages to paint; all where absent. */
  readonly pages?: readonly PageLabel[];
  /** Dots per inch. */
  readonly dpi: number;
  readonly format: 'png' | 'webp';
  /** One picture with all pages side by side. */
  readonly sheet: boolean;
}

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
export async function paintPictures(
  { layout, fonts, watermark }: Compiled<FontSet>,
  options: PreviewOptions,
): Promise<Artifact[]> {
  const native = await import('@napi-rs/canvas');
  const scale = options.dpi / 72;
  const brush: Brush = { native, fonts, glyphs: openGlyphs(native, fonts, scale), images: new Map(), scale };
  const wanted = layout.pages.filter(({ label }) => !options.pages || options.pages.includes(label));
  for (const item of wanted.flatMap(({ items }) => items))
    if (item.kind === 'image') await loadPicture(item.picture, brush);
  const encode = (canvas: Canvas): Promise<Buffer> =>
    options.format === 'webp' ? canvas.encode('webp') : canvas.encode('png');
  if (options.sheet) {
    return [
      { extension: options.format, suffix: '-sheet', bytes: await encode(contactSheet(wanted, brush, watermark)) },
    ];
  }
  const digits = String(layout.pages.length).length;
  const artifacts: Artifact[] = [];
  for (const page of wanted) {
    const suffix = `-${String(page.label).padStart(digits, '0')}`;
    artifacts.push({ extension: options.format, suffix, bytes: await encode(paintPage(page, brush, watermark)) });
  }
  return artifacts;
}

function contactSheet(pages: readonly Page[], brush: Brush, watermark: Watermark | undefined): Canvas {
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
    context.drawImage(paintPage(page, brush, watermark), gutter + x * (width + gutter), gutter + y * (height + gutter));
  });
  return canvas;
}

async function loadPicture(picture: Picture, { native, images }: Brush): Promise<void> {
  if (!images.has(picture)) images.set(picture, await native.loadImage(Buffer.from(picture.bytes)));
}

function paintPage(page: Page, brush: Brush, watermark: Watermark | undefined): Canvas {
  const { native, scale } = brush;
  const canvas = native.createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  if (watermark) paintWatermark(watermark, context, brush);
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
  { size, angle, colour, centre, drop, glyphs }: Watermark,
  context: SKRSContext2D,
  brush: Brush,
): void {
  context.save();
  context.translate(centre.x, centre.y);
  context.rotate(-angle);
  for (const { face, glyph, shift, x } of glyphs)
    brush.glyphs.glyph(face, glyph, x + shift * size, drop, size, colour, context);
  context.restore();
}
