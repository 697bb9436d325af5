import { Document, Footer, Header, Packer, PageOrientation, Paragraph } from 'docx';
import { type Parts, PLACEHOLDER } from './parts.js';
import type { PackageSettings } from './settings.js';

/**
 * The one place that calls docx, read for version {@link DOCX}. What it does not offer: the parts before they are
 * zipped (its compiler is private), and a body of our own (paragraphs with {@link PLACEHOLDER} stand where `parts.ts`
 * puts XML). `test/emit/docx/package.test.ts` fails where its parts are no longer as `parts.ts` takes them.
 */
export const DOCX = '9.15.2';

/**
 * Distance of the header from the sheet's upper edge, where the margin has room for it and its line of 1 pt; readers
 * push the text down else. twips
 */
const [HEADER, LINE] = [851, 20];

/**
 * The package as docx makes it: content types, relationships, theme, section properties, header and footer parts. Its
 * object tree would be slow and large for a body of 900 pages, and cannot say what Chinese line breaking needs, so the
 * body is a placeholder here.
 */
export function makePackage(settings: PackageSettings): Parts {
  const { facing, first, folio, watermark, width, height, footer: edge, ...margins } = settings;
  const stand = (text: string): Paragraph => new Paragraph(text);
  const header = watermark ? new Header({ children: [stand(PLACEHOLDER.watermark)] }) : undefined;
  const footer = folio ? new Footer({ children: [stand(PLACEHOLDER.folio)] }) : undefined;
  const even = facing ? new Footer({ children: [stand(PLACEHOLDER.evenFolio)] }) : undefined;
  const blank = first ? new Footer({ children: [new Paragraph({})] }) : undefined;
  // docx turns a sheet that lies on its side by itself.
  const size =
    width > height ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE } : { width, height };
  const document = new Document({
    evenAndOddHeaderAndFooters: facing,
    sections: [
      {
        properties: {
          titlePage: first,
          page: {
            size,
            margin: { ...margins, header: Math.min(HEADER, Math.max(0, margins.top - LINE)), footer: edge, gutter: 0 },
          },
        },
        ...(header && {
          headers: { default: header, ...(facing && { even: header }), ...(first && { first: header }) },
        }),
        ...(footer && { footers: { default: footer, ...(even && { even }), ...(blank && { first: blank }) } }),
        children: [stand(PLACEHOLDER.body)],
      },
    ],
  });
  const parts = compiler.compile(document, '', []);
  // Holds the time of day; the emitter writes its own.
  parts.delete('docProps/core.xml');
  return parts;
}

/** docx's compiler gives the parts before they are zipped; its types keep it private. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(document: Document, indent: string, overrides: readonly []): Parts };
};
