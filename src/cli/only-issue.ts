import { basename } from 'node:path';
import { UsageError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import type { Session } from '../session.js';
import type { Invocation } from './invocation.js';
import { issuesHere } from './issues-here.js';

/** Names that are listed at most. */
const LISTED = 20;

/**
 * The issue that is meant where none is named: that of the working folder, or the only one that the folder holds. What
 * was found is said.
 * @throws UsageError with the issues that there are
 */
export function onlyIssue(session: Session, { terminal, language }: Invocation): string {
  const names = issuesHere(session);
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError(names.length > 1 ? severalText(names) : NONE);
  const shown = name === '.' ? basename(session.environment.cwd) : name;
  terminal.err.write({ zh: `没有写名称，用的是 ${shown}。\n`, en: `No name was given: this is ${shown}.\n` }[language]);
  return name;
}

const NONE: Message = {
  zh: '缺少参数：要处理哪一期？这个文件夹里没有找到稿件；写出期的名称或路径，如 issue-67。',
  en: 'An argument is missing: which issue? This folder holds none; give a name or path, such as issue-67.',
};

function severalText(names: readonly string[]): Message {
  const list = names
    .slice(0, LISTED)
    .map((name) => `\n  ${name}`)
    .join('');
  const more = names.length > LISTED ? '\n  ……' : '';
  return {
    zh: `缺少参数：要处理哪一期？这里有 ${names.length} 期：${list}${more}`,
    en: `An argument is missing: which issue? Here are ${names.length}:${list}${more}`,
  };
}
