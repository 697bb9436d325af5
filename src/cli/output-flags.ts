import { type Command, Option } from 'commander';
import { UsageError } from '../diagnostics/errors.js';
import { type OutputName, outputs } from '../emit/index.js';
import type { Flag, FlagValues, Output } from '../emit/output.js';
import type { Language } from '../report/index.js';
import { choiceOption } from './options.js';

/** Names of all outputs, in the order of the help. */
export const outputNames = Object.keys(outputs) as OutputName[];

/** What `build` writes where nothing is asked for. */
export const defaultOutputs = outputNames.filter((name) => outputs[name].byDefault);

/** Outputs that are pictures. */
export const pictureOutputs = outputNames.filter((name) => outputs[name].mime.startsWith('image/'));

/**
 * Adds the flags of outputs to a command, those of one output (or several that share them) under a head of their own.
 */
export function addOutputFlags(command: Command, names: readonly OutputName[], language: Language): Command {
  const sharers = new Map<readonly Flag[], OutputName[]>();
  for (const name of names) sharers.set(outputs[name].flags, [...(sharers.get(outputs[name].flags) ?? []), name]);
  for (const [flags, own] of sharers) {
    const list = own.map((name) => name.toUpperCase()).join(language === 'zh' ? '、' : ', ');
    const head = language === 'zh' ? `${list} 的选项：` : `Options of ${list}:`;
    for (const flag of flags) command.addOption(optionOf(flag, language).helpGroup(head));
  }
  return command;
}

function optionOf({ flag, help, choices, read, hidden = false }: Flag, language: Language): Option {
  const option = choices ? choiceOption(flag, help, choices, language) : new Option(flag, help[language]);
  if (read) option.argParser(read);
  return option.hideHelp(hidden);
}

/**
 * The options of each output that is to be written.
 * @throws UsageError for flags that exclude one another, and for those of outputs that are not written: they would be
 * passed over in silence.
 */
export function outputOptions(names: readonly OutputName[], values: FlagValues): ReadonlyMap<OutputName, object> {
  const wanted = new Set<Flag>(names.flatMap((name) => outputs[name].flags));
  for (const name of outputNames) {
    const idle = outputs[name].flags.find((flag) => !wanted.has(flag) && values[keyOf(flag)] !== undefined);
    if (idle) throw idleFlag(idle, name);
  }
  return new Map(names.map((name) => [name, (outputs[name] as Output).optionsOf(values)]));
}

/** Name under which commander keeps a flag's value. */
function keyOf({ flag }: Flag): string {
  return new Option(flag).attributeName();
}

function idleFlag({ flag }: Flag, name: OutputName): UsageError {
  const [typed] = flag.split(' ');
  return new UsageError({
    zh: `${typed} 只用于 ${name}，而这次不写 ${name}。请在 --format 里加上 ${name}，或去掉 ${typed}。`,
    en: `${typed} is for ${name}, which is not written here. Add ${name} to --format, or leave ${typed} out.`,
  });
}
