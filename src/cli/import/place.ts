import path from 'node:path';
import { shownPath } from '../../config/shown-path.js';
import { UsageError } from '../../diagnostics/errors.js';
import type { Session } from '../../session.js';
import { checkName } from '../new/place.js';

/**
 * The folder of the issue that an import makes: of the name that was given, or of one that nobody has yet.
 * @throws UsageError for a name that is taken, or that some system does not allow
 */
export function folderFor(given: string | undefined, own: string, { files, environment, settingsOf }: Session): string {
  const { cwd } = environment;
  const shelf = settingsOf(cwd)?.shelf ?? (files.list(path.join(cwd, 'issues')).length > 0 ? 'issues' : '.');
  const isTaken = (folder: string): boolean =>
    (files.exists(folder) && files.list(folder).length > 0) ||
    ['', '.md', '.markdown', '.txt'].some((ending) => files.has(folder + ending) && ending !== '.txt');
  if (given !== undefined) {
    const name = given.replace(/(?:[/\\]issue)?\.md$/i, '').replace(/[/\\]+$/, '');
    const last = name.split(/[/\\]/).at(-1)!;
    checkName(last);
    const folder = path.resolve(cwd, name === last ? path.join(shelf, name) : name);
    if (!isTaken(folder)) return folder;
    throw new UsageError({
      zh: `${shownPath(folder, cwd)} 已经有了，没有动它。换一个名称：-o 名称`,
      en: `${shownPath(folder, cwd)} is there already and was left alone. Give another name: -o NAME`,
    });
  }
  const name = allowedName(own);
  for (let count = 1; ; count++) {
    const folder = path.resolve(cwd, shelf, count === 1 ? name : `${name}-${count}`);
    if (!isTaken(folder)) return folder;
  }
}

/** A name that every system allows, as near as can be to one that was found. */
function allowedName(found: string): string {
  const name = found
    .replace(/[<>:"|?*/\\\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 60);
  try {
    checkName(name);
    return /^[.~]/.test(name) ? '稿件' : name;
  } catch {
    return '稿件';
  }
}
