import PDFDocument from 'pdfkit';
import type { DocumentProperties } from '../../model/index.js';

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
  readonly page: { readonly fonts: Record<string, unknown>; readonly dictionary: PdfReference; readonly height: number };
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
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
}

/** Ends the document and gives its bytes. */
export function closeDocument(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
