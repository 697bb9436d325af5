import type { Page, Picture } from '../../model/index.js';
import { type PdfDocument, type PdfReference, pressProfile, screenProfile } from './document.js';

/** A picture as pdfkit takes it: its object is written when it is first placed. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  obj?: PdfReference | null;
  embed(document: unknown): void;
}

/**
 * Makes the pages' pictures ready. Colours that the output intent gives no meaning get a profile of their own: RGB for the press,
 * CMYK on screens (ISO 15930-7 §6.4, ISO 19005-2 §6.2.4). For the press nothing stays transparent: it lies on white paper.
 */
export async function openPictures(pages: readonly Page[], document: PdfDocument, press: boolean): Promise<ReadonlyMap<Picture, PdfImage>> {
  const pictures = new Set(pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'image' ? [item.picture] : []))));
  const retag = retagging(document, press);
  const opened = new Map<Picture, PdfImage>();
  for (const picture of pictures) {
    opened.set(picture, press && isTransparent(picture) ? await flattened(picture, opened.size, retag) : open(picture, document, retag));
  }
  return opened;
}

type MakeReference = (data?: Record<string, unknown>) => PdfReference;

function open(picture: Picture, document: PdfDocument, ref: MakeReference): PdfImage {
  const image = document.openImage(Buffer.from(picture.bytes)) as PdfImage;
  const embed = image.embed.bind(image);
  image.embed = () => embed(Object.create(document, { ref: { value: ref } }));
  return image;
}

/** pdfkit writes a picture's object as soon as it is complete: its colour space is changed just before. */
function retagging(document: PdfDocument, press: boolean): MakeReference {
  const foreign = press ? 'DeviceRGB' : 'DeviceCMYK';
  let profile: PdfReference | undefined;
  const tagged = (space: unknown): unknown => {
    if (Array.isArray(space)) return space.map(tagged);
    if (space !== foreign) return space;
    profile ??= press ? screenProfile(document) : pressProfile(document);
    return ['ICCBased', profile];
  };
  return (data) => {
    const reference = document.ref(data);
    const end = reference.end.bind(reference);
    reference.end = (chunk) => {
      if (reference.data.ColorSpace) reference.data.ColorSpace = tagged(reference.data.ColorSpace);
      end(chunk);
    };
    return reference;
  };
}

/** PNG colour types with alpha, and palettes or colours declared transparent (PNG §11.2.2, §11.3.2.1). */
function isTransparent({ format, bytes }: Picture): boolean {
  if (format !== 'png') return false;
  const file = Buffer.from(bytes);
  return (file[25]! & 4) !== 0 || file.subarray(0, file.indexOf('IDAT')).includes('tRNS');
}

async function flattened({ bytes, pixelWidth: width, pixelHeight: height }: Picture, index: number, ref: MakeReference): Promise<PdfImage> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const samples = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) for (let k = 0; k < 3; k++) samples[i * 3 + k] = data[i * 4 + k]!;
  const image = { label: `Flat${index + 1}`, width, height, obj: null as PdfReference | null, embed: () => {} };
  image.embed = () => {
    image.obj = ref({ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8, ColorSpace: 'DeviceRGB' });
    image.obj.end(samples);
  };
  return image;
}
