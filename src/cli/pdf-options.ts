import { type Command, Option } from 'commander';
import { UsageError } from '../diagnostics/errors.js';
import type { PdfOptions } from '../emit/emitter.js';
import type { Language } from '../report/index.js';
import { choice } from './choice.js';
import { texts } from './texts.js';

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

/** Adds the PDF's options to a command. */
export function addPdfOptions(command: Command, language: Language): Command {
  const text = (key: keyof typeof texts): string => texts[key][language];
  const listed = (key: keyof typeof texts, choices: readonly string[]): string =>
    language === 'zh' ? `${text(key)}（可选：${choices.join('、')}）` : `${text(key)} (choices: ${choices.join(', ')})`;
  return command
    .addOption(
      new Option('--profile <PROFILE>', listed('profile', PROFILES)).argParser((value) =>
        choice('--profile', value, PROFILES),
      ),
    )
    .addOption(
      new Option('--impose <WAY>', listed('impose', IMPOSITIONS)).argParser((value) =>
        choice('--impose', value, IMPOSITIONS),
      ),
    )
    .addOption(new Option('--creep <MM>', text('creep')).argParser(millimetresOf))
    .option('--watermark <TEXT>', text('watermark'))
    .option('--attach-source', text('attachSource'))
    .addOption(new Option('--encrypt', text('encrypt')).hideHelp());
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
