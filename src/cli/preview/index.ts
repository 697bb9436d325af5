import { Option } from 'commander';
import { UsageError } from '../../diagnostics/errors.js';
import type { PageLabel } from '../../model/index.js';
import type { ToolCommand } from '../command.js';
import { choiceOption, NAME, outputOption, quietOption, templateOption } from '../options.js';
import type { PreviewFlags } from './run.js';

const PAGES = { zh: '哪些页，如 1,3-5（默认全部）', en: 'pages such as 1,3-5 (default: all)' };
const DPI = { zh: '分辨率，每英寸点数（默认 100）', en: 'resolution, dots per inch (default: 100)' };
const FORMAT = { zh: '图片格式', en: 'format of the pictures' };
const SHEET = { zh: '所有页拼成一张', en: 'all pages on one picture' };

export const preview: ToolCommand<PreviewFlags> = {
  name: 'preview',
  summary: { zh: '把版面画成图片（PNG 或 WebP）', en: 'paint pages as pictures (PNG or WebP)' },
  examples: {
    zh: `
例：
  bulletin preview issue-67 --pages 1,24        out/issue-67-01.png 和 out/issue-67-24.png
  bulletin preview issue-67 --sheet --dpi 40    全期缩略图 out/issue-67-sheet.png
`,
    en: `
Examples:
  bulletin preview issue-67 --pages 1,24        out/issue-67-01.png and out/issue-67-24.png
  bulletin preview issue-67 --sheet --dpi 40    all pages small: out/issue-67-sheet.png
`,
  },
  declare: (command, language) => {
    command
      .argument('<NAME>', NAME[language])
      .addOption(outputOption(language))
      .addOption(new Option('--pages <LIST>', PAGES[language]).argParser(pagesOf))
      .addOption(new Option('--dpi <N>', DPI[language]).default(100).argParser(resolutionOf))
      .addOption(choiceOption('--format <FORMAT>', FORMAT, ['png', 'webp'], language).default('png'))
      .option('--sheet', SHEET[language])
      .addOption(templateOption(language))
      .addOption(quietOption(language));
  },
  run: async ([name], options, invocation) => (await import('./run.js')).preview(name!, options, invocation),
};

/** Reads `1,3-5` as page numbers. */
function pagesOf(value: string): PageLabel[] {
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

/** Reads a resolution between 18 and 1200. */
function resolutionOf(value: string): number {
  const dpi = Number(value);
  if (dpi >= 18 && dpi <= 1200) return dpi;
  throw new UsageError({
    zh: `--dpi 要写 18 到 1200 之间的数，不能是“${value}”。`,
    en: `--dpi takes a number from 18 to 1200, not “${value}”.`,
  });
}
