import { Option } from 'commander';
import { dumps } from '../../dump/index.js';
import type { ToolCommand } from '../command.js';
import { choiceOption, NAMES, reportOption, templateOption, toleranceOptions } from '../options.js';
import type { CheckOptions } from './run.js';

const SCORE = {
  zh: '另外算出差错率（每万字差错数，CY/T 266—2023）',
  en: 'also tell the errors in ten thousand characters (CY/T 266-2023)',
};
const DUMP = { zh: '改为打印某一步的结果', en: 'print a stage instead' };

export const check: ToolCommand<CheckOptions> = {
  name: 'check',
  summary: { zh: '只检查，不写出文件', en: 'check only, write nothing' },
  examples: {
    zh: `
例：
  bulletin check issue-67
  bulletin check issue-66 issue-67
  bulletin check issue-67 --template 小报       按另一个模板排版来检查
  bulletin check issue-67 --format json         给其他程序读的 JSON
`,
    en: `
Examples:
  bulletin check issue-67
  bulletin check issue-66 issue-67
  bulletin check issue-67 --template NAME       as another template lays it out
  bulletin check issue-67 --format json         JSON for other programs
`,
  },
  declare: (command, language) => {
    command
      .argument('[NAME...]', NAMES[language])
      .addOption(reportOption('--format <FORMAT>', language))
      .addOption(templateOption(language))
      .addOption(new Option('--score', SCORE[language]))
      .addOption(choiceOption('--dump <STAGE>', DUMP, Object.keys(dumps), language));
    for (const option of toleranceOptions(language)) command.addOption(option);
  },
  run: async (names, options, invocation) => (await import('./run.js')).check(names, options, invocation),
};
