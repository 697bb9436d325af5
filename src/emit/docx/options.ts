import type { OutputDescription } from '../output.js';

const LINES = ['faithful', 'editable'] as const;
const FONTS = ['subset', 'full', 'none'] as const;

/** What may be asked of the DOCX. */
export interface DocxOptions {
  /** `faithful` ends lines and pages where the PDF does; `editable` leaves them to the reader. */
  readonly lines?: (typeof LINES)[number];
  /** Which faces are embedded: the characters used, the whole files, or none. */
  readonly fonts?: FontsMode;
}

/** Which faces go into the file. */
export type FontsMode = (typeof FONTS)[number];

interface DocxFlags {
  readonly docx?: (typeof LINES)[number];
  readonly docxFonts?: FontsMode;
}

export const docxDescription: OutputDescription<DocxOptions> = {
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  byDefault: true,
  flags: [
    {
      flag: '--docx <WAY>',
      help: {
        zh: 'DOCX 的用途：逐行与 PDF 一致，或便于继续编辑',
        en: 'what the DOCX is for: lines as in the PDF, or further editing',
      },
      choices: LINES,
    },
    {
      flag: '--docx-fonts <WAY>',
      help: {
        zh: 'DOCX 嵌入字体：用到的字、整套字体、不嵌入',
        en: 'fonts embedded in the DOCX: characters used, whole faces, none',
      },
      choices: FONTS,
    },
  ],
  optionsOf: ({ docx, docxFonts }: DocxFlags) => ({
    ...(docx && { lines: docx }),
    ...(docxFonts && { fonts: docxFonts }),
  }),
};
