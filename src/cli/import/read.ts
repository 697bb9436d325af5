import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { OutsideError, UsageError } from '../../diagnostics/errors.js';
import { type ChangeReading, FORMATS, type ImportedDocument } from '../../import/index.js';
import type { Message } from '../../model/index.js';
import type { Invocation } from '../invocation.js';

/** A file as read. */
export interface ReadFile {
  /** As it was named; empty for standard input. */
  readonly name: string;
  readonly document: ImportedDocument;
}

/** A larger file is no text of an issue, bytes. */
const LARGEST = 200_000_000;

/**
 * Reads a file of any format.
 * @throws UsageError where it is not there or of no format that is read
 */
export async function readFile(
  name: string,
  changes: ChangeReading | undefined,
  { terminal }: Invocation,
): Promise<ReadFile> {
  const bytes = name === '-' ? await terminal.input() : bytesOf(path.resolve(terminal.cwd, name), name);
  const shown = name === '-' ? { zh: '标准输入', en: 'Standard input' } : { zh: name, en: name };
  const refusal = refusalOf(bytes);
  if (refusal) throw new UsageError({ zh: `${shown.zh}：${refusal.zh}`, en: `${shown.en}: ${refusal.en}` });
  let empty = bytes.length === 0;
  for (const format of FORMATS) {
    const document = format.matches(bytes, name) ? format.read(bytes, changes ? { changes } : {}) : undefined;
    empty ||= document?.blocks.length === 0;
    if (document && document.blocks.length > 0) return { name: name === '-' ? '' : name, document };
  }
  throw new UsageError(
    empty
      ? {
          zh: `${shown.zh}：是空的，没有字可以变成稿件。`,
          en: `${shown.en}: it is empty, and no source was made of it.`,
        }
      : {
          zh: `${shown.zh}：不是文字。请在 Word 或 WPS 里打开，另存为“纯文本（*.txt）”，再试。`,
          en: `${shown.en}: it is no text. Open it in Word or WPS, save it as plain text (*.txt), and try again.`,
        },
  );
}

function bytesOf(file: string, name: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new UsageError({
      zh: found ? `${name} 不是文件。` : `找不到 ${name} 这个文件。看看名称、扩展名和所在的文件夹对不对。`,
      en: found ? `${name} is no file.` : `There is no file ${name}. Look at its name, ending and folder.`,
    });
  if (found.size > LARGEST)
    throw new OutsideError({
      zh: `${name} 太大（${Math.round(found.size / 1e6)} MB），不会是一期的稿子。`,
      en: `${name} is too large for an issue (${Math.round(found.size / 1e6)} MB).`,
    });
  return readFileSync(file);
}

/** Files by their first bytes that no format reads, with what to do. */
const REFUSED: readonly (readonly [string, Message])[] = [
  [
    '%PDF-',
    {
      zh: '是 PDF，里面没有段落。请在 PDF 里全选、复制，粘贴到记事本里存成 .txt，再用 bulletin import；断开的行会接上。',
      en: 'it is a PDF, which has no paragraphs. Select and copy its text, save it as .txt, and import that; lines that were broken are joined.',
    },
  ],
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', 'RIFF'].map(
    (head) => [head, { zh: '是图片，不是文字。', en: 'it is a picture, no text.' }] as const,
  ),
];

function refusalOf(bytes: Uint8Array): Message | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const text = Buffer.from(bytes.subarray(0, 2000)).toString('utf8');
  if (/^\ufeff?\s*---[ \t]*\r?\n/.test(text) && /^(?:刊名|title)[ \t]*[:：]/m.test(text))
    return {
      zh: '已经是稿件了（有刊头信息），不用变。直接运行 bulletin check 就行。',
      en: 'it is a source already (it has front matter). Run bulletin check on it.',
    };
  return REFUSED.find(([head]) => start.startsWith(head))?.[1];
}
