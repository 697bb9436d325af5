import { Option } from 'commander';
import { UsageError } from '../diagnostics/errors.js';
import { type AnyLanguage, type Language, languages } from '../language/index.js';
import { withChoices } from './options.js';

/**
 * Chooses the language: `--lang`, then BULLETIN_LANG, then the locale (LC_ALL before LANG), else Chinese.
 * The arguments are looked through by hand because help and usage errors already speak the chosen language.
 * A wrong `--lang` is left for the parsing of options to report.
 */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): AnyLanguage {
  const wishes = [langArgument(args), env.BULLETIN_LANG, env.LC_ALL, env.LANG];
  for (const wish of wishes) {
    const language = languages.find((name) => new RegExp(`^${name}\\b|^${name}_`, 'i').test(wish ?? ''));
    if (language) return language;
  }
  return 'zh';
}

/** The option `--lang`, which every command has. */
export function languageOption(language: Language): Option {
  const text = { zh: '消息的语言', en: 'language of messages' };
  return new Option('--lang <LANG>', withChoices(text, languages, language)).argParser(parseLanguage);
}

/** Checks the value of `--lang`. */
export function parseLanguage(value: string): AnyLanguage {
  const language = languages.find((name) => name === value.toLowerCase());
  if (language) return language;
  throw new UsageError({
    zh: `--lang 只能是 ${languages.join(' 或 ')}，不能是“${value}”。`,
    en: `--lang must be ${languages.join(' or ')}, not “${value}”.`,
  });
}

function langArgument(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at]!.includes('=') ? args[at]!.slice('--lang='.length) : args[at + 1];
}
