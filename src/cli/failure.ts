import { OutsideError, UsageError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import type { Language } from '../report/index.js';
import { type ExitCode, exitCode } from './exit-code.js';

/** How a failure is told and what the process ends with. */
export interface Failure {
  readonly code: ExitCode;
  readonly text: string;
}

/** Maps anything thrown to an exit code and a text. A stack is shown only when `verbose`. */
export function describeFailure(error: unknown, language: Language, verbose: boolean): Failure {
  const label = { zh: '错误：', en: 'error: ' }[language];
  const stack = verbose && error instanceof Error ? `\n${error.stack}` : '';
  if (error instanceof UsageError) return { code: exitCode.usage, text: `${label}${error.text[language]}` };
  if (error instanceof OutsideError) return { code: exitCode.outside, text: `${label}${error.text[language]}${stack}` };
  const system = systemText(error);
  if (system) return { code: exitCode.outside, text: `${label}${system[language]}${stack}` };
  return { code: exitCode.outside, text: `${internalText(error)[language]}${stack}` };
}

const reasons: Readonly<Record<string, Message>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the disk quota is used up' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  EBUSY: { zh: '文件正被别的程序占用', en: 'the file is in use by another program' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENOENT: { zh: '文件不存在', en: 'no such file' },
  EEXIST: { zh: '同名的文件已存在', en: 'something of that name exists already' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  EISDIR: { zh: '这不是普通的文件', en: 'it is no regular file' },
  EFBIG: { zh: '文件太大，不会是稿件或设置', en: 'it is too large for a source or settings' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
};

/** Text of an error of the operating system; undefined for any other. */
export function systemText(error: unknown): Message | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'uv_cwd') {
    return {
      zh: '当前文件夹已经不在了，或没有权限进入。请换到别的文件夹再运行。',
      en: 'The current folder is gone or may not be entered. Change to another one and run again.',
    };
  }
  const reason = reasons[code ?? ''] ?? { zh: error.message, en: error.message };
  return path === undefined
    ? { zh: `无法读写文件：${reason.zh}。`, en: `Cannot read or write a file: ${reason.en}.` }
    : { zh: `无法读写 ${path}：${reason.zh}。`, en: `Cannot read or write ${path}: ${reason.en}.` };
}

function internalText(error: unknown): Message {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    zh: `内部错误：${what}\n这是本工具的缺陷，不是稿件的问题。请把这条消息和稿件一起报告给维护者；加 --verbose 可显示详细位置。`,
    en: `internal error: ${what}\nThis is a fault of the tool, not of your text. Please report it with this message and the issue; --verbose shows where it happened.`,
  };
}
