import type { Page } from '../../model/index.js';
import { number } from './number.js';
import type { Painter } from './painter.js';
import type { StructureNode } from './structure.js';

/** Where a page stands on the sheet, pt from the sheet's top left corner, and how high the sheet is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly sheetHeight: number;
  /** It is turned to the left. */
  readonly turned?: true;
}

/** Kinds of furniture (ISO 32000-1 §14.8.2.2.2). */
export type Furniture = keyof typeof FURNITURE;

const FURNITURE = {
  layout: '/Type /Layout',
  repeated: '/Type /Pagination',
  header: '/Type /Pagination /Subtype /Header',
  footer: '/Type /Pagination /Subtype /Footer',
  watermark: '/Type /Pagination /Subtype /Watermark',
} as const;

/** Operators of a page, gathered so that neighbours of one structure node share a marked-content sequence. */
export interface Canvas {
  /** Text of a node; without a node, plain content. */
  text(operators: string, node: StructureNode | undefined): void;
  /** Furniture: no part of the text (ISO 14289-1 §7.1). */
  furniture(operators: string, kind: Furniture): void;
  /** Writes what was gathered, so that pdfkit can draw in between and after. */
  flush(): void;
}

/** Starts the content of a page. */
export function openCanvas(page: Page, place: Place, { document, tagging }: Painter): Canvas {
  const content: string[] = [];
  let open: StructureNode | undefined;
  const close = (): void => {
    if (open) content.push('EMC');
    open = undefined;
  };
  return {
    text: (operators, node) => {
      if (open !== node) {
        close();
        if (node && tagging) content.push(`/${node.type} << /MCID ${tagging.structure.content(node)} >> BDC`);
        open = tagging ? node : undefined;
      }
      content.push(operators);
    },
    furniture: (operators, kind) => {
      if (!operators) return;
      close();
      content.push(tagging ? `/Artifact << ${FURNITURE[kind]} >> BDC\n${operators}\nEMC` : operators);
    },
    flush: () => {
      close();
      if (content.length === 0) return;
      // pdfkit turns the axes for its own drawing; glyphs are shown in PDF's own space.
      const axes = `1 0 0 -1 0 ${place.sheetHeight} cm\n${shiftOf(page, place)}`;
      document.page.write(Buffer.from(`q ${axes}${content.join('\n')}\nQ\n`, 'latin1'));
      content.length = 0;
    },
  };
}

/** The operator that moves a page to its place, in PDF's own axes; none where it stands there. */
function shiftOf({ width, height }: Page, { x, y, sheetHeight, turned }: Place): string {
  const up = sheetHeight - y - (turned ? width : height);
  if (turned) return `0 1 -1 0 ${number(x + height)} ${number(up)} cm\n`;
  return x !== 0 || up !== 0 ? `1 0 0 1 ${number(x)} ${number(up)} cm\n` : '';
}
