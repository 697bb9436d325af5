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
 * The package as docx makes it: content types, relationships, theme, section properties, header and footer parts. Its
 * object tree would be slow and large for a body of 900 pages, and cannot say what Chinese line breaking needs, so the
 * body is a placeholder here.
 */
export function makePackage(settings: PackageSettings): Parts {
  const { facing, first, width, height, top, bottom, left, right, header, footer } = settings;
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
            margin: { top, bottom, left, right, header, footer, gutter: 0 },
          },
        },
        ...headersOf(settings),
        ...footersOf(settings),
        children: [new Paragraph(PLACEHOLDER.body)],
      },
    ],
  });
  const parts = compiler.compile(document, '', []);
  // Holds the time of day; the emitter writes its own.
  parts.delete('docProps/core.xml');
  return parts;
}

/** The headers: running head, then the watermark's line, which is too low to move it, then space. */
function headersOf({ head, firstHead, facing, first, watermark, ownFirst }: PackageSettings) {
  if (!head && !watermark && !ownFirst) return {};
  const header = (line: string | false, space: string): Header => {
    const texts = [line, watermark && PLACEHOLDER.watermark, ownFirst && space].filter((text) => text !== false);
    return new Header({ children: texts.length > 0 ? texts.map((text) => new Paragraph(text)) : [new Paragraph({})] });
  };
  const usual = header(head && PLACEHOLDER.head, PLACEHOLDER.headSpace);
  const own = (firstHead || !head) && !ownFirst ? usual : header(firstHead && PLACEHOLDER.head, PLACEHOLDER.firstHead);
  return {
    headers: {
      default: usual,
      ...(facing && { even: head ? header(PLACEHOLDER.evenHead, PLACEHOLDER.headSpace) : usual }),
      ...(first && { first: own }),
    },
  };
}

function footersOf({ folio, firstFolio, facing, first, ownFirst }: PackageSettings) {
  if (!folio && !ownFirst) return {};
  const footer = (...texts: readonly (string | false)[]): Footer => {
    const own = texts.filter((text) => text !== false);
    return new Footer({ children: own.length > 0 ? own.map((text) => new Paragraph(text)) : [new Paragraph({})] });
  };
  const around = (text: string | false): Footer =>
    footer(ownFirst && PLACEHOLDER.footSpace, text, ownFirst && PLACEHOLDER.footBase);
  const usual = around(folio && PLACEHOLDER.folio);
  const own = footer(ownFirst && PLACEHOLDER.firstFoot, firstFolio && PLACEHOLDER.folio);
  return {
    footers: {
      default: usual,
      ...(facing && { even: around(folio && PLACEHOLDER.evenFolio) }),
      ...(first && { first: firstFolio && !ownFirst ? usual : own }),
    },
  };
}

/** docx's compiler gives the parts before they are zipped; its types keep it private. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(document: Document, indent: string, overrides: readonly []): Parts };
};
