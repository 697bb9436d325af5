import { UsageError } from '../../diagnostics/errors.js';
import type { OutputDescription } from '../output.js';

const PROFILES = ['screen', 'press'] as const;
const IMPOSITIONS = ['booklet', '2up'] as const;

/** What may be asked of the PDF. */
export interface PdfOptions {
  /** `screen`: RGB, tagged, PDF/A-2a and PDF/UA-1. `press`: CMYK with marks and bleed, PDF/X-4. */
  readonly profile?: (typeof PROFILES)[number];
  /** Pages on printed sheets: `booklet` for saddle stitching, `2up` in reading order. */
  readonly impose?: (typeof IMPOSITIONS)[number];
  /** Booklet: how far each sheet inside moves towards the spine, mm. */
  readonly creep?: number;
  /** The source goes along as an attachment (PDF/A-3a). */
  readonly attachSource?: boolean;
}

interface PdfFlags extends PdfOptions {
  readonly encrypt?: boolean;
}

export const pdfDescription: OutputDescription<PdfOptions> = {
  mime: 'application/pdf',
  byDefault: true,
  flags: [
    {
      flag: '--profile <PROFILE>',
      help: {
        zh: 'PDF 的用途：屏幕阅读与归档，或付印（CMYK、出血与裁切标记）',
        en: 'what the PDF is for: screen and archive, or the press (CMYK, bleed and crop marks)',
      },
      choices: PROFILES,
    },
    {
      flag: '--impose <WAY>',
      help: {
        zh: '拼版：骑马订小册子，或两页一面',
        en: 'imposition: saddle-stitched booklet, or two pages a side',
      },
      choices: IMPOSITIONS,
    },
    {
      flag: '--creep <MM>',
      help: { zh: '小册子每层向书脊内移的毫米数', en: 'booklet: millimetres each inner sheet moves to the spine' },
      read: millimetresOf,
    },
    {
      flag: '--attach-source',
      help: { zh: '把稿件附在 PDF 里（PDF/A-3a）', en: 'attach the source to the PDF (PDF/A-3a)' },
    },
    {
      flag: '--encrypt',
      help: { zh: '不支持：归档文件不能加密', en: 'not supported: archive files cannot be encrypted' },
      hidden: true,
    },
  ],
  optionsOf: ({ profile, impose, creep, attachSource, encrypt }: PdfFlags) => {
    if (encrypt) {
      throw new UsageError({
        zh: '不能加密：写出的 PDF 是归档文件（PDF/A）或印刷文件（PDF/X），这两种标准都不允许加密。要限制阅读，请用加密的压缩包或邮件发送。',
        en: 'The PDF cannot be encrypted: it is an archive file (PDF/A) or a print master (PDF/X), and both standards forbid encryption. Send it in an encrypted archive or message instead.',
      });
    }
    if (attachSource && (profile === 'press' || impose)) {
      throw new UsageError({
        zh: '--attach-source 只能用于供阅读的 PDF，不能和 --profile press、--impose 一起用。',
        en: '--attach-source is for PDFs to be read; it cannot be used with --profile press or --impose.',
      });
    }
    if (creep !== undefined && impose !== 'booklet') {
      throw new UsageError({ zh: '--creep 要和 --impose booklet 一起用。', en: '--creep needs --impose booklet.' });
    }
    return {
      ...(profile && { profile }),
      ...(impose && { impose }),
      ...(creep !== undefined && { creep }),
      ...(attachSource && { attachSource }),
    };
  },
};

function millimetresOf(typed: string): number {
  const millimetres = Number(typed.replace(/mm$/, ''));
  if (typed.trim() !== '' && millimetres >= 0 && millimetres <= 5) return millimetres;
  throw new UsageError({
    zh: `--creep 要写 0 到 5 之间的毫米数，不能是“${typed}”。`,
    en: `--creep takes millimetres from 0 to 5, not “${typed}”.`,
  });
}
