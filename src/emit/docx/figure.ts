import type { FigureFlow, FigureRowFlow, FlowLeaf } from '../../model/index.js';
import { captionsIn } from '../../model/walk.js';
import type { DocxContext } from './context.js';
import { partsOf } from './lines.js';
import { paragraphXml, type Surroundings } from './paragraph.js';
import { CARRIER, spacerXml, tablePlaceXml } from './spacer.js';
import { emu, escapeXml, indentXml, twips, xml } from './xml.js';

/** A picture in a centred paragraph of its own, at the layout's size. */
export function figureXml(figure: FigureFlow, context: DocxContext, around: Surroundings): string {
  return picturesXml([drawingXml(figure, context)], figure, around, context);
}

/**
 * Pictures side by side: a centred paragraph with all of them; where they have captions of their own, a table without
 * rules, the captions below the pictures.
 */
export function figureRowXml(row: FigureRowFlow, context: DocxContext, around: Surroundings): string {
  if (isTable(row)) return rowTableXml(row, context, around);
  const look = context.faithful ? `<w:rPr><w:spacing w:val="${twips(row.gap - GAP_BLANK)}"/>${SMALL}</w:rPr>` : '';
  const gap = `<w:r>${look}<w:t xml:space="preserve"> </w:t></w:r>`;
  const drawings = row.figures.map(({ figure }, i) => (i > 0 ? gap : '') + drawingXml(figure, context));
  return picturesXml(drawings, row, around, context);
}

/** Does a block end in a table of the document? */
export function endsInTable(block: FlowLeaf): boolean {
  return block.kind === 'table' || (block.kind === 'figure-row' && isTable(block));
}

function isTable(row: FigureRowFlow): boolean {
  return captionsIn(row).length > 0;
}

/** The text of what has no text of its own: one point high. */
const SMALL = '<w:sz w:val="2"/><w:szCs w:val="2"/>';
/** Width of a blank of that size, pt. */
const GAP_BLANK = 0.25;

/** Pictures in one centred paragraph. */
function picturesXml(
  drawings: readonly string[],
  { indent, keepWithNext, spaceBefore }: Pick<FigureFlow, 'indent' | 'keepWithNext' | 'spaceBefore'>,
  around: Surroundings,
  { faithful, styleIds }: DocxContext,
): string {
  const indents = { left: indent, right: 0, first: 0 };
  const style = indent > 0 && !faithful ? styleIds.indented('body', indents) : undefined;
  const before = (around.pageBreakBefore || around.sectionHead ? 0 : spaceBefore) + (around.before ?? 0);
  return xml`
    <w:p>
      <w:pPr>
        ${style ? `<w:pStyle w:val="${style}"/>` : ''}
        ${keepWithNext ? '<w:keepNext/>' : ''}
        ${around.pageBreakBefore ? '<w:pageBreakBefore/>' : ''}
        <w:spacing
          w:before="${twips(before)}" w:after="${twips(around.after ?? 0)}" w:line="240" w:lineRule="auto"/>
        ${style ? '' : indentXml(indents)}
        <w:jc w:val="center"/>
        <w:rPr>${SMALL}</w:rPr>
      </w:pPr>
      ${around.opening ?? ''}
      ${drawings.join('')}
    </w:p>
  `;
}

/** Two rows without rules: the pictures, and what stands below each. An empty line parts it from another table. */
function rowTableXml(row: FigureRowFlow, context: DocxContext, around: Surroundings): string {
  const { figures, gap, spaceBefore } = row;
  const { pageBreakBefore, sectionHead, before = 0, after, opening } = around;
  const head = pageBreakBefore ? spacerXml(CARRIER, { opening }) : spacerXml(CARRIER + before);
  const space = pageBreakBefore || sectionHead ? 0 : Math.max(0, spaceBefore - CARRIER);
  // Widths of columns in twips, rounded up so that each picture has its room.
  const side = twips(gap / 2);
  const widths = figures.map(({ figure }) => Math.ceil(figure.width * 20) + side * 2);
  const cell = (i: number, place: 'bottom' | 'top', content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/><w:vAlign w:val="${place}"/></w:tcPr>${content}</w:tc>`;
  const tableRow = (height: number, cells: readonly string[]): string =>
    `<w:tr><w:trPr><w:cantSplit/>${context.faithful ? `<w:trHeight w:val="${twips(height)}" w:hRule="exact"/>` : ''}</w:trPr>${cells.join('')}</w:tr>`;
  const pictures = figures.map(({ figure }, i) =>
    cell(
      i,
      'bottom',
      picturesXml([drawingXml(figure, context)], { indent: 0, keepWithNext: true, spaceBefore: 0 }, {}, context),
    ),
  );
  const own = row.keepWithNext ? {} : { pageFoot: true };
  const captions = figures.map(({ caption }, i) =>
    cell(
      i,
      'top',
      caption ? paragraphXml(caption, context, { pageHead: true, ...own }, partsOf(caption, context)) : '<w:p/>',
    ),
  );
  const lines = figures.map(({ caption }) => {
    const count = caption ? context.compiled.layout.paragraphs.get(caption.id)!.lines.length : 0;
    return count * (caption?.style.lineHeight ?? 0);
  });
  const highest = Math.max(...figures.map(({ figure }) => figure.height));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return xml`
    ${head}
    <w:tbl>
      <w:tblPr>
        <w:tblW w:w="${total}" w:type="dxa"/>
        ${tablePlaceXml(row.indent, total / 20, context.measure)}
        <w:tblLayout w:type="fixed"/>
        <w:tblCellMar>
          <w:top w:w="0" w:type="dxa"/>
          <w:left w:w="${side}" w:type="dxa"/>
          <w:bottom w:w="0" w:type="dxa"/>
          <w:right w:w="${side}" w:type="dxa"/>
        </w:tblCellMar>
      </w:tblPr>
      <w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>
      ${tableRow(space + highest, pictures)}
      ${tableRow(Math.max(...lines), captions)}
    </w:tbl>
    ${after === undefined ? '' : spacerXml(Math.max(CARRIER, after))}
  `;
}

/** A picture in the line (DrawingML inline, ISO/IEC 29500-1 §20.4.2.8). */
function drawingXml(figure: FigureFlow, context: DocxContext): string {
  const relation = context.pictureId(figure.picture);
  const id = context.nextDrawing();
  const size = `cx="${emu(figure.width)}" cy="${emu(figure.height)}"`;
  const name = escapeXml(figure.picture.path);
  const alt = escapeXml(figure.alt);
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
  return `<w:r>${context.faithful ? '<w:rPr><w:sz w:val="2"/></w:rPr>' : ''}${drawing}</w:r>`;
}
