import type { Message } from '../model/index.js';
import { type Language, plural, type Summary } from '../report/index.js';
import { displayWidth } from '../report/width.js';

/** One file that was written. */
export interface WrittenFile {
  /** Path as shown. */
  readonly shown: string;
  readonly bytes: number;
}

/** What a build of one issue came to. */
export interface BuildOutcome {
  readonly name: string;
  readonly files: readonly WrittenFile[];
  readonly summary: Summary;
  readonly draft: boolean;
}

/** `issue-67：24 页，0 个警告` with a line for each file. */
export function outcomeText({ name, files, summary, draft }: BuildOutcome, language: Language): string {
  const { errors, warnings, pages } = summary;
  const zh = [
    `${pages} 页`,
    ...(errors > 0 ? [`${errors} 个错误`] : []),
    `${warnings} 个警告`,
    ...(draft ? ['草稿'] : []),
  ];
  const en = [
    plural(pages, 'page'),
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    plural(warnings, 'warning'),
    ...(draft ? ['draft'] : []),
  ];
  const head = language === 'zh' ? `${name}：${zh.join('，')}` : `${name}: ${en.join(', ')}`;
  const width = Math.max(...files.map(({ shown }) => displayWidth(shown)));
  return [head, ...files.map(({ shown, bytes }) => `  ${padTo(shown, width)}  ${sizeText(bytes)}`), ''].join('\n');
}

/** Why nothing was written, and what to do. */
export function refusedText(name: string, errors: number, pathOfCheck: string, laidOut: boolean): Message {
  const draft = {
    zh: laidOut ? `；或加 --draft 先出一份草稿` : '',
    en: laidOut ? `, or add --draft for a draft now` : '',
  };
  return {
    zh: `${name}：有 ${errors} 个错误，没有写出文件，原有文件未动。请改正后重试（bulletin check ${pathOfCheck} 可随时检查）${draft.zh}。`,
    en: `${name}: ${plural(errors, 'error')}; nothing was written and older files are unchanged. Mend the text and try again (bulletin check ${pathOfCheck} checks at any time)${draft.en}.`,
  };
}

/** Nothing was written as there are more warnings than `--strict` or `--max-warnings` lets pass. */
export function tooManyWarnings(name: string, warnings: number): Message {
  return {
    zh: `${name}：有 ${warnings} 个警告，超过了允许的数目，没有写出文件，原有文件未动。`,
    en: `${name}: ${plural(warnings, 'warning')}, more than is allowed; nothing was written and older files are unchanged.`,
  };
}

const stageNames: Readonly<Record<string, Message>> = {
  load: { zh: '读入', en: 'load' },
  parse: { zh: '解析', en: 'parse' },
  check: { zh: '核对', en: 'check' },
  flow: { zh: '编排', en: 'flow' },
  fonts: { zh: '字体', en: 'fonts' },
  layout: { zh: '排版', en: 'layout' },
  write: { zh: '写盘', en: 'write' },
};

/** Time of each stage, one line each, ms. */
export function timingText(timings: Readonly<Record<string, number>>, language: Language): string {
  const rows = Object.entries(timings).map(
    ([stage, time]) => [stageNames[stage]?.[language] ?? stage, time.toFixed(1)] as const,
  );
  return rows.map(([stage, time]) => `  ${padTo(stage, 8)} ${time.padStart(8)} ms\n`).join('');
}

/** `用时 0.42 秒` */
export function elapsedText(milliseconds: number, language: Language): string {
  const seconds = (milliseconds / 1000).toFixed(2);
  return { zh: `用时 ${seconds} 秒。\n`, en: `Took ${seconds} s.\n` }[language];
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Pads to terminal columns, since hanzi take two. */
function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}
