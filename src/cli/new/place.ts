import path from 'node:path';
import { shownPath } from '../../config/shown-path.js';
import { UsageError } from '../../diagnostics/errors.js';
import type { Session } from '../../session.js';
import type { IssueFile } from '../../source/index.js';

/** What Windows takes for no name, and what no file system of the three has in one. */
const NO_NAME = /[<>:"|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;

/**
 * Where a new issue stands: in the form of the one that it follows, a file beside it, or a folder with a text of the
 * same name.
 * @throws UsageError for a name that is taken, or that some system does not allow
 */
export function placeFor(name: string, after: IssueFile | undefined, { files, environment }: Session): string {
  const { cwd } = environment;
  const last = name.split(/[/\\]/).at(-1)!;
  checkName(last);
  const place = path.resolve(cwd, formOf(name, last, after, cwd));
  const taken = [place, path.dirname(place) === cwd ? place : path.dirname(place)].find(
    (each) => files.exists(each) && (each === place || files.list(each).length > 0) && each !== shelfOf(after, cwd),
  );
  if (taken !== undefined)
    throw new UsageError({
      zh: `${shownPath(taken, cwd)} 已经有了，没有动它。换一个名称：bulletin new 名称`,
      en: `${shownPath(taken, cwd)} is there already and was left alone. Give another name: bulletin new NAME`,
    });
  return place;
}

/** @throws UsageError for a name of a file or folder that some system does not allow */
export function checkName(name: string): void {
  if (name !== '' && !/[/\\]/.test(name) && !NO_NAME.test(name)) return;
  throw new UsageError({
    zh: `不能叫“${name}”：名称里不要用 < > : " | ? * / \\ 这些符号，末尾不要有点和空格。`,
    en: `“${name}” is no name for a file: leave out < > : " | ? * / \\, and a dot or blank at its end.`,
  });
}

/** The folder that the issues of a series stand in. */
function shelfOf(after: IssueFile | undefined, cwd: string): string {
  if (!after) return cwd;
  return isFolder(after) ? path.dirname(path.dirname(after.path)) : path.dirname(after.path);
}

function isFolder({ path: file }: IssueFile): boolean {
  const base = path.basename(file).replace(/\..*$/, '');
  return base === 'issue' || base === path.basename(path.dirname(file));
}

function formOf(name: string, last: string, after: IssueFile | undefined, cwd: string): string {
  const at = name === last ? path.join(shelfOf(after, cwd), name) : name;
  if (/\.(?:md|markdown|txt)$/i.test(name)) return at;
  if (!after || path.basename(after.path).startsWith('issue.')) return path.join(at, 'issue.md');
  const ending = /\.(?:md|markdown|md\.txt|txt)$/i.exec(after.path)![0];
  return isFolder(after) ? path.join(at, `${last}${ending}`) : `${at}${ending}`;
}
