import PDFDocument from 'pdfkit';

/**
 * The one place that reaches into pdfkit's insides, read for version {@link PDFKIT}. What its interface does not offer,
 * and why it is needed:
 *
 * - the catalogue (`_root`) and pages' resources: output intents, structure, fonts and colour spaces of our own;
 * - `endMetadata`: its own XMP neither escapes titles nor knows two standards at once;
 * - `_compareKeys` of its names: it sorts them as a dictionary does, for which Node loads one; readers look them up
 *   by their bytes (ISO 32000-1 §7.9.6);
 * - `image`: it places what has a label and an object, whoever wrote them;
 * - the outline: `left` is counted from the page's right edge;
 * - the file as it is written, which `compact.ts` reads: a classic cross-reference table, objects end to end.
 *
 * Packages that it loads but that are never reached are left out of the bundle (`scripts/unused-parts.mjs`).
 * `test/emit/pdf/pdfkit.test.ts` fails where any of this is no longer so.
 */
export const PDFKIT = '0.20.2';

/** An indirect object of pdfkit's, as far as the emitter uses it. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

/** pdfkit's document with the parts that its type declarations leave out. */
export type PdfDocument = Omit<InstanceType<typeof PDFDocument>, 'ref' | 'page' | 'image'> & {
  ref(data?: Record<string, unknown>): PdfReference;
  image(image: PdfImage, x: number, y: number, size: { readonly width: number; readonly height: number }): void;
  addContent(data: string): void;
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

/** A picture as pdfkit places it, its object written already. */
export interface PdfImage {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly obj: PdfReference;
}

/** A place in the outline. */
export interface OutlineNode {
  /**
   * Adds an entry that leads to a place of a page: `pageNumber` counts from 0, `top` in pt from the page's head, at its
   * left edge.
   */
  add(title: string, place: { readonly pageNumber: number; readonly top: number; readonly width: number }): OutlineNode;
}

/** What a document says of itself. */
export interface DocumentFacts {
  /** BCP 47. */
  readonly language: string;
  /** The information dictionary (ISO 32000-1 §14.3.3). */
  readonly info: Record<string, unknown>;
  /** The XMP packet. */
  readonly metadata: string;
}

/** Opens a document without pages, faces and XMP of pdfkit's. It is written unpacked. */
export function openPdfkit({ language, info, metadata }: DocumentFacts): PdfDocument {
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
  const names = document._root.data.Names as {
    readonly data: { readonly Dests: { _compareKeys(a: string, b: string): number } };
  };
  names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : 1);
  document.endMetadata = () => {
    const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.end(Buffer.from(metadata, 'utf8'));
    document._root.data.Metadata = packet;
  };
  return document;
}

/** A name in the information dictionary, where pdfkit takes texts for strings. */
export function nameObject(name: string): object {
  return { [Symbol.toStringTag]: 'Name', toString: () => `/${name}` };
}

/** The annotation that was added to the current page last: pdfkit writes annotations at once and returns none. */
export function latestAnnotation({ page }: PdfDocument): PdfReference {
  return page.annotations[page.annotations.length - 1]!;
}

/** The outline's root. */
export function outlineRoot(document: PdfDocument): OutlineNode {
  return outlineNode(document.outline as unknown as KitOutline);
}

interface KitOutline {
  addItem(title: string, options: object): KitOutline;
}

function outlineNode(node: KitOutline): OutlineNode {
  return {
    add: (title, { pageNumber, top, width }) =>
      outlineNode(node.addItem(title, { pageNumber, top, left: width, fit: false, expanded: false })),
  };
}
