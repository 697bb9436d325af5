import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import type { Template } from '../../model/index.js';
import { millimetres } from '../../text/units.js';
import { PAGE_SLACK } from './page-ends.js';
import { twips } from './xml.js';

/** Stand-ins for what is written in this emitter; docx makes everything around them. */
export const PLACEHOLDER = { body: '@body@', folio: '@folio@', evenFolio: '@even-folio@', watermark: '@watermark@' } as const;

/** The parts of a package by path. */
export type Parts = Map<string, string | Uint8Array>;

/**
 * The package as docx makes it: content types, relationships, theme, section properties, header and footer parts. Its object
 * tree would be slow and large for a body of 900 pages, and cannot say what Chinese line breaking needs, so the body is a
 * placeholder here.
 */
export function skeleton(template: Template, watermark: boolean): Parts {
  const { page, folio } = template;
  const { margin } = page;
  const first = folio !== undefined && folio.from > 1;
  const facing = folio?.align === 'outer';
  const stand = (text: string): Paragraph => new Paragraph(text);
  const header = watermark ? new Header({ children: [stand(PLACEHOLDER.watermark)] }) : undefined;
  const footer = folio ? new Footer({ children: [stand(PLACEHOLDER.folio)] }) : undefined;
  const even = facing ? new Footer({ children: [stand(PLACEHOLDER.evenFolio)] }) : undefined;
  const blank = first ? new Footer({ children: [new Paragraph({})] }) : undefined;
  const edge = footerEdge(template);
  const document = new Document({
    evenAndOddHeaderAndFooters: facing,
    sections: [
      {
        properties: {
          titlePage: first,
          page: {
            size: { width: twips(millimetres(page.width)), height: twips(millimetres(page.height)) },
            margin: {
              top: twips(millimetres(margin.top)),
              bottom: bottomMargin(template),
              left: twips(millimetres(margin.left)),
              right: twips(millimetres(margin.right)),
              header: 851,
              footer: twips(edge),
              gutter: 0,
            },
          },
        },
        ...(header && { headers: { default: header, ...(facing && { even: header }), ...(first && { first: header }) } }),
        ...(footer && { footers: { default: footer, ...(even && { even }), ...(blank && { first: blank }) } }),
        children: [stand(PLACEHOLDER.body)],
      },
    ],
  });
  return compiler.compile(document, '', []);
}

/** docx's compiler gives the parts before they are zipped; its types keep it private. */
const { compiler } = Packer as unknown as {
  readonly compiler: { compile(document: Document, indent: string, overrides: readonly []): Parts };
};

/** The margin below the lines of the layout's page: room for them and no more, so that nothing moves up to an earlier page. twips */
function bottomMargin({ page, styles }: Template): number {
  const lines = page.linesPerPage * twips(styles.body!.lineHeight);
  return twips(millimetres(page.height)) - twips(millimetres(page.margin.top)) - lines - twips(PAGE_SLACK);
}

/** Distance of the footer's lower edge from the sheet's, pt, such that the folio stands where the PDF has it. */
function footerEdge({ page, folio, styles }: Template): number {
  if (!folio) return millimetres(page.margin.bottom) / 2;
  const { size, lineHeight } = styles[folio.style]!;
  const area = page.linesPerPage * styles.body!.lineHeight;
  const baseline = millimetres(page.margin.top) + area + millimetres(folio.drop);
  const bottom = baseline + lineHeight - ((lineHeight - size) / 2 + size * 0.88);
  return Math.max(0, millimetres(page.height) - bottom);
}
