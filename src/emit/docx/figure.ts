import type { FigureFlow } from '../../model/index.js';
import type { DocxContext } from './context.js';
import type { Surroundings } from './paragraph.js';
import { emu, escapeXml, twips, xml } from './xml.js';

/** A picture in a centred paragraph of its own, at the layout's size (DrawingML inline, ISO/IEC 29500-1 §20.4.2.8). */
export function figureXml(figure: FigureFlow, context: DocxContext, around: Surroundings): string {
  const relation = context.pictureId(figure.picture);
  const id = context.nextDrawing();
  const size = `cx="${emu(figure.width)}" cy="${emu(figure.height)}"`;
  const name = escapeXml(figure.picture.path);
  const alt = escapeXml(figure.alt);
  const before = (around.pageBreakBefore ? 0 : figure.spaceBefore) + (around.before ?? 0);
  const properties = xml`
    <w:pPr>
      ${figure.keepWithNext ? '<w:keepNext/>' : ''}
      ${around.pageBreakBefore ? '<w:pageBreakBefore/>' : ''}
      <w:spacing
        w:before="${twips(before)}" w:after="${twips(around.after ?? 0)}" w:line="240" w:lineRule="auto"/>
      <w:ind w:left="0" w:right="0" w:firstLine="0"/>
      <w:jc w:val="center"/>
      <w:rPr>
        <w:sz w:val="2"/>
        <w:szCs w:val="2"/>
      </w:rPr>
    </w:pPr>
  `;
  const drawing = xml`
    <w:drawing>
      <wp:inline distT="0" distB="0" distL="0" distR="0">
        <wp:extent ${size}/>
        <wp:docPr id="${id}" name="${name}" descr="${alt}"/>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
          <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
            <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
              <pic:nvPicPr>
                <pic:cNvPr id="${id}" name="${name}" descr="${alt}"/>
                <pic:cNvPicPr/>
              </pic:nvPicPr>
              <pic:blipFill>
                <a:blip r:embed="${relation}"/>
                <a:stretch>
                  <a:fillRect/>
                </a:stretch>
              </pic:blipFill>
              <pic:spPr>
                <a:xfrm>
                  <a:off x="0" y="0"/>
                  <a:ext ${size}/>
                </a:xfrm>
                <a:prstGeom prst="rect">
                  <a:avLst/>
                </a:prstGeom>
              </pic:spPr>
            </pic:pic>
          </a:graphicData>
        </a:graphic>
      </wp:inline>
    </w:drawing>
  `;
  return `<w:p>${properties}${around.opening ?? ''}<w:r><w:rPr><w:sz w:val="2"/></w:rPr>${drawing}</w:r></w:p>`;
}
