import type { Emitter } from './emitter.js';

/** Output formats by the name that the command line takes; each is loaded when it is asked for. */
export const emitters: Readonly<Record<string, () => Promise<Emitter>>> = {
  pdf: async () => (await import('./pdf/index.js')).pdfEmitter,
  docx: async () => (await import('./docx/index.js')).docxEmitter,
};
