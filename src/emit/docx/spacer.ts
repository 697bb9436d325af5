import { twips, xml } from './xml.js';

/** Least height of an empty line that carries something, pt. */
export const CARRIER = 1;

/**
 * An empty paragraph of exact height, pt: the space before a table, which two tables would else lack between them. With
 * `page` it begins a page, and bears what the page opens with.
 */
export function spacerXml(height: number, page?: { readonly opening?: string | undefined }): string {
  return xml`
    <w:p>
      <w:pPr>
        ${page ? '<w:pageBreakBefore/>' : ''}
        <w:spacing w:before="0" w:after="0" w:line="${twips(height)}" w:lineRule="exact"/>
        <w:ind w:left="0" w:right="0" w:firstLine="0"/>
        <w:rPr>
          <w:sz w:val="2"/>
          <w:szCs w:val="2"/>
        </w:rPr>
      </w:pPr>
      ${page?.opening ?? ''}
    </w:p>
  `;
}

/** The same, as high as a space in twips, or as low as what carries nothing may be. */
export function spaceXml(space: number): string {
  return spacerXml(Math.max(CARRIER, space / 20));
}

/**
 * Where a table `width` pt wide stands: in the middle of what its entry leaves of the measure. Under compatibility mode
 * 15 its indent is that of its left edge.
 */
export function tablePlaceXml(indent: number, width: number, measure: number): string {
  if (indent === 0) return '<w:jc w:val="center"/>';
  return `<w:jc w:val="left"/><w:tblInd w:w="${twips(indent + (measure - indent - width) / 2)}" w:type="dxa"/>`;
}
