import type { WatermarkProblem } from '../layout/draw/watermark.js';
import { UsageError } from './errors.js';

/** The error for words that make no watermark. */
export function watermarkError({ missing }: WatermarkProblem): UsageError {
  if (missing === undefined) {
    return new UsageError({ zh: '--watermark 后面没有看得见的字。', en: '--watermark has no words that can be seen.' });
  }
  const name = `U+${missing.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return new UsageError({
    zh: `--watermark 的“${missing}”（${name}）印不出来：没有一种字体有这个字符。`,
    en: `“${missing}” (${name}) in --watermark cannot be printed: no face has it.`,
  });
}
