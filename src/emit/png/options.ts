import { UsageError } from '../../diagnostics/errors.js';
import type { PageLabel } from '../../model/index.js';
import type { Flag, OutputDescription } from '../output.js';

/** Formats of pictures. */
export type PictureFormat = 'png' | 'webp';

/** What may be asked of pictures of pages. */
export interface PictureOptions {
  /** Pages to paint; all where absent. */
  readonly pages?: readonly PageLabel[];
  /** Dots per inch; 100 where absent. */
  readonly dpi?: number;
  /** One picture with all pages side by side. */
  readonly sheet?: boolean;
}

const FLAGS: readonly Flag[] = [
  {
    flag: '--pages <LIST>',
    help: { zh: '哪些页，如 1,3-5（默认全部）', en: 'pages such as 1,3-5 (default: all)' },
    read: pagesOf,
  },
  {
    flag: '--dpi <N>',
    help: { zh: '分辨率，每英寸点数（默认 100）', en: 'resolution, dots per inch (default: 100)' },
    read: dpiOf,
  },
  { flag: '--sheet', help: { zh: '所有页拼成一张', en: 'all pages on one picture' } },
];

/** Pictures of pages in a format. */
export function pictureDescription(format: PictureFormat): OutputDescription<PictureOptions> {
  return {
    mime: `image/${format}`,
    byDefault: false,
    flags: FLAGS,
    optionsOf: ({ pages, dpi, sheet }: PictureOptions) => ({
      ...(pages && { pages }),
      ...(dpi !== undefined && { dpi }),
      ...(sheet && { sheet }),
    }),
  };
}

/** Reads `1,3-5` as page numbers. */
function pagesOf(typed: string): PageLabel[] {
  const wrong = new UsageError({
    zh: `--pages 要写成 1,3-5 的样子，不能是“${typed}”。`,
    en: `--pages looks like 1,3-5, not “${typed}”.`,
  });
  return typed.split(/[,，、]/).flatMap((part) => {
    const match = /^\s*(\d{1,5})\s*(?:[-–—~～]\s*(\d{1,5}))?\s*$/.exec(part);
    if (!match) throw wrong;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first) throw wrong;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** Reads a resolution between 18 and 1200. */
function dpiOf(typed: string): number {
  const dpi = Number(typed);
  if (dpi >= 18 && dpi <= 1200) return dpi;
  throw new UsageError({
    zh: `--dpi 要写 18 到 1200 之间的数，不能是“${typed}”。`,
    en: `--dpi takes a number from 18 to 1200, not “${typed}”.`,
  });
}
