import path from 'node:path';
import { shownPath } from '../config/shown-path.js';
import type { Files } from '../files.js';

/** An issue's file: absolute path, and the path as shown to the editor (relative where that is shorter, with `/`). */
export interface IssueFile {
  readonly path: string;
  readonly shown: string;
}

/** Where issues are looked for. */
export interface Shelves {
  readonly files: Files;
  /** Working folder, absolute. */
  readonly cwd: string;
  /** Absolute path of the folder that `bulletin.yaml` names (`issues`, 期刊目录), if it does. */
  readonly shelf?: string | undefined;
}

/** Folders that issues are kept in, below the working folder, where `bulletin.yaml` names none. */
const FOLDERS = ['issues', 'samples'] as const;

/**
 * Finds the issue that NAME means: a text file, a folder with `issue.md`, or a name in the working folder,
 * `issues/`, `samples/` or the folder that `bulletin.yaml` names; at last a folder with one text, whatever its name.
 * Otherwise tells where it looked.
 */
export function findIssue(
  name: string,
  { files, cwd, shelf }: Shelves,
): IssueFile | { readonly tried: readonly string[] } {
  const tried: string[] = [];
  const folders = path.isAbsolute(name) ? ['.'] : ['.', ...(shelf === undefined ? FOLDERS : [shelf])];
  for (const folder of folders) {
    const base = path.resolve(cwd, folder, name);
    const candidates = /\.(?:md|markdown|txt)$/i.test(name)
      ? [base, path.join(base, 'issue.md')]
      : [path.join(base, 'issue.md'), `${base}.md`];
    const found = candidates.find((candidate) => files.has(candidate));
    if (found !== undefined) return { path: found, shown: shownPath(found, cwd) };
    for (const candidate of candidates) tried.push(shownPath(candidate, cwd));
  }
  for (const folder of folders) {
    const found = further(path.resolve(cwd, folder, name)).find((candidate) => files.has(candidate));
    if (found !== undefined) return { path: found, shown: shownPath(found, cwd) };
  }
  const only = folders
    .map((folder) => onlyText(path.resolve(cwd, folder, name), files))
    .find((file) => file !== undefined);
  return only === undefined ? { tried } : { path: only, shown: shownPath(only, cwd) };
}

/** The one Markdown file of a folder; undefined where it has several. */
function onlyText(folder: string, files: Files): string | undefined {
  const texts = files.list(folder).filter((name) => /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name));
  const file = texts.length === 1 ? path.join(folder, texts[0]!) : undefined;
  return file !== undefined && files.has(file) ? file : undefined;
}

/** Other names that editors and their programs give an issue; Notepad adds `.txt`. */
function further(base: string): readonly string[] {
  const inFolder = ['issue', path.basename(base)].flatMap((name) =>
    ['.md', '.markdown', '.md.txt', '.txt'].map((ending) => path.join(base, `${name}${ending}`)),
  );
  return [...inFolder, `${base}.markdown`, `${base}.md.txt`, `${base}.txt`];
}
