import type { FontSet } from '../fonts/index.js';
import type { Artifact, Compiled } from '../model/index.js';

/** What a user may ask of outputs; an emitter takes what concerns it. */
export interface EmitOptions {
  readonly pdf?: PdfOptions;
  readonly docx?: DocxOptions;
}

export interface DocxOptions {
  /** `faithful` ends lines and pages where the PDF does; `editable` leaves them to the reader. */
  readonly lines?: 'faithful' | 'editable';
  /** Which faces are embedded: the characters used, the whole files, or none. */
  readonly fonts?: 'subset' | 'full' | 'none';
}

export interface PdfOptions {
  /** `screen`: RGB, tagged, PDF/A-2a and PDF/UA-1. `press`: CMYK with marks and bleed, PDF/X-4. */
  readonly profile?: 'screen' | 'press';
  /** Pages on printed sheets: `booklet` for saddle stitching, `2up` in reading order. */
  readonly impose?: 'booklet' | '2up';
  /** Booklet: how far each sheet inside moves towards the spine, mm. */
  readonly creep?: number;
  /** The source goes along as an attachment (PDF/A-3a). */
  readonly attachSource?: boolean;
}

/** An output format. Emitters see the flow, the tokens and the layout's coordinates; they never lay out. */
export interface Emitter {
  /** Extension of the main file, without dot. */
  readonly extension: string;
  emit(compiled: Compiled<FontSet>, options?: EmitOptions): Promise<readonly Artifact[]>;
}
