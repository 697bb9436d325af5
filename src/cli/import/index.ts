import { Option } from 'commander';
import type { ToolCommand } from '../command.js';
import { choiceOption } from '../options.js';
import type { ImportOptions } from './run.js';

const FILES = {
  zh: '要变成稿件的文件；- 是标准输入',
  en: 'files to make sources of; - is standard input',
};
const OUTPUT = {
  zh: '稿件的名称（默认 第几期，或文件的名称）；写了它，几个文件依次合成一期',
  en: 'name of the issue (default: its number, or the file’s name); with it several files become one issue',
};
const FIX = { zh: '写出以前，照 bulletin fix 把拿得准的改好', en: 'mend what bulletin fix would mend' };
const CHANGES = { zh: '修订按接受还是拒绝来读', en: 'read tracked changes as accepted or rejected' };

export const bringIn: ToolCommand<ImportOptions> = {
  name: 'import',
  summary: { zh: '把文字变成稿件：认出刊头、目录、栏目、版记', en: 'make the source of an issue of a text' },
  examples: {
    zh: `
例：
  bulletin import 第68期.docx           写出 第68期/issue.md 和图片
  bulletin import 要闻.txt 简讯.txt -o 第68期
  bulletin import - -o 第68期           从标准输入读

Word、WPS 的 .docx 都行，.doc、.wps、.rtf、.odt 要有 LibreOffice；纯文本是 UTF-8、GBK、UTF-16 都行。
认出了什么、拿不准什么、略去了什么，都列出来；页码照这里排出来的改好。不会覆盖原有的文件。
`,
    en: `
Examples:
  bulletin import issue-68.docx        writes issue-68/issue.md with its pictures
  bulletin import news.txt notes.txt -o issue-68
  bulletin import - -o issue-68        reads standard input

Reads .docx; .doc, .wps, .rtf and .odt where LibreOffice is there; text in UTF-8, GBK or UTF-16.
What was recognised, doubtful and left out is listed; pages become those of the layout here.
No file that is there is written over.
`,
  },
  declare: (command, language) => {
    command
      .argument('<FILE...>', FILES[language])
      .addOption(new Option('-o, --output <NAME>', OUTPUT[language]))
      .addOption(new Option('--fix', FIX[language]))
      .addOption(choiceOption('--changes <HOW>', CHANGES, ['accept', 'reject'] as const, language))
      .addOption(
        choiceOption(
          '--format <FORMAT>',
          { zh: '报告的格式', en: 'format of the report' },
          ['pretty', 'json'] as const,
          language,
        ).default('pretty'),
      );
  },
  run: async (files, options, invocation) => (await import('./run.js')).bringIn(files, options, invocation),
};
