import { type Dictionary, isKeyword, Lexer, type Value } from './objects.js';

/** An operation of a content stream with what is in force when it is carried out. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Value[];
  /** Open marked-content sequences, outermost first. */
  readonly marks: readonly Mark[];
  /** Resource name of the font. */
  readonly font: string;
  /** Depth of saved graphics states. */
  readonly depth: number;
}

export interface Mark {
  readonly tag: string;
  readonly properties: Dictionary;
}

/** Operators that paint. */
export const PAINTS: ReadonlySet<string> = new Set([
  ...['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI'],
]);

/** Reads a content stream; throws where marks or graphics states do not pair. */
export function readContent(content: Buffer): Operation[] {
  const lexer = new Lexer(content);
  const operations: Operation[] = [];
  let operands: Value[] = [];
  let marks: readonly Mark[] = [];
  let font = '';
  const fonts: string[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!isKeyword(token)) {
      operands.push(token);
      continue;
    }
    const operator = token.keyword;
    if (operator === 'BDC' || operator === 'BMC') {
      marks = [...marks, { tag: operands[0] as string, properties: (operands[1] ?? {}) as Dictionary }];
    } else if (operator === 'EMC') {
      if (marks.length === 0) throw new Error('EMC without BDC');
      marks = marks.slice(0, -1);
    } else if (operator === 'q') {
      fonts.push(font);
    } else if (operator === 'Q') {
      if (fonts.length === 0) throw new Error('Q without q');
      font = fonts.pop()!;
    } else if (operator === 'Tf') {
      font = operands[0] as string;
    }
    operations.push({ operator, operands, marks, font, depth: fonts.length });
    operands = [];
  }
  if (marks.length > 0 || fonts.length > 0) throw new Error('a content stream ends inside marks or a saved state');
  return operations;
}

/** Bytes shown by a text operation. */
export function shownBytes({ operator, operands }: Operation): Buffer {
  const last = operands[operands.length - 1];
  if (operator === 'TJ') return Buffer.concat((last as Value[]).filter((part) => Buffer.isBuffer(part)));
  return operator === 'Tj' ? (last as Buffer) : Buffer.alloc(0);
}
