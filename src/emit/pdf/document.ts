import PDFDocument from 'pdfkit';
import { offsetProfile } from '../../bytes/offset-profile.js';
import type { DocumentProperties } from '../../model/index.js';
import { compact } from './compact.js';
import { srgbProfile } from './icc.js';
import { type Standard, xmp } from './xmp.js';

/** An indirect object of pdfkit's, as far as the emitter uses it. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

/** pdfkit's document with the parts its type declarations leave out. */
export type PdfDocument = Omit<InstanceType<typeof PDFDocument>, 'ref' | 'page'> & {
  ref(data?: Record<string, unknown>): PdfReference;
  addContent(data: string): void;
  openImage(bytes: Buffer): unknown;
  endMetadata(): void;
  addNamedEmbeddedFile(name: string, file: PdfReference): void;
  /** The catalogue. */
  readonly _root: PdfReference;
  readonly page: {
    readonly fonts: Record<string, unknown>;
    readonly colorSpaces: Record<string, unknown>;
    readonly annotations: PdfReference[];
    readonly dictionary: PdfReference;
    readonly height: number;
    write(content: Uint8Array): void;
  };
};

/** Opens a document without pages or fonts; the layout brings both. */
export function openDocument(properties: DocumentProperties, standard: Standard): PdfDocument {
  const { title, author, created, modified, language } = properties;
  const press = standard === 'PDF/X-4';
  const info = {
    Title: title,
    ...(author && { Author: author }),
    CreationDate: created,
    ModDate: modified,
    Producer: 'bulletin-compiler',
    Creator: 'bulletin-compiler',
    ...(press && { GTS_PDFXVersion: 'PDF/X-4', Trapped: nameObject('False') }),
  };
  const options = {
    pdfVersion: '1.7',
    autoFirstPage: false,
    // No default face: the layout places glyphs of its own, and pdfkit's Helvetica would be loaded for nothing.
    font: null,
    // `compact` packs.
    compress: false,
    lang: language,
    displayTitle: true,
    info,
  };
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  // pdfkit sorts names as a dictionary does, for which it loads one; readers look them up by their bytes (ISO 32000-1 §7.9.6).
  const names = document._root.data.Names as {
    readonly data: { readonly Dests: { _compareKeys(a: string, b: string): number } };
  };
  names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : 1);
  // pdfkit's own XMP neither escapes titles nor knows two standards at once.
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.end(Buffer.from(xmp(properties, standard), 'utf8'));
    document._root.data.Metadata = metadata;
  };
  const intent = press ? pressIntent(document) : screenIntent(document);
  document._root.data.OutputIntents = [intent];
  return document;
}

/** A name in the information dictionary, where pdfkit takes texts for strings. */
function nameObject(name: string): object {
  return { [Symbol.toStringTag]: 'Name', toString: () => `/${name}` };
}

/** The sRGB profile as an object: the meaning of RGB numbers (ISO 19005-2 §6.2.3). */
export function screenProfile(document: PdfDocument): PdfReference {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  return profile;
}

function screenIntent(document: PdfDocument): PdfReference {
  const name = new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: screenProfile(document),
  });
  intent.end();
  return intent;
}

/** The profile of offset on coated paper as an object: the meaning of CMYK numbers. */
function pressProfile(document: PdfDocument): PdfReference {
  const profile = document.ref({ N: 4 });
  profile.end(offsetProfile());
  return profile;
}

/** Offset on coated paper (ISO 15930-7 §6.3). */
function pressIntent(document: PdfDocument): PdfReference {
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputCondition: new String('Offset on coated paper, ISO 12647-2:2004/Amd 1'),
    OutputConditionIdentifier: new String('FOGRA39'),
    RegistryName: new String('http://www.color.org'),
    Info: new String('FOGRA39L coated'),
    DestOutputProfile: pressProfile(document),
  });
  intent.end();
  return intent;
}

/** Attaches the source as what the file was made from (ISO 19005-3 §6.8). */
export async function attachSource(document: PdfDocument, name: string, bytes: Buffer, modified: Date): Promise<void> {
  const { createHash } = await import('node:crypto');
  const content = document.ref({
    Type: 'EmbeddedFile',
    Subtype: 'text#2Fmarkdown',
    Params: { Size: bytes.length, ModDate: modified, CheckSum: createHash('md5').update(bytes).digest() },
  });
  content.end(bytes);
  const specification = document.ref({
    Type: 'Filespec',
    // Old readers take bytes for characters (ISO 32000-1 §7.11.2).
    F: new String(name.replace(/[^\x20-\x7e]/g, '_')),
    UF: new String(name),
    EF: { F: content, UF: content },
    AFRelationship: 'Source',
    Desc: new String('Source of this issue (Markdown)'),
  });
  specification.end();
  document.addNamedEmbeddedFile(name, specification);
  document._root.data.AF = [specification];
}

/** Ends the document and gives its bytes. */
export function closeDocument(document: PdfDocument, standard: Standard): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    // ISO 15930-7 builds on PDF 1.6.
    const version = standard === 'PDF/X-4' ? '1.6' : '1.7';
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(compact(Buffer.concat(chunks), version)));
    document.on('error', reject);
    document.end();
  });
}
