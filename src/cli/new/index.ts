import { Option } from 'commander';
import type { ToolCommand } from '../command.js';
import type { NewOptions } from './run.js';

const NAME = {
  zh: '新一期的名称；不写的，照上一期的往下数',
  en: 'name of the new issue; without it, that of the last one counted on',
};
const TEMPLATE = { zh: '使用哪个模板，代替上一期的', en: 'template to use instead of that of the last issue' };
const FROM = {
  zh: '照哪一期做（默认最新的一期）',
  en: 'issue to make it after (default: the newest)',
};
const OWN = {
  zh: '不做新的一期，做一个自己的模板（照 --template，默认 dongtai）',
  en: 'make a template of your own instead (after --template, default: dongtai)',
};

export const create: ToolCommand<NewOptions> = {
  name: 'new',
  summary: { zh: '做新的一期：照上一期的刊头，期号往下数', en: 'start the next issue after the last one' },
  examples: {
    zh: `
例：
  bulletin new                         照最新的一期做下一期
  bulletin new issue-68 --from issue-60
  bulletin new --template gongwen      空文件夹里做第一期，用公文的版式
  bulletin new --template-name 小报    做一个自己的模板 templates/小报

不会覆盖原有的文件。
`,
    en: `
Examples:
  bulletin new                         the next issue after the newest
  bulletin new issue-68 --from issue-60
  bulletin new --template gongwen      a first issue in an empty folder
  bulletin new --template-name NAME    a template of your own

No file that is there is written over.
`,
  },
  declare: (command, language) => {
    command
      .argument('[NAME]', NAME[language])
      .addOption(new Option('--template <NAME>', TEMPLATE[language]))
      .addOption(new Option('--from <ISSUE>', FROM[language]))
      .addOption(new Option('--template-name <NAME>', OWN[language]));
  },
  run: async ([name], options, invocation) => (await import('./run.js')).create(name, options, invocation),
};
