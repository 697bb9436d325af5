import type { CommanderError } from 'commander';
import type { Message } from '../model/index.js';

/** Commander's own words in help texts, in Chinese. */
const helpWords: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：',
  '[options]': '[选项]',
  '[command]': '[命令]',
};

/** Puts commander's words in a line of help into Chinese. */
export function translateHelp(text: string): string {
  return text.replace(/^[A-Z][\w ]*:$|\[(?:options|command)\]/g, (word) => helpWords[word] ?? word);
}

type Translate = (match: RegExpExecArray) => Message;

// Commander gives its errors as English sentences with stable codes; the parts are read back from the sentence.
const errors: Readonly<Record<string, readonly [RegExp, Translate]>> = {
  'commander.unknownOption': [
    /unknown option '(.*?)'(?:\n\(Did you mean (.*)\?\))?/s,
    ([, option, near]) => ({
      zh: `没有 ${option} 这个选项。${near ? `您要的是不是 ${suggestions(near).join('、')}？` : ''}`,
      en: `There is no option ${option}.${near ? ` Did you mean ${suggestions(near).join(', ')}?` : ''}`,
    }),
  ],
  'commander.unknownCommand': [
    /unknown command '(.*?)'(?:\n\(Did you mean (.*)\?\))?/s,
    ([, command, near]) => ({
      zh: `没有 ${command} 这个命令。${near ? `您要的是不是 ${suggestions(near).join('、')}？` : ''}`,
      en: `There is no command ${command}.${near ? ` Did you mean ${suggestions(near).join(', ')}?` : ''}`,
    }),
  ],
  'commander.missingArgument': [
    /missing required argument '(.*?)'/,
    () => ({
      zh: '缺少参数：要处理哪一期？写出它的名称或路径，如 issue-67。',
      en: 'An argument is missing: which issue? Give its name or path, such as issue-67.',
    }),
  ],
  'commander.optionMissingArgument': [
    /option '(.*?)' argument missing/,
    ([, option]) => ({ zh: `选项 ${option} 后面缺少它的值。`, en: `The option ${option} needs a value after it.` }),
  ],
  'commander.conflictingOption': [
    /option '(--[\w-]+)[^']*' cannot be used with option '(--[\w-]+)[^']*'/,
    ([, option, other]) => ({
      zh: `${option} 和 ${other} 不能一起用。`,
      en: `${option} and ${other} cannot be used together.`,
    }),
  ],
  'commander.excessArguments': [
    /too many arguments/,
    () => ({ zh: '参数太多。', en: 'There are too many arguments.' }),
  ],
};

/** A usage error of commander in both languages. An unknown one keeps commander's words. */
export function translateError({ code, message }: CommanderError): Message {
  const [pattern, translate] = errors[code] ?? [];
  const match = pattern?.exec(message);
  if (match && translate) return translate(match);
  const plain = message.replace(/^error: /, '');
  return { zh: plain, en: plain };
}

function suggestions(text: string): readonly string[] {
  return text.replace(/^one of /, '').split(', ');
}
