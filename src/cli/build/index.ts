import type { Command } from 'commander';
import { Option } from 'commander';
import { emitters } from '../../emit/index.js';
import type { Language } from '../../report/index.js';
import { choiceList } from '../choice.js';
import type { ToolCommand } from '../command.js';
import {
  choiceOption,
  NAMES,
  outputOption,
  quietOption,
  reportOption,
  templateOption,
  toleranceOptions,
  withChoices,
} from '../options.js';
import { addPdfOptions } from './pdf-options.js';
import type { BuildOptions } from './run.js';

export const build: ToolCommand<BuildOptions> = {
  name: 'build',
  summary: { zh: '编译：写出 PDF 和 DOCX', en: 'compile: write PDF and DOCX' },
  examples: {
    zh: `
例：
  bulletin build issue-67
  bulletin build issue-66 issue-67 -o 印刷      两期，写到“印刷”文件夹
  bulletin build issue-67 --format pdf          只要 PDF
  bulletin build issue-67 --draft               有错误也写出草稿供传阅
  bulletin build issue-67 --profile press       另存印刷厂用的 out/issue-67-press.pdf
  bulletin build issue-67 --impose booklet      A3 骑马订拼版 out/issue-67-booklet.pdf

稿件有错误时不写出文件，旧文件保持原样（退出码 1）；加 --draft 时仍写出草稿。
`,
    en: `
Examples:
  bulletin build issue-67
  bulletin build issue-66 issue-67 -o print     two issues, to the folder print
  bulletin build issue-67 --format pdf          PDF only
  bulletin build issue-67 --draft               a draft to pass round, in spite of errors
  bulletin build issue-67 --profile press       for the printer: out/issue-67-press.pdf
  bulletin build issue-67 --impose booklet      a booklet on A3: out/issue-67-booklet.pdf

An issue with errors is not written and older files stay as they were (exit code 1);
with --draft a draft is written all the same.
`,
  },
  declare: (command, language) => {
    addPdfOptions(command, language)
      .argument('<NAME...>', NAMES[language])
      .addOption(outputOption(language))
      .addOption(formatOption(language))
      .addOption(templateOption(language))
      .option(
        '--draft',
        { zh: '有错误也写出，每页印“草稿”', en: 'write in spite of errors, with 草稿 on every page' }[language],
      );
    addDocxOptions(command, language);
    command.addOption(quietOption(language));
    for (const option of toleranceOptions(language)) command.addOption(option);
    command.addOption(reportOption('--report <FORMAT>', language));
  },
  run: async (names, options, invocation) => (await import('./run.js')).build(names, options, invocation),
};

function formatOption(language: Language): Option {
  const formats = Object.keys(emitters);
  const text = { zh: '要哪些格式，用逗号分隔', en: 'formats, separated by commas' };
  return new Option('--format <LIST>', withChoices(text, formats, language))
    .default(formats)
    .argParser((value: string) => choiceList('--format', value, formats));
}

const LINES = {
  zh: 'DOCX 的用途：逐行与 PDF 一致，或便于继续编辑',
  en: 'what the DOCX is for: lines as in the PDF, or further editing',
};
const FONTS = {
  zh: 'DOCX 嵌入字体：用到的字、整套字体、不嵌入',
  en: 'fonts embedded in the DOCX: characters used, whole faces, none',
};

function addDocxOptions(command: Command, language: Language): void {
  command
    .addOption(choiceOption('--docx <WAY>', LINES, ['faithful', 'editable'], language))
    .addOption(choiceOption('--docx-fonts <WAY>', FONTS, ['subset', 'full', 'none'], language));
}
