import { Option } from 'commander';
import type { Language } from '../../report/index.js';
import { choiceList } from '../choice.js';
import type { ToolCommand } from '../command.js';
import {
  NAMES,
  outputOption,
  quietOption,
  reportOption,
  templateOption,
  toleranceOptions,
  withChoices,
} from '../options.js';
import { addOutputFlags, defaultOutputs, outputNames } from '../output-flags.js';
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
    command
      .argument('[NAME...]', NAMES[language])
      .addOption(outputOption(language))
      .addOption(formatOption(language))
      .addOption(templateOption(language))
      .option(
        '--draft',
        { zh: '有错误也写出，每页印“草稿”', en: 'write in spite of errors, with 草稿 on every page' }[language],
      )
      .option(
        '--watermark <TEXT>',
        { zh: '每页印上这几个字作水印', en: 'print these words across every page' }[language],
      );
    command.addOption(quietOption(language));
    for (const option of toleranceOptions(language)) command.addOption(option);
    command.addOption(reportOption('--report <FORMAT>', language));
    addOutputFlags(command, outputNames, language);
  },
  run: async (names, options, invocation) => (await import('./run.js')).build(names, options, invocation),
};

function formatOption(language: Language): Option {
  const byDefault = defaultOutputs.join(',');
  const text = {
    zh: `要哪些格式，用逗号分隔；默认 ${byDefault}`,
    en: `formats, separated by commas; ${byDefault} by default`,
  };
  return new Option('--format <LIST>', withChoices(text, outputNames, language))
    .default(defaultOutputs)
    .argParser((value: string) => choiceList('--format', value, outputNames));
}
