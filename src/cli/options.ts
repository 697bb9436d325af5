import { Option } from 'commander';
import { UsageError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import { type Language, reporters } from '../report/index.js';
import { choice } from './choice.js';

/** Argument of commands that take one issue. */
export const NAME: Message = {
  zh: '期的名称或路径；不写的，用这个文件夹里唯一的一期',
  en: 'name or path of an issue; without it, the only one in the folder',
};

/** Argument of commands that take several issues. */
export const NAMES: Message = {
  zh: '期的名称或路径；名称在当前文件夹、issues/、samples/ 中查找；不写的，用这个文件夹里唯一的一期',
  en: 'names or paths of issues, looked for in the current folder, issues/ and samples/; without any, the only issue there',
};

/** A help text with the values that an option may have. */
export function withChoices(text: Message, choices: readonly string[], language: Language): string {
  return language === 'zh'
    ? `${text.zh}（可选：${choices.join('、')}）`
    : `${text.en} (choices: ${choices.join(', ')})`;
}

/** An option that takes one of some values: `flags` as commander has them, `--docx <WAY>`. */
export function choiceOption<Name extends string>(
  flags: string,
  text: Message,
  choices: readonly Name[],
  language: Language,
): Option {
  const name = flags.slice(0, flags.indexOf(' '));
  return new Option(flags, withChoices(text, choices, language)).argParser((value: string) =>
    choice(name, value, choices),
  );
}

/** Formats in which findings are reported; the first is the default. */
const REPORTS = Object.keys(reporters) as (keyof typeof reporters)[];

/** How findings are reported; `flags` as commander has them. */
export function reportOption(flags: string, language: Language): Option {
  return choiceOption(flags, { zh: '报告的格式', en: 'format of the report' }, REPORTS, language).default(REPORTS[0]);
}

/** The folder that is written to. */
export function outputOption(language: Language): Option {
  const text = { zh: '写到哪个文件夹（默认 out）', en: 'folder to write to (default: out)' };
  return new Option('-o, --output <DIR>', text[language]).default('out');
}

export function templateOption(language: Language): Option {
  const text = { zh: '使用哪个模板，代替稿件中写的', en: 'template to use instead of the one the issue names' };
  return new Option('--template <NAME>', text[language]);
}

export function quietOption(language: Language): Option {
  return new Option('--quiet', { zh: '只显示错误', en: 'show errors only' }[language]);
}

/** How far warnings are let pass. */
export function toleranceOptions(language: Language): readonly Option[] {
  const strict = { zh: '有警告也算不通过', en: 'warnings count as errors' };
  const most = { zh: '警告超过这个数就不通过', en: 'fail with more warnings than this' };
  return [
    new Option('--strict', strict[language]),
    new Option('--max-warnings <N>', most[language]).argParser(countOf),
  ];
}

/** A number of warnings, 0 or more. */
function countOf(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError({
    zh: `--max-warnings 要写一个数，不能是“${value}”。`,
    en: `--max-warnings takes a number, not “${value}”.`,
  });
}
