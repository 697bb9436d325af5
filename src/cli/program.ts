import { Command } from 'commander';
import { packageVersion } from '../config/root.js';
import { displayWidth } from '../report/width.js';
import { build } from './build/index.js';
import { check } from './check/index.js';
import type { ToolCommand } from './command.js';
import { translateHelp } from './commander-words.js';
import type { ExitCode } from './exit-code.js';
import { explain, rules } from './explain/index.js';
import { fix } from './fix/index.js';
import { bringIn } from './import/index.js';
import type { Invocation } from './invocation.js';
import { languageOption } from './language.js';
import { create } from './new/index.js';
import { preview } from './preview/index.js';
import { columnsOf } from './terminal.js';
import { verify } from './verify/index.js';
import { wrap } from './wrap.js';

/** The commands, in the order of the help. */
const COMMANDS: readonly ToolCommand[] = [create, bringIn, build, check, fix, explain, rules, verify, preview];

const SUMMARY = {
  zh: '把 Markdown 写的一期简报编成可付印的 PDF 和 DOCX，并核对目录与正文的每个页码。',
  en: 'Compiles an issue of a bulletin from Markdown to a print-ready PDF and a DOCX, and proves every page number in it.',
};
const EXAMPLES = {
  zh: `
例：
  bulletin build issue-67              写出 out/issue-67.pdf 和 out/issue-67.docx
  bulletin check issue-67              只检查，列出所有问题
  bulletin help build                  build 命令的全部选项

退出码：0 正常（可有警告）；1 稿件有错误；2 用法不对；3 磁盘、权限、字体等外部原因。
环境变量：BULLETIN_LANG=zh|en 选定语言，NO_COLOR=1 不用颜色。
`,
  en: `
Examples:
  bulletin build issue-67              writes out/issue-67.pdf and out/issue-67.docx
  bulletin check issue-67              checks only and lists all findings
  bulletin help build                  all options of the build command

Exit codes: 0 fine (warnings allowed); 1 errors in the issue; 2 wrong usage;
  3 something else failed (disk, permission, fonts).
Environment: BULLETIN_LANG=zh|en sets the language, NO_COLOR=1 turns colours off.
`,
};
const HELP = { zh: '显示帮助', en: 'show help' };
const HELP_COMMAND = { zh: '显示某个命令的帮助', en: 'show the help of a command' };
const VERSION = { zh: '显示版本', en: 'show the version' };
const VERBOSE = {
  zh: '另外显示说明、DOCX 各行的处理方式、各步用时；出故障时显示详细位置',
  en: 'also show notes, how lines of the DOCX are held, and times; on a failure, where it happened',
};

/** The command line as commander sees it, in one language; a command tells its exit code to `finish`. */
export function makeProgram(invocation: Invocation, finish: (code: ExitCode) => void): Command {
  const { language } = invocation;
  const program = configure(new Command('bulletin'), invocation)
    .description(SUMMARY[language])
    .version(packageVersion(), '-V, --version', VERSION[language])
    .helpCommand('help [command]', HELP_COMMAND[language])
    .addHelpText('after', EXAMPLES[language].trimEnd())
    .addOption(languageOption(language));
  for (const command of COMMANDS) add(command, program, invocation, finish);
  return program;
}

function add(
  { name, summary, examples, declare, run }: ToolCommand,
  program: Command,
  invocation: Invocation,
  finish: (code: ExitCode) => void,
): void {
  const { language } = invocation;
  const command = configure(program.command(name), invocation)
    .description(summary[language])
    .addOption(languageOption(language))
    .option('--verbose', VERBOSE[language])
    .addHelpText('after', examples[language].trimEnd());
  declare(command, language);
  command.action(async () => finish(await run(command.args, command.opts(), invocation)));
}

/** Puts commander's own words, widths and streams in order; its errors are thrown, not printed. */
function configure(command: Command, { terminal, language }: Invocation): Command {
  const word = language === 'zh' ? translateHelp : (text: string) => text;
  return command
    .helpOption('-h, --help', HELP[language])
    .configureHelp({
      helpWidth: Math.min(columnsOf(terminal.out), 100),
      styleTitle: word,
      styleUsage: word,
      styleSubcommandTerm: word,
      displayWidth: displayWidth,
      optionDescription: (option) => option.description,
      boxWrap: wrap,
    })
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      outputError: () => {},
    })
    .exitOverride();
}
