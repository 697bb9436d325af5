import { Command, Option } from 'commander';
import { packageVersion } from '../config/root.js';
import { dumps } from '../dump/index.js';
import { emitters } from '../emit/index.js';
import { type Language, reporters } from '../report/index.js';
import { displayWidth } from '../report/width.js';
import { choice, choiceList } from './choice.js';
import type { ExitCode } from './exit-code.js';
import { languages, parseLanguage } from './language.js';
import { parseCount, parseDpi, parsePages } from './page-list.js';
import { addPdfOptions } from './pdf-options.js';
import type { Terminal } from './terminal.js';
import { columnsOf } from './terminal.js';
import { texts } from './texts.js';
import { translateHelp } from './words.js';
import { wrap } from './wrap.js';

/** What a command is run with. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly verbose: boolean;
}

/** The commands' actions report their exit code here. */
export type Finish = (code: ExitCode) => void;

/** The command line as commander sees it, in one language. Commands are loaded when they are run. */
export function makeProgram(context: Context, finish: Finish): Command {
  const { language } = context;
  const text = (key: keyof typeof texts) => texts[key][language];
  const program = configure(new Command('bulletin'), context)
    .description(text('tool'))
    .version(packageVersion(), '-V, --version', text('version'))
    .helpCommand('help [command]', text('helpCommand'))
    .addHelpText('after', text('toolExamples').trimEnd())
    .addOption(langOption(language));

  const formats = Object.keys(emitters);
  const reporterNames = Object.keys(reporters) as (keyof typeof reporters)[];
  const docxWays = ['faithful', 'editable'] as const;
  const docxFonts = ['subset', 'full', 'none'] as const;
  addPdfOptions(add(program, 'build', context), language)
    .argument('<NAME...>', text('names'))
    .option('-o, --output <DIR>', text('output'), 'out')
    .addOption(
      new Option('--format <LIST>', withChoices(text('buildFormat'), formats, language))
        .default(formats)
        .argParser((value: string) => choiceList('--format', value, formats)),
    )
    .option('--template <NAME>', text('template'))
    .option('--draft', text('draft'))
    .addOption(
      new Option('--docx <WAY>', withChoices(text('docx'), docxWays, language)).argParser((value) =>
        choice('--docx', value, docxWays),
      ),
    )
    .addOption(
      new Option('--docx-fonts <WAY>', withChoices(text('docxFonts'), docxFonts, language)).argParser((value) =>
        choice('--docx-fonts', value, docxFonts),
      ),
    )
    .option('--quiet', text('quiet'))
    .option('--strict', text('strict'))
    .addOption(maxWarnings(language))
    .addOption(
      new Option('--report <FORMAT>', withChoices(text('checkFormat'), reporterNames, language))
        .default(reporterNames[0])
        .argParser((value: string) => choice('--report', value, reporterNames)),
    )
    .action(async (names: string[], options) => {
      const { build } = await import('./build.js');
      finish(await build(names, options, context));
    });

  const stages = Object.keys(dumps);
  add(program, 'check', context)
    .argument('<NAME...>', text('names'))
    .addOption(
      new Option('--format <FORMAT>', withChoices(text('checkFormat'), reporterNames, language))
        .default(reporterNames[0])
        .argParser((value: string) => choice('--format', value, reporterNames)),
    )
    .addOption(
      new Option('--dump <STAGE>', withChoices(text('dump'), stages, language)).argParser((value) =>
        choice('--dump', value, stages),
      ),
    )
    .option('--strict', text('strict'))
    .addOption(maxWarnings(language))
    .action(async (names: string[], options) => {
      const { check } = await import('./check.js');
      finish(await check(names, options, context));
    });

  add(program, 'fix', context)
    .argument('<NAME...>', text('names'))
    .option('--dry-run', text('dryRun'))
    .option('--unsafe', text('unsafe'))
    .addOption(
      new Option('--only <CODES>', text('only')).argParser((value) => value.split(/[,，、\s]+/).filter(Boolean)),
    )
    .action(async (names: string[], options) => {
      const { fix } = await import('./fix.js');
      finish(await fix(names, options, context));
    });

  add(program, 'explain', context)
    .argument('<CODE...>', text('code'))
    .action(async (codes: string[]) => {
      const { explain } = await import('./explain.js');
      finish(explain(codes, context));
    });

  add(program, 'rules', context).action(async () => {
    const { listRules } = await import('./explain.js');
    finish(listRules(context));
  });

  const verifyFormats = ['pretty', 'json'] as const;
  add(program, 'verify', context)
    .argument('<NAME>', text('name'))
    .addOption(
      new Option('--format <FORMAT>', withChoices(text('verifyFormat'), verifyFormats, language))
        .default('pretty')
        .argParser((value: string) => choice('--format', value, verifyFormats)),
    )
    .option('--soffice <PATH>', text('soffice'), (path: string, others: readonly string[]) => [...others, path], [])
    .option('--no-pictures', text('noPictures'))
    .action(async (name: string, options) => {
      const { verify } = await import('./verify.js');
      finish(await verify(name, options, context));
    });

  const pictureFormats = ['png', 'webp'] as const;
  add(program, 'preview', context)
    .argument('<NAME>', text('name'))
    .option('-o, --output <DIR>', text('output'), 'out')
    .addOption(new Option('--pages <LIST>', text('pages')).argParser(parsePages))
    .addOption(new Option('--dpi <N>', text('dpi')).default(100).argParser(parseDpi))
    .addOption(
      new Option('--format <FORMAT>', withChoices(text('pictureFormat'), pictureFormats, language))
        .default('png')
        .argParser((value: string) => choice('--format', value, pictureFormats)),
    )
    .option('--sheet', text('sheet'))
    .option('--template <NAME>', text('template'))
    .option('--quiet', text('quiet'))
    .action(async (name: string, options) => {
      const { preview } = await import('./preview.js');
      finish(await preview(name, options, context));
    });
  return program;
}

function add(
  program: Command,
  name: 'build' | 'check' | 'explain' | 'fix' | 'preview' | 'rules' | 'verify',
  context: Context,
): Command {
  const text = (key: keyof typeof texts) => texts[key][context.language];
  return configure(program.command(name), context)
    .description(text(name))
    .addOption(langOption(context.language))
    .option('--verbose', text('verbose'))
    .addHelpText('after', text(`${name}Examples`).trimEnd());
}

function langOption(language: Language): Option {
  return new Option('--lang <LANG>', withChoices(texts.lang[language], languages, language)).argParser(parseLanguage);
}

function maxWarnings(language: Language): Option {
  return new Option('--max-warnings <N>', texts.maxWarnings[language]).argParser(parseCount);
}

function withChoices(description: string, choices: readonly string[], language: Language): string {
  return language === 'zh'
    ? `${description}（可选：${choices.join('、')}）`
    : `${description} (choices: ${choices.join(', ')})`;
}

/** Puts commander's own words, widths and streams in order; its errors are thrown, not printed. */
function configure(command: Command, { terminal, language }: Context): Command {
  const word = language === 'zh' ? translateHelp : (text: string) => text;
  return command
    .helpOption('-h, --help', texts.help[language])
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
