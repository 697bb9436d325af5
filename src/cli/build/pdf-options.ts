import { type Command, Option } from 'commander';
import { UsageError } from '../../diagnostics/errors.js';
import type { PdfOptions } from '../../emit/emitter.js';
import type { Language } from '../../report/index.js';
import { choiceOption } from '../options.js';

const PROFILES = ['screen', 'press'] as const;
const IMPOSITIONS = ['booklet', '2up'] as const;

/** Options of `bulletin build` that concern the PDF, after parsing. */
export interface PdfFlags {
  readonly profile?: 'screen' | 'press';
  readonly impose?: 'booklet' | '2up';
  readonly creep?: number;
  readonly attachSource?: boolean;
  readonly watermark?: string;
  readonly encrypt?: boolean;
}

const PROFILE = {
  zh: 'PDF 的用途：屏幕阅读与归档，或付印（CMYK、出血与裁切标记）',
  en: 'what the PDF is for: screen and archive, or the press (CMYK, bleed and crop marks)',
};
const IMPOSE = { zh: '拼版：骑马订小册子，或两页一面', en: 'imposition: saddle-stitched booklet, or two pages a side' };
const CREEP = { zh: '小册子每层向书脊内移的毫米数', en: 'booklet: millimetres each inner sheet moves to the spine' };
const WATERMARK = { zh: '每页印上这几个字作水印', en: 'print these words across every page' };
const ATTACH = { zh: '把稿件附在 PDF 里（PDF/A-3a）', en: 'attach the source to the PDF (PDF/A-3a)' };
const ENCRYPT = { zh: '不支持：归档文件不能加密', en: 'not supported: archive files cannot be encrypted' };

/** Adds the PDF's options to a command. */
export function addPdfOptions(command: Command, language: Language): Command {
  return command
    .addOption(choiceOption('--profile <PROFILE>', PROFILE, PROFILES, language))
    .addOption(choiceOption('--impose <WAY>', IMPOSE, IMPOSITIONS, language))
    .addOption(new Option('--creep <MM>', CREEP[language]).argParser(millimetresOf))
    .option('--watermark <TEXT>', WATERMARK[language])
    .option('--attach-source', ATTACH[language])
    .addOption(new Option('--encrypt', ENCRYPT[language]).hideHelp());
}

/** The PDF's options; throws {@link UsageError} for those that exclude one another. */
export function pdfOptionsOf({ profile, impose, creep, attachSource, encrypt }: PdfFlags): PdfOptions {
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
}

function millimetresOf(value: string): number {
  const millimetres = Number(value.replace(/mm$/, ''));
  if (value.trim() !== '' && millimetres >= 0 && millimetres <= 5) return millimetres;
  throw new UsageError({
    zh: `--creep 要写 0 到 5 之间的毫米数，不能是“${value}”。`,
    en: `--creep takes millimetres from 0 to 5, not “${value}”.`,
  });
}
