import { PAINTS } from './content.js';
import { profileFaults, property, sharedMetadataFaults, xmpOf } from './file.js';
import { type Dictionary, isStream, type ObjectFile, type Value } from './objects.js';
import { family, operationsOf, type PageObject, pagesOf } from './pages.js';

type Box = readonly [number, number, number, number];

const BLEED = (3 * 72) / 25.4;
/** Operators of colours that no plate has (ISO 32000-1 §8.6.8). */
const RGB = new Set(['rg', 'RG', 'sh', 'ri']);

/** Operators of paths, with points as operands. */
const PATHS = new Set(['m', 'l', 'c']);

/** Numbers are written with three decimals, pt. */
const ROUNDING = 0.001;

function isInside(points: readonly number[], [left, bottom, right, top]: Box): boolean {
  const within = (value: number, from: number, to: number): boolean => value > from + ROUNDING && value < to - ROUNDING;
  const xs = points.filter((_, i) => i % 2 === 0);
  return xs.some((x, i) => within(x, left, right) && within(points[i * 2 + 1]!, bottom, top));
}

/** What keeps a file from being PDF/X-4 with the boxes and inks that we promise (ISO 15930-7 §6). */
export function* pressFaults(file: ObjectFile): Generator<string> {
  const { bytes, trailer, dictionary, resolve } = file;
  if (!/^%PDF-1\.[0-6]\n/.test(bytes.toString('latin1', 0, 9))) yield 'version';
  if (trailer.Encrypt !== undefined || (trailer.ID as Value[] | undefined)?.length !== 2) yield 'trailer';
  const catalogue = dictionary(trailer.Root);
  for (const key of ['AA', 'OpenAction', 'AcroForm', 'OCProperties'])
    if (key in catalogue) yield `catalogue has ${key}`;
  if (resolve(dictionary(trailer.Info).Trapped) !== 'False') yield 'Trapped';
  const packet = xmpOf(file);
  if (property(packet, 'pdfxid:GTS_PDFXVersion') !== 'PDF/X-4' || property(packet, 'pdf:Trapped') !== 'False')
    yield 'XMP';
  for (const name of ['xmp:MetadataDate', 'xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass']) {
    if (property(packet, name) === '') yield `XMP ${name}`;
  }
  yield* sharedMetadataFaults(file);
  const intents = resolve(catalogue.OutputIntents) as Value[];
  const intent = dictionary(intents[0]);
  if (intents.length !== 1 || intent.S !== 'GTS_PDFX' || !intent.OutputConditionIdentifier) yield 'output intent';
  yield* profileFaults(file, intent, 'prtr', 'CMYK');
  for (const [index, page] of pagesOf(file).entries())
    for (const fault of pageFaults(page, file)) yield `page ${index + 1}: ${fault}`;
}

function* pageFaults(page: PageObject, file: ObjectFile): Generator<string> {
  const { dictionary } = page;
  yield* boxFaults(dictionary);
  if (([file.resolve(dictionary.Annots) ?? []].flat() as Value[]).length > 0) yield 'annotations';
  if ('ArtBox' in dictionary) yield 'ArtBox beside TrimBox';
  const resources = file.dictionary(dictionary.Resources);
  const spaces = file.dictionary(resources.ColorSpace);
  if ('ExtGState' in resources && Object.keys(file.dictionary(resources.ExtGState)).length > 0) yield 'graphics state';
  let inAllInks = false;
  for (const { operator, operands } of operationsOf(page, file)) {
    if (RGB.has(operator)) yield `colour operator ${operator}`;
    if (operator === 'CS') inAllInks = (spaces[operands[0] as string] as Value[] | undefined)?.[1] === 'All';
    if (operator === 'CS' && !inAllInks) yield `colour space ${String(operands[0])}`;
    if (operator === 'K' || operator === 'Q') inAllInks = false;
    if (inAllInks && PATHS.has(operator) && isInside(operands as number[], dictionary.BleedBox as unknown as Box))
      yield 'marks inside the bleed';
    if (operator === 'g' || operator === 'G') yield 'grey beside CMYK: two ways to say black';
    if (PAINTS.has(operator) && inAllInks && operator !== 'S') yield `${operator} in registration colour`;
  }
  for (const picture of Object.values(file.dictionary(resources.XObject)))
    yield* pictureFaults(file.dictionary(picture), file);
}

/** MediaBox ⊇ BleedBox ⊇ TrimBox (ISO 15930-7 §6.10), 3 mm of bleed all round, room for marks outside it. */
function* boxFaults(page: Dictionary): Generator<string> {
  const [media, bleed, trim] = [page.MediaBox, page.BleedBox, page.TrimBox] as unknown as Box[];
  if (!media || !bleed || !trim) {
    yield 'boxes';
    return;
  }
  for (let side = 0; side < 4; side++) {
    const outward = side < 2 ? 1 : -1;
    if (Math.abs((trim[side]! - bleed[side]!) * outward - BLEED) > 0.01) yield 'bleed';
    if ((bleed[side]! - media[side]!) * outward < 3) yield 'room for marks';
  }
}

/** Pictures are of the press's colours, or say what their RGB means; none is transparent. */
function* pictureFaults(picture: Dictionary, file: ObjectFile): Generator<string> {
  if ('SMask' in picture || 'Mask' in picture) yield 'transparent picture';
  const space = family(picture.ColorSpace, file);
  const base = space[0] === 'Indexed' ? family(space[1], file) : space;
  if (base[0] === 'DeviceCMYK' || base[0] === 'DeviceGray') return;
  const profile = file.resolve(base[1]);
  if (base[0] !== 'ICCBased' || !isStream(profile) || ![3, 4].includes(profile.dictionary.N as number))
    yield `picture in ${String(base[0])}`;
}
