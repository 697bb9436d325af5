import { offsetProfile } from '../../bytes/offset-profile.js';
import { pngData } from '../../bytes/png-chunks.js';
import type { Page, Picture, Pixels } from '../../model/index.js';
import { screenProfile } from './document.js';
import type { PdfDocument, PdfImage, PdfReference } from './pdfkit.js';

/** What one picture is written from. */
interface Drawing {
  readonly pixels: Pixels;
  readonly width: number;
  readonly height: number;
  readonly space: unknown;
}

/**
 * Writes the pages' pictures as objects. For reading they are in the sRGB that the output intent gives. For the press
 * they keep their own colours and say what those mean (ISO 15930-7 §6.4); nothing stays transparent: it lies on white
 * paper.
 */
export async function openPictures(
  pages: readonly Page[],
  document: PdfDocument,
  press: boolean,
): Promise<ReadonlyMap<Picture, PdfImage>> {
  const pictures = new Set(
    pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'image' ? [item.picture] : []))),
  );
  const spaceOf = press ? pressSpaces(document) : screenSpace;
  const opened = new Map<Picture, PdfImage>();
  for (const picture of pictures) {
    const { pixelWidth: width, pixelHeight: height, master } = picture;
    const pixels = press ? await flattened(master ?? picture) : picture;
    const drawing = { pixels, width, height, space: spaceOf(pixels.components, press ? master?.profile : undefined) };
    const obj = pixels.alpha ? await writeMasked(drawing, document) : write(drawing, document);
    opened.set(picture, { label: `I${opened.size + 1}`, width, height, obj });
  }
  return opened;
}

type SpaceOf = (components: 1 | 3 | 4, profile: Uint8Array | undefined) => unknown;

function screenSpace(components: 1 | 3 | 4): unknown {
  return components === 1 ? 'DeviceGray' : 'DeviceRGB';
}

/** The press's own inks need no profile, all other colours do; each profile is written once. */
function pressSpaces(document: PdfDocument): SpaceOf {
  const written: { readonly profile: Uint8Array | undefined; readonly reference: PdfReference }[] = [];
  return (components, profile) => {
    if (components === 1) return 'DeviceGray';
    // A profile that is that of the press itself is its inks (ISO 15930-7 §6.4.2).
    if (components === 4 && (!profile || offsetProfile().equals(profile))) return 'DeviceCMYK';
    const known = written.find((each) =>
      profile && each.profile ? Buffer.compare(each.profile, profile) === 0 : each.profile === profile,
    );
    if (known) return ['ICCBased', known.reference];
    const reference = profile ? document.ref({ N: components }) : screenProfile(document);
    if (profile) reference.end(profile);
    written.push({ profile, reference });
    return ['ICCBased', reference];
  };
}

function write({ pixels, width, height, space }: Drawing, document: PdfDocument, mask?: PdfReference): PdfReference {
  const { format, components, bytes } = pixels;
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: space,
    ...(format === 'jpeg'
      ? { Filter: 'DCTDecode' }
      : {
          Filter: 'FlateDecode',
          DecodeParms: { Predictor: 15, Colors: components, BitsPerComponent: 8, Columns: width },
        }),
    ...(components === 4 && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
    ...(mask && { SMask: mask }),
  });
  reference.end(format === 'jpeg' ? bytes : pngData(bytes));
  return reference;
}

/** Colour and transparency as two pictures (ISO 32000-1 §11.6.5.3). */
async function writeMasked(drawing: Drawing, document: PdfDocument): Promise<PdfReference> {
  const { default: sharp } = await import('sharp');
  const { pixels } = drawing;
  const colour = await keep(sharp(pixels.bytes).removeAlpha(), pixels);
  const shape = await sharp(pixels.bytes).extractChannel('alpha').toColourspace('b-w').png().toBuffer();
  const opacity: Pixels = { format: 'png', bytes: shape, components: 1, alpha: false };
  const mask = write({ ...drawing, pixels: opacity, space: 'DeviceGray' }, document);
  return write({ ...drawing, pixels: colour }, document, mask);
}

/** A picture laid on white. */
async function flattened(pixels: Pixels): Promise<Pixels> {
  if (!pixels.alpha) return pixels;
  const { default: sharp } = await import('sharp');
  return keep(sharp(pixels.bytes).flatten({ background: '#ffffff' }), pixels);
}

async function keep(source: import('sharp').Sharp, { components }: Pixels): Promise<Pixels> {
  const bytes = await source
    .toColourspace(components === 1 ? 'b-w' : 'srgb')
    .png()
    .toBuffer();
  return { format: 'png', bytes, components, alpha: false };
}
