import PDFDocument from 'pdfkit';
import type { DocumentProperties } from '../../model/index.js';
import { compact } from './compact.js';
import { srgbProfile } from './icc.js';
import { xmp } from './xmp.js';

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
  /** The catalogue. */
  readonly _root: PdfReference;
  readonly page: {
    readonly fonts: Record<string, unknown>;
    readonly annotations: PdfReference[];
    readonly dictionary: PdfReference;
    readonly height: number;
    write(content: Uint8Array): void;
  };
};

/** Opens a document without pages or fonts; the layout brings both. */
export function openDocument(properties: DocumentProperties): PdfDocument {
  const { title, author, created, language } = properties;
  const options = {
    pdfVersion: '1.7',
    autoFirstPage: false,
    // No default face: the layout places glyphs of its own, and pdfkit's Helvetica would be loaded for nothing.
    font: null,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      CreationDate: created,
      ModDate: created,
      Producer: 'bulletin-compiler',
      Creator: 'bulletin-compiler',
    },
  };
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  // pdfkit's own XMP neither escapes titles nor knows two standards at once.
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML', Filter: undefined });
    (metadata as unknown as { compress: boolean }).compress = false;
    metadata.end(Buffer.from(xmp(properties), 'utf8'));
    document._root.data.Metadata = metadata;
  };
  addOutputIntent(document);
  return document;
}

/** PDF/A asks for the meaning of RGB numbers (ISO 19005-2 §6.2.3). */
function addOutputIntent(document: PdfDocument): void {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}

/** Ends the document and gives its bytes. */
export function closeDocument(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(compact(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}
