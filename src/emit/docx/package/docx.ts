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

/** The headers: running head, then the watermark's line, which is too low to move it. */
function headersOf({ head, firstHead, facing, first, watermark }: PackageSettings) {
  if (!head && !watermark) return {};
  const header = (line: string | false): Header => {
    const texts = [line, watermark && PLACEHOLDER.watermark].filter((text) => text !== false);
    return new Header({ children: texts.length > 0 ? texts.map((text) => new Paragraph(text)) : [new Paragraph({})] });
  };
  const usual = header(head && PLACEHOLDER.head);
  return {
    headers: {
      default: usual,
      ...(facing && { even: head ? header(PLACEHOLDER.evenHead) : usual }),
      ...(first && { first: firstHead || !head ? usual : header(false) }),
    },
  };
}

function footersOf({ folio, firstFolio, facing, first }: PackageSettings) {
  if (!folio) return {};
  const footer = (text: string): Footer => new Footer({ children: [new Paragraph(text)] });
  const usual = footer(PLACEHOLDER.folio);
  return {
    footers: {
      default: usual,
      ...(facing && { even: footer(PLACEHOLDER.evenFolio) }),
      ...(first && { first: firstFolio ? usual : new Footer({ children: [new Paragraph({})] }) }),
    },
  };
}

/** docx's compiler gives the parts before they are zipped; its types keep it private. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(document: Document, indent: string, overrides: readonly []): Parts };
};
