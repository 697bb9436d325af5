import { basename, dirname, join, resolve } from 'node:path';
import type { Session } from '../session.js';

/**
 * The issues of the working folder and of the folder where a project keeps them, no copies; the working folder itself
 * (`.`) where it is that of an issue.
 */
export function ownIssues(session: Session): readonly string[] {
  const { cwd } = session.environment;
  if (['issue.md', 'issue.md.txt', 'issue.txt'].some((name) => session.files.has(join(cwd, name)))) return ['.'];
  const shelf = session.settingsOf(cwd)?.shelf;
  return withoutCopies([...issuesIn('.', session), ...issuesIn(shelf ?? 'issues', session)]);
}

/** The issues that may be meant where none is named: the samples too, where there are no others. */
export function issuesHere(session: Session): readonly string[] {
  const { cwd } = session.environment;
  const own = ownIssues(session);
  return own.length > 0 || session.settingsOf(cwd)?.shelf !== undefined ? own : issuesIn('samples', session);
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
