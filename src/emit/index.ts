import { docxDescription } from './docx/options.js';
import { type Output, output } from './output.js';
import { pdfDescription } from './pdf/options.js';
import { pictureDescription } from './png/options.js';

/** Output formats by the name that `--format` takes, in the order of the help. */
export const outputs = {
  pdf: output(pdfDescription, async () => (await import('./pdf/index.js')).pdfEmitter),
  docx: output(docxDescription, async () => (await import('./docx/index.js')).docxEmitter),
  png: output(pictureDescription('png'), async () => (await import('./png/index.js')).pictureEmitter('png')),
  webp: output(pictureDescription('webp'), async () => (await import('./png/index.js')).pictureEmitter('webp')),
} satisfies Readonly<Record<string, Output>>;

/** Name of an output format. */
export type OutputName = keyof typeof outputs;
