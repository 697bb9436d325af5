import path from 'node:path';

/** A path as the editor would write it: relative to the working folder where that is shorter, with `/`. */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return (relative.length < file.length ? relative : file).split(path.sep).join('/');
}
