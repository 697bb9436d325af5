import type { ToolCommand } from '../command.js';
import { choiceOption, NAME, templateOption } from '../options.js';
import type { VerifyFlags } from './run.js';

const FORMAT = { zh: '报告的格式', en: 'format of the report' };
const SOFFICE = {
  zh: 'LibreOffice 程序的路径；写多次就用几个版本核对',
  en: "path of LibreOffice's program; more than once for several versions",
};
const NO_PICTURES = {
  zh: '只核对文字，不按图像核对页面（图像要用 poppler 的 pdftoppm）',
  en: 'compare text alone, no pictures of pages (these take pdftoppm of poppler)',
};

export const verify: ToolCommand<VerifyFlags> = {
  name: 'verify',
  summary: {
    zh: '用 LibreOffice 打开 DOCX，逐行核对它和 PDF 的版面',
    en: 'open the DOCX in LibreOffice and compare it with the PDF line by line',
  },
  examples: {
    zh: `
例：
  bulletin verify issue-67                      逐行核对，有不同时退出码为 1
  bulletin verify issue-67 --format json        给其他程序读的 JSON
  bulletin verify issue-67 --soffice 路径一 --soffice 路径二
`,
    en: `
Examples:
  bulletin verify issue-67                      line by line; exit code 1 on a difference
  bulletin verify issue-67 --format json        JSON for other programs
  bulletin verify issue-67 --soffice PATH1 --soffice PATH2
`,
  },
  declare: (command, language) => {
    command
      .argument('[NAME]', NAME[language])
      .addOption(choiceOption('--format <FORMAT>', FORMAT, ['pretty', 'json'], language).default('pretty'))
      .addOption(templateOption(language))
      .option('--soffice <PATH>', SOFFICE[language], (path: string, others: readonly string[]) => [...others, path], [])
      .option('--no-pictures', NO_PICTURES[language]);
  },
  run: async ([name], options, invocation) => (await import('./run.js')).verify(name, options, invocation),
};
