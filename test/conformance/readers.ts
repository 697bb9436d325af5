import { expect } from 'vitest';
import { comparePictures, hasPoppler } from '../../src/cli/verify/drawing.js';
import { convertToPdf, findSoffice, type Reader, readersOf } from '../../src/cli/verify/soffice.js';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { type Verification, verify } from '../../src/verify/index.js';
import type { PictureFault } from '../../src/verify/pictures/index.js';
import { compile } from '../support/session.js';

/** Every version of LibreOffice at hand (BULLETIN_SOFFICE names several); one that is named and missing fails the run. */
function readersAtHand(): Promise<readonly Reader[]> {
  try {
    return readersOf(findSoffice([], { cwd: process.cwd(), env: process.env }));
  } catch (error) {
    if (process.env.BULLETIN_SOFFICE) throw error;
    return Promise.resolve([]);
  }
}

export const readers = await readersAtHand();
/** Can pages be drawn? */
export const poppler = await hasPoppler();

/** An issue's two outputs. */
export interface Pair {
  readonly compiled: Compiled<FontSet>;
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}

/** Builds an issue that must be free of errors. */
export async function build(path: string): Promise<Pair> {
  const { compiled, diagnostics } = await compile(path, path);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return outputsOf(compiled!);
}

export async function outputsOf(compiled: Compiled<FontSet>): Promise<Pair> {
  const [pdf] = await pdfEmitter.emit(compiled);
  const [docx] = await docxEmitter.emit(compiled);
  return { compiled, pdf: pdf!.bytes, docx: docx!.bytes };
}

/** What a reader makes of an issue: its lines, and its pages by picture where they were compared. */
export interface Proof extends Verification {
  readonly reader: string;
  readonly faults?: readonly PictureFault[];
}

/**
 * Has every reader convert issues, all in one process of each: for each issue the proofs in the order of the readers. Pages are compared
 * by picture where `pictured` says so of an issue.
 */
export async function prove(
  pairs: readonly Pair[],
  pictured: (index: number) => boolean = () => true,
): Promise<readonly (readonly Proof[])[]> {
  const documents = pairs.map(({ docx }) => docx);
  const conversions = await Promise.all(readers.map((reader) => convertToPdf(documents, reader)));
  const proofs: Proof[][] = [];
  for (const [i, { compiled, pdf }] of pairs.entries()) {
    const own = conversions.map((each) => each[i]!);
    const verifications = await verify(compiled, pdf, own);
    const found: Proof[] = [];
    for (const [r, verification] of verifications.entries()) {
      const faults = poppler && pictured(i) ? await comparePictures(compiled, pdf, own[r]!) : undefined;
      found.push({ ...verification, reader: readers[r]!.name, ...(faults && { faults }) });
    }
    proofs.push(found);
  }
  return proofs;
}

/** A fault of a page's picture on one line. */
export function faultText({ kind, page, x, y, text, by }: PictureFault): string {
  return `page ${page}, ${kind}${by === undefined ? '' : ` by ${by} pt`} at ${Math.round(x)},${Math.round(y)}: ${text}`;
}
