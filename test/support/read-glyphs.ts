import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A glyph as a PDF reader places it. Lengths are pt from the sheet's top left corner, y downwards. */
export interface PdfGlyph {
  readonly char: string;
  /** Origin. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** Width of its box, as the font program states it. */
  readonly width: number;
  readonly size: number;
  /** PostScript name of the face without the subset's tag. */
  readonly face: string;
  readonly colour: string;
  readonly bold: boolean;
}

/** A filled rectangle. */
export interface PdfRule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly PdfGlyph[];
  readonly rules: readonly PdfRule[];
  readonly images: readonly Omit<PdfRule, 'colour'>[];
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
}

type Matrix = [number, number, number, number, number, number];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Reads every glyph, filled rectangle and picture of a PDF with pdf.js, which knows nothing of how we wrote it. */
export async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  await document.destroy();
  return pages;
}

async function readPage(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>,
): Promise<PdfPage> {
  const [, , width, height] = page.view as [number, number, number, number];
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: PdfGlyph[] = [];
  const rules: PdfRule[] = [];
  const images: Omit<PdfRule, 'colour'>[] = [];
  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, colour: '#000000', face: '', size: 0, spacing: 0, mode: 0 };
  const stack: (typeof state)[] = [];
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  const show = (items: readonly (ShownGlyph | number)[]): void => {
    let pen = 0;
    for (const item of items) {
      if (typeof item === 'number') {
        pen -= (item / 1000) * state.size;
        continue;
      }
      const [, , , , x, y] = multiply(multiply(state.matrix, text), [1, 0, 0, 1, pen, 0]);
      const { face, size, colour, mode } = state;
      const own = (item.width / 1000) * size;
      glyphs.push({ char: item.unicode, x, y: height - y, width: own, size, face, colour, bold: mode === 2 });
      pen += own + state.spacing;
    }
  };
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as never[];
    switch (operator) {
      case OPS.save:
        stack.push({ ...state });
        return;
      case OPS.restore:
        state = stack.pop() ?? state;
        return;
      case OPS.transform:
        state.matrix = multiply(state.matrix, args as unknown as Matrix);
        return;
      case OPS.setFont:
        state.face = (page.commonObjs.get(args[0]!) as { readonly name: string }).name.replace(/^[A-Z]{6}\+/, '');
        state.size = args[1]!;
        return;
      case OPS.setCharSpacing:
        state.spacing = args[0]!;
        return;
      case OPS.setTextRenderingMode:
        state.mode = args[0]!;
        return;
      case OPS.setFillRGBColor:
        state.colour = String(args[0]);
        return;
      case OPS.setTextMatrix:
        text = Array.from(Object.values(args[0]!)) as Matrix;
        return;
      case OPS.beginText:
        text = [1, 0, 0, 1, 0, 0];
        return;
      case OPS.moveText:
        text = multiply(text, [1, 0, 0, 1, args[0]!, args[1]!]);
        return;
      case OPS.showText:
        show(args[0]!);
        return;
      case OPS.paintImageXObject: {
        const [a, , , d, x, y] = state.matrix;
        images.push({ x, y: height - y - Math.abs(d), width: Math.abs(a), height: Math.abs(d) });
        return;
      }
      case OPS.constructPath: {
        const box = boxOf(args);
        if (!box) return;
        const [, , , , x, y] = multiply(state.matrix, [1, 0, 0, 1, box.x, box.y + box.height]);
        rules.push({ x, y: height - y, width: box.width, height: box.height, colour: state.colour });
      }
    }
  });
  return { width, height, glyphs, rules, images };
}

/** The box of a path that is filled; pdf.js states it beside every path. */
function boxOf(args: readonly unknown[]): { x: number; y: number; width: number; height: number } | undefined {
  const [paint, , box] = args as [number, unknown, ArrayLike<number>];
  if (paint !== OPS.fill || !box) return undefined;
  const [left, bottom, right, top] = Array.from(box) as [number, number, number, number];
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}
