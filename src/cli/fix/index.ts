import { Option } from 'commander';
import type { ToolCommand } from '../command.js';
import { NAMES } from '../options.js';
import type { FixOptions } from './run.js';

const DRY_RUN = { zh: '只显示要改什么，不改文件', en: 'show what would change, and change nothing' };
const UNSAFE = { zh: '连可能改变文意的也改', en: 'also mend where the meaning may change' };
const ONLY = { zh: '只改这几条规则，用逗号分隔', en: 'only findings of these rules, separated by commas' };
const UNDO = { zh: '把稿件改回上次 fix 之前的样子', en: 'put the source back as it was before the last fix' };

export const fix: ToolCommand<FixOptions> = {
  name: 'fix',
  summary: { zh: '把能自动改正的地方在稿件里改好', en: 'mend in the source what can be mended by itself' },
  examples: {
    zh: `
例：
  bulletin fix issue-67 --dry-run               先看要改什么
  bulletin fix issue-67                         改好，其余部分一个字节不动
  bulletin fix issue-67 --only toc/page         只改目录的页码
  bulletin fix --undo issue-67                  改回上次 fix 之前的样子

原来的稿件留在它旁边，是一个隐藏文件（.issue.md.….bulletin-undo），只留最近一次的。
`,
    en: `
Examples:
  bulletin fix issue-67 --dry-run               look at the changes first
  bulletin fix issue-67                         mend; everything else stays byte for byte
  bulletin fix issue-67 --only toc/page         only the pages of the TOC
  bulletin fix --undo issue-67                  put it back as it was before the last fix

The source as it was is kept beside it in a hidden file (.issue.md.….bulletin-undo), that of the last fix alone.
`,
  },
  declare: (command, language) => {
    command
      .argument('[NAME...]', NAMES[language])
      .option('--dry-run', DRY_RUN[language])
      .option('--unsafe', UNSAFE[language])
      .addOption(
        new Option('--only <CODES>', ONLY[language]).argParser((value) => value.split(/[,，、\s]+/).filter(Boolean)),
      )
      .addOption(new Option('--undo', UNDO[language]).conflicts(['dryRun', 'unsafe', 'only']));
  },
  run: async (names, options, invocation) => (await import('./run.js')).fix(names, options, invocation),
};
