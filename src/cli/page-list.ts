import { UsageError } from '../diagnostics/errors.js';
import type { PageLabel } from '../model/index.js';

/** Reads `1,3-5` as page numbers; throws {@link UsageError}. */
export function parsePages(value: string): PageLabel[] {
  const wrong = new UsageError({
    zh: `--pages 要写成 1,3-5 的样子，不能是“${value}”。`,
    en: `--pages looks like 1,3-5, not “${value}”.`,
  });
  return value.split(/[,，、]/).flatMap((part) => {
    const match = /^\s*(\d{1,5})\s*(?:[-–—~～]\s*(\d{1,5}))?\s*$/.exec(part);
    if (!match) throw wrong;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first) throw wrong;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** Reads a number of warnings, 0 or more; throws {@link UsageError}. */
export function parseCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError({
    zh: `--max-warnings 要写一个数，不能是“${value}”。`,
    en: `--max-warnings takes a number, not “${value}”.`,
  });
}

/** Reads a resolution between 18 and 1200; throws {@link UsageError}. */
export function parseDpi(value: string): number {
  const dpi = Number(value);
  if (dpi >= 18 && dpi <= 1200) return dpi;
  throw new UsageError({
    zh: `--dpi 要写 18 到 1200 之间的数，不能是“${value}”。`,
    en: `--dpi takes a number from 18 to 1200, not “${value}”.`,
  });
}
