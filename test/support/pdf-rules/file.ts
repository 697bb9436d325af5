import { type Dictionary, isStream, type ObjectFile, textString, unpack, type Value } from './objects.js';

/** Filters of ISO 19005-2 §6.1.7.2 that this tool has a use for. */
const FILTERS = new Set(['FlateDecode', 'DCTDecode']);
/** Keys that bring in what an archive must not depend on (ISO 19005-2 §6.4, §6.5, §6.10, §6.11; §6.9 is for optional content). */
const FORBIDDEN = [
  'AA',
  'OpenAction',
  'AcroForm',
  'Requirements',
  'NeedsRendering',
  'OCProperties',
  'Collection',
  'Perms',
];

/** Header, trailer, limits of objects, catalogue, output intent: ISO 19005-2 §6.1, §6.2.3, ISO 14289-1 §7.1. */
export function* fileFaults(file: ObjectFile): Generator<string> {
  const { bytes, trailer, objects, dictionary, resolve } = file;
  if (!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}\n/.test(bytes.toString('latin1', 0, 16))) yield 'header';
  if (trailer.Encrypt !== undefined) yield 'encrypted';
  if ((trailer.ID as Value[] | undefined)?.length !== 2) yield 'no file identifier';
  for (const [number, value] of objects) {
    if (isStream(value)) yield* streamFaults(number, value.dictionary);
    yield* limitFaults(number, isStream(value) ? value.dictionary : value);
  }
  const catalogue = dictionary(trailer.Root);
  for (const key of FORBIDDEN) if (key in catalogue) yield `catalogue has ${key}`;
  if (!/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(textString(catalogue.Lang))) yield 'document without language';
  if (dictionary(catalogue.MarkInfo).Marked !== true) yield 'not marked as tagged';
  if (dictionary(catalogue.ViewerPreferences).DisplayDocTitle !== true) yield 'title not shown';
  const intents = resolve(catalogue.OutputIntents) as Value[];
  const intent = dictionary(intents[0]);
  if (intents.length !== 1 || intent.S !== 'GTS_PDFA1') yield 'output intent';
  yield* profileFaults(file, intent, 'mntr', 'RGB ');
}

function* streamFaults(number: number, dictionary: Dictionary): Generator<string> {
  const filters = [dictionary.Filter ?? []].flat() as string[];
  if (filters.some((filter) => !FILTERS.has(filter))) yield `object ${number}: filter ${filters.join(' ')}`;
  if ('F' in dictionary || 'FFilter' in dictionary) yield `object ${number}: stream outside the file`;
}

/** Implementation limits (ISO 19005-2 §6.1.13) and names as UTF-8 (§6.1.8). */
function* limitFaults(number: number, value: Value): Generator<string> {
  if (typeof value === 'number' && Math.abs(value) > 2147483647) yield `object ${number}: number ${value}`;
  if (typeof value === 'string' && (value.length > 127 || /[^\x21-\x7e]/.test(value)))
    yield `object ${number}: name ${value}`;
  if (Buffer.isBuffer(value) && value.length > 32767) yield `object ${number}: string of ${value.length} bytes`;
  if (Buffer.isBuffer(value) || typeof value !== 'object' || value === null) return;
  for (const entry of Object.values(value)) yield* limitFaults(number, entry as Value);
}

/** The output intent's profile (ISO 15076-1 §7.2): class, version, colour space. */
export function* profileFaults(
  { resolve }: ObjectFile,
  intent: Dictionary,
  kind: 'mntr' | 'prtr',
  space: 'RGB ' | 'CMYK',
): Generator<string> {
  const profile = resolve(intent.DestOutputProfile);
  if (!isStream(profile)) {
    yield 'no output profile';
    return;
  }
  const content = unpack(profile);
  if (profile.dictionary.N !== space.trim().length || content.toString('latin1', 16, 20) !== space)
    yield 'output profile: colour space';
  if (content.toString('latin1', 36, 40) !== 'acsp' || content.readUInt32BE(0) !== content.length)
    yield 'output profile: header';
  if (content.toString('latin1', 12, 16) !== kind || content[8]! > 4) yield 'output profile: class or version';
}

/** The XMP packet and its agreement with the information dictionary: ISO 19005-2 §6.6, ISO 14289-1 §5. */
export function* metadataFaults(file: ObjectFile, part: 2 | 3): Generator<string> {
  const packet = xmpOf(file);
  const expected = {
    'pdfaid:part': String(part),
    'pdfaid:conformance': 'A',
    'pdfuaid:part': '1',
    'pdfaSchema:prefix': 'pdfuaid',
    'pdfaSchema:namespaceURI': 'http://www.aiim.org/pdfua/ns/id/',
  };
  for (const [name, value] of Object.entries(expected)) if (property(packet, name) !== value) yield `XMP ${name}`;
  yield* sharedMetadataFaults(file);
}

/** What every claim asks for: a title, and the same facts in both places. */
export function* sharedMetadataFaults(file: ObjectFile): Generator<string> {
  const packet = xmpOf(file);
  const info = file.dictionary(file.trailer.Info);
  const text = (key: string): string => (key in info ? textString(file.resolve(info[key])) : '');
  if (!packet.startsWith('<?xpacket begin="\ufeff"') || /\b(?:bytes|encoding)=/.test(packet)) yield 'XMP header';
  // XML 1.0 §2.2.
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(packet)) yield 'XMP has characters that XML forbids';
  if (!text('Title') || text('Title') !== listItem(packet, 'dc:title')) yield 'title';
  if (text('Author') !== listItem(packet, 'dc:creator') || ('Author' in info && !text('Author'))) yield 'author';
  if (text('Producer') !== property(packet, 'pdf:Producer')) yield 'producer';
  if (text('Creator') !== property(packet, 'xmp:CreatorTool')) yield 'creator';
  if (text('CreationDate') !== pdfDate(property(packet, 'xmp:CreateDate'))) yield 'creation date';
  if (text('ModDate') !== pdfDate(property(packet, 'xmp:ModifyDate'))) yield 'modification date';
}

/** The XMP packet; never compressed, so that any tool can find it. */
export function xmpOf({ dictionary, resolve, trailer }: ObjectFile): string {
  const metadata = resolve(dictionary(trailer.Root).Metadata);
  return isStream(metadata) && !('Filter' in metadata.dictionary) ? metadata.bytes.toString('utf8') : '';
}

/** A simple property of an XMP packet. */
export function property(packet: string, name: string): string {
  return unescapeXml(new RegExp(`<${name}>([^<]*)</${name}>`).exec(packet)?.[1] ?? '');
}

function listItem(packet: string, name: string): string {
  return unescapeXml(new RegExp(`<${name}><rdf:\\w+><rdf:li[^>]*>([^<]*)</rdf:li>`).exec(packet)?.[1] ?? '');
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function pdfDate(iso: string): string {
  return `D:${iso.replace(/[-:T]/g, '')}`;
}
