import { UsageError } from '../../diagnostics/errors.js';
import type { Message } from '../../model/index.js';

/** What makes a file one that cannot be read as a Word document, each told to the editor in a sentence. */
export const REFUSALS = {
  empty: {
    zh: '这个文件是空的。请从原处重新取一份。',
    en: 'The file is empty. Get it again from where it came from.',
  },
  'not-zip': {
    zh: '这不是 Word 的 .docx 文件。请在 Word 或 WPS 中打开它，另存为“Word 文档（.docx）”后再导入。',
    en: 'This is no .docx file of Word. Open it in Word or WPS, save it as a Word document (.docx) and import that.',
  },
  doc: {
    zh: '这是旧式的 .doc（或 .wps）文件。请在 Word 或 WPS 中打开它，另存为 .docx 后再导入。',
    en: 'This is an old .doc (or .wps) file. Open it in Word or WPS, save it as .docx and import that.',
  },
  encrypted: {
    zh: '这个文件有打开密码，读不出内容。请在 Word 或 WPS 中去掉密码，保存后再导入。',
    en: 'The file has a password and cannot be read. Remove the password in Word or WPS, save it and import it again.',
  },
  rtf: {
    zh: '这是 .rtf 文件。请在 Word 或 WPS 中打开它，另存为 .docx 后再导入。',
    en: 'This is an .rtf file. Open it in Word or WPS, save it as .docx and import that.',
  },
  'no-document': {
    zh: '这个文件里没有 Word 文档的正文，大概是别的程序的文件。请在 Word 或 WPS 中打开它，另存为 .docx 后再导入。',
    en: 'There is no text of a Word document in the file; it may be of another program. Open it in Word or WPS, save it as .docx and import that.',
  },
  spreadsheet: {
    zh: '这是 Excel 表格，不是 Word 文档。请把要用的表格复制到 Word 文档里再导入。',
    en: 'This is an Excel workbook, no Word document. Copy the tables that you need into a Word document and import that.',
  },
  presentation: {
    zh: '这是 PowerPoint 演示文稿，不是 Word 文档。请把文字复制到 Word 文档里再导入。',
    en: 'This is a PowerPoint presentation, no Word document. Copy its text into a Word document and import that.',
  },
  opendocument: {
    zh: '这是 OpenDocument（.odt）文件。请用 LibreOffice、Word 或 WPS 打开它，另存为 .docx 后再导入。',
    en: 'This is an OpenDocument (.odt) file. Open it in LibreOffice, Word or WPS, save it as .docx and import that.',
  },
  damaged: {
    zh: '这个文件已损坏，读不出来。请在 Word 或 WPS 中打开并修复它，另存一份后再导入；打不开的，请从原处重新取一份。',
    en: 'The file is damaged and cannot be read. Open and repair it in Word or WPS, save a copy and import that; if it does not open, get it again from where it came from.',
  },
  'too-large': {
    zh: '这个文件解开后大得不正常，没有读。请在 Word 或 WPS 中打开它，把正文复制到新文档里再导入。',
    en: 'The file would be unreasonably large when unpacked and was not read. Open it in Word or WPS, copy its text into a new document and import that.',
  },
  'bad-names': {
    zh: '这个文件里有指向文件之外的路径，不是 Word 或 WPS 写出的，没有读。请在 Word 或 WPS 中打开它，另存一份后再导入。',
    en: 'The file has parts with paths that lead out of it, as Word and WPS never write them, and was not read. Open it in Word or WPS, save a copy and import that.',
  },
  doctype: {
    zh: '这个文件里有文档类型声明（DOCTYPE），Word 和 WPS 从不这样写，没有读。请在 Word 或 WPS 中打开它，另存一份后再导入。',
    en: 'The file has a document type declaration (DOCTYPE), as Word and WPS never write it, and was not read. Open it in Word or WPS, save a copy and import that.',
  },
  'too-deep': {
    zh: '这个文件里一层套一层，超过了 Word 能写的层数，没有读。请在 Word 或 WPS 中打开它，把正文复制到新文档里再导入。',
    en: 'The parts of the file lie in one another more deeply than Word writes them, and it was not read. Open it in Word or WPS, copy its text into a new document and import that.',
  },
} as const satisfies Readonly<Record<string, Message>>;

export type Refusal = keyof typeof REFUSALS;

/** The error that tells the editor why a file cannot be read. */
export function refused(refusal: Refusal, cause?: unknown): UsageError {
  return new UsageError(REFUSALS[refusal], cause === undefined ? undefined : { cause });
}
