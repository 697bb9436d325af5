import type { Canvas, Image, Path2D as NativePath, SKRSContext2D } from '@napi-rs/canvas';
import type { FontSet } from '../../fonts/index.js';
import type { Artifact, Compiled, Item, Page, PageLabel, Picture } from '../../model/index.js';

export interface PreviewOptions {
  /** Pages to paint; all where absent. */
  readonly pages?: readonly PageLabel[];
  /** Dots per inch. */
  readonly dpi: number;
  readonly format: 'png' | 'webp';
  /** One picture with all pages side by side. */
  readonly sheet: boolean;
}

type Native = typeof import('@napi-rs/canvas');

interface Brush {
  readonly native: Native;
  readonly fonts: FontSet;
  readonly paths: Map<string, NativePath>;
  readonly images: Map<Picture, Image>;
  /** Dots to the point. */
  readonly scale: number;
}

/** Space between the pages of a contact sheet, pt. */
const GUTTER = 12;
const PAPER = '#ffffff';
const TABLE = '#9a9a9a';

/** Pictures of pages: the same coordinates as the PDF's, painted with a canvas. */
export async function paintPictures({ layout, fonts, watermark }: Compiled<FontSet>, options: PreviewOptions): Promise<Artifact[]> {
  const native = await import('@napi-rs/canvas');
  const scale = options.dpi / 72;
  const brush: Brush = { native, fonts, paths: new Map(), images: new Map(), scale };
  const wanted = layout.pages.filter(({ label }) => !options.pages || options.pages.includes(label));
  for (const item of wanted.flatMap(({ items }) => items)) if (item.kind === 'image') await loadPicture(item.picture, brush);
  const encode = (canvas: Canvas): Promise<Buffer> => (options.format === 'webp' ? canvas.encode('webp') : canvas.encode('png'));
  if (options.sheet) {
    return [{ extension: options.format, suffix: '-sheet', bytes: await encode(contactSheet(wanted, scale, brush, watermark)) }];
  }
  const digits = String(layout.pages.length).length;
  const artifacts: Artifact[] = [];
  for (const page of wanted) {
    const canvas = native.createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
    const context = canvas.getContext('2d');
    context.fillStyle = PAPER;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(scale, scale);
    paintPage(page, context, brush, watermark);
    artifacts.push({ extension: options.format, suffix: `-${String(page.label).padStart(digits, '0')}`, bytes: await encode(canvas) });
  }
  return artifacts;
}

function contactSheet(pages: readonly Page[], scale: number, brush: Brush, watermark: string | undefined): Canvas {
  const columns = Math.max(1, Math.ceil(Math.sqrt(pages.length * 1.6)));
  const rows = Math.max(1, Math.ceil(pages.length / columns));
  const width = Math.max(...pages.map((page) => page.width), 1);
  const height = Math.max(...pages.map((page) => page.height), 1);
  const canvas = brush.native.createCanvas(
    Math.ceil((columns * (width + GUTTER) + GUTTER) * scale),
    Math.ceil((rows * (height + GUTTER) + GUTTER) * scale),
  );
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = TABLE;
  context.fillRect(0, 0, canvas.width / scale, canvas.height / scale);
  pages.forEach((page, i) => {
    context.save();
    context.translate(GUTTER + (i % columns) * (width + GUTTER), GUTTER + Math.floor(i / columns) * (height + GUTTER));
    paintPage(page, context, brush, watermark);
    context.restore();
  });
  return canvas;
}

async function loadPicture(picture: Picture, { native, images }: Brush): Promise<void> {
  if (!images.has(picture)) images.set(picture, await native.loadImage(Buffer.from(picture.bytes)));
}

function paintPage(page: Page, context: SKRSContext2D, brush: Brush, watermark: string | undefined): void {
  context.fillStyle = PAPER;
  context.fillRect(0, 0, page.width, page.height);
  if (watermark) paintWatermark(watermark, page, context, brush);
  for (const item of page.items) paintItem(item, context, brush);
}

function paintItem(item: Item, context: SKRSContext2D, brush: Brush): void {
  switch (item.kind) {
    case 'glyphs': {
      // Baselines stand on whole dots, as readers of PDF have them: text of one size looks alike on every line.
      const y = Math.floor(item.y * brush.scale) / brush.scale;
      let pen = item.x;
      item.glyphs.forEach((glyph, i) => {
        // …and glyphs on quarters of one.
        const x = Math.floor((pen + (item.shifts?.[i] ?? 0)) * brush.scale * 4) / 4 / brush.scale;
        fillGlyph(item.face, glyph, x, y, item.size, item.colour, item.embolden, context, brush);
        pen += item.advances[i]!;
      });
      return;
    }
    case 'rule':
      context.fillStyle = item.colour;
      context.fillRect(item.x, item.y, item.width, item.height);
      return;
    case 'leader': {
      const pitch = item.size * 0.36;
      context.fillStyle = item.colour;
      for (let x = Math.ceil(item.x / pitch) * pitch; x <= item.x + item.width; x += pitch) {
        context.beginPath();
        context.arc(x, item.y, item.size * 0.0375, 0, Math.PI * 2);
        context.fill();
      }
      return;
    }
    case 'image':
      context.drawImage(brush.images.get(item.picture)!, item.x, item.y, item.width, item.height);
      return;
    case 'link':
    case 'anchor':
  }
}

function fillGlyph(
  face: string,
  glyph: number,
  x: number,
  y: number,
  size: number,
  colour: string,
  embolden: boolean,
  context: SKRSContext2D,
  { native, fonts, paths }: Brush,
): void {
  const key = `${face} ${glyph}`;
  let path = paths.get(key);
  if (!path) {
    path = new native.Path2D(fonts.outline(face, glyph));
    paths.set(key, path);
  }
  const scale = size / fonts.info(face).unitsPerEm;
  context.save();
  context.translate(x, y);
  context.scale(scale, -scale);
  context.fillStyle = colour;
  context.fill(path);
  if (embolden) {
    context.strokeStyle = colour;
    context.lineWidth = size / 30 / scale;
    context.stroke(path);
  }
  context.restore();
}

function paintWatermark(words: string, page: Page, context: SKRSContext2D, brush: Brush): void {
  const characters = [...words];
  const size = Math.min(160, (page.width * 1.1) / characters.length);
  context.save();
  context.translate(page.width / 2, page.height / 2);
  context.rotate(-Math.PI / 4);
  characters.forEach((character, i) => {
    const choice = brush.fonts.choose('黑体', character.codePointAt(0)!);
    if (!choice) return;
    const x = (i - characters.length / 2) * size;
    fillGlyph(choice.face, choice.glyph, x, size * 0.38, size, '#e0e0e0', false, context, brush);
  });
  context.restore();
}
