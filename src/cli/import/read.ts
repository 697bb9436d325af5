import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { OutsideError, UsageError } from '../../diagnostics/errors.js';
import { begins, type ChangeReading, FORMATS, type ImportedDocument, isEncrypted } from '../../import/index.js';
import type { Message } from '../../model/index.js';
import type { Invocation } from '../invocation.js';
import type { SafeTerminal } from '../terminal.js';
import { convertToDocx, findSoffice, readersOf, type Surroundings } from '../verify/soffice.js';

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
  try {
    return { name: name === '-' ? '' : name, document: await documentOf(bytes, name, changes, terminal) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError({ zh: `${shown.zh}：${error.text.zh}`, en: `${shown.en}: ${error.text.en}` });
  }
}

/** @throws UsageError for bytes that no format is read of */
async function documentOf(
  given: Uint8Array,
  name: string,
  changes: ChangeReading | undefined,
  { cwd, env }: SafeTerminal,
): Promise<ImportedDocument> {
  const bytes = await converted(given, name, { cwd, env });
  let empty = bytes.length === 0;
  for (const format of FORMATS) {
    const document = format.matches(bytes, name) ? format.read(bytes, changes ? { changes } : {}) : undefined;
    empty ||= document?.blocks.length === 0;
    if (document && document.blocks.length > 0) return document;
  }
  throw new UsageError(empty ? EMPTY : NO_TEXT);
}

const EMPTY: Message = { zh: '是空的，没有字可以变成稿件。', en: 'it is empty, and no source was made of it.' };
const NO_TEXT: Message = {
  zh: '不是文字。请在 Word 或 WPS 里打开，另存为“纯文本（*.txt）”，再试。',
  en: 'it is no text. Open it in Word or WPS, save it as plain text (*.txt), and try again.',
};

/** A file that LibreOffice can make a DOCX of, as one, where there is LibreOffice; else as it is. */
async function converted(bytes: Uint8Array, name: string, surroundings: Surroundings): Promise<Uint8Array> {
  const ending = endingOf(bytes, name);
  if (ending === undefined) return bytes;
  let programs: readonly string[];
  try {
    programs = findSoffice([], surroundings);
  } catch {
    // Its reader says what to do.
    return bytes;
  }
  const [reader] = await readersOf(programs.slice(0, 1));
  return convertToDocx(bytes, ending, reader!);
}

/** The ending of a file that must be converted, by its first bytes. */
function endingOf(bytes: Uint8Array, name: string): string | undefined {
  if (begins(bytes, '{\\rtf')) return 'rtf';
  // Under a password: LibreOffice would only say that it cannot.
  if (isEncrypted(bytes)) return undefined;
  if (begins(bytes, '\u00d0\u00cf\u0011\u00e0')) return /\.wps$/i.test(name) ? 'wps' : 'doc';
  const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  return /mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(start) ? 'odt' : undefined;
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
