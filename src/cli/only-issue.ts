import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import type { Session } from '../session.js';
import type { Invocation } from './invocation.js';

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

/** The issues in the working folder and where a project keeps them; the samples where there are no others. */
function issuesHere(session: Session): readonly string[] {
  const { cwd } = session.environment;
  if (['issue.md', 'issue.md.txt', 'issue.txt'].some((name) => session.files.has(join(cwd, name)))) return ['.'];
  const shelf = session.settingsOf(cwd)?.shelf;
  const own = withoutCopies([...issuesIn('.', session), ...issuesIn(shelf ?? 'issues', session)]);
  return own.length > 0 || shelf !== undefined ? own : issuesIn('samples', session);
}

function issuesIn(folder: string, { files, find, environment: { cwd } }: Session): readonly string[] {
  const from = resolve(cwd, folder);
  return files.list(from).flatMap((name) => {
    if (/^[.~]/.test(name) || name === 'node_modules') return [];
    const isText = /\.(?:md|markdown|txt)$/i.test(name);
    if (isText && files.has(join(from, name)))
      return isIssue(files.readText(join(from, name))) ? [named(folder, name)] : [];
    const found = isText ? undefined : find(join(from, name));
    // A folder of other texts is none of an issue.
    if (!found || !('path' in found) || dirname(found.path) !== join(from, name)) return [];
    const base = basename(found.path).replace(/\..*$/, '');
    return base === 'issue' || base === name ? [named(folder, name)] : [];
  });
}

/** A copy beside what it was made of is not meant: 第68期 副本.md, 第68期 - Copy.md, 第68期 (1).md. */
function withoutCopies(names: readonly string[]): readonly string[] {
  const plain = (name: string): string =>
    name.replace(/[ _-]*(?:副本|Copy|\([0-9]{1,2}\)|（[0-9]{1,2}）)(?=(?:\.[a-z]+)?$)/i, '');
  return names.filter((name) => plain(name) === name || !names.includes(plain(name)));
}

/** A text that begins with front matter that names a bulletin. */
function isIssue(text: string): boolean {
  return /^\s*---/.test(text) && /^(?:刊名|title)[ \t]*[:：]/m.test(text.slice(0, 2000));
}

function named(folder: string, name: string): string {
  return folder === '.' ? name : join(folder, name);
}
