import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { OutsideError, UsageError } from '../diagnostics/errors.js';
import type { Message } from '../model/index.js';
import type { Session } from '../session.js';
import type { IssueFile } from '../source/find.js';
import { nearest } from '../text/nearest.js';
import { halfWritten } from './leftovers.js';

/**
 * Finds an issue by name or path.
 * @param whole whether a source that a run left half-written is refused
 * @throws UsageError naming the places looked at and issues of similar names; OutsideError for a source half-written
 */
export function locate(name: string, { find, environment }: Session, { whole } = { whole: true }): IssueFile {
  const found = find(name);
  if (!('path' in found)) {
    const places = found.tried.map((path) => ({ path, what: whatStandsAt(resolve(environment.cwd, path)) }));
    throw new UsageError(notFoundText(name, places, similar(name, found.tried, environment.cwd)));
  }
  if (whole && halfWritten(realpathSync(found.path))) throw new OutsideError(halfWrittenText(name, found.shown));
  if (statSync(found.path).size >= LONG_SOURCE) tuneForLongRun();
  return found;
}

/** From this size on a run lasts long enough for the memory that it needs to be worth asking for, bytes. */
const LONG_SOURCE = 100_000;

/** Takes back what bin/bulletin.js says of memory: in a long run a small space is cleared over and over. */
function tuneForLongRun(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--parallel-scavenge');
}

/** What is in the way of a file that was looked for. */
function whatStandsAt(path: string): Message | undefined {
  try {
    const found = lstatSync(path);
    if (!found.isSymbolicLink()) return { zh: '（在，但不是普通的文件）', en: ' (there, but no regular file)' };
    return { zh: '（是链接，指向的文件不在）', en: ' (a link to what is no file)' };
  } catch {
    return undefined;
  }
}

function halfWrittenText(name: string, shown: string): Message {
  return {
    zh: `${shown} 上次写到一半被中断，现在不完整，没有用它。请先运行 bulletin fix --undo ${name}，把它改回写之前的样子。`,
    en: `Writing ${shown} was broken off half-way; it is not whole and was not used. Run bulletin fix --undo ${name} first, which puts it back as it was before.`,
  };
}

interface Place {
  readonly path: string;
  readonly what: Message | undefined;
}

function notFoundText(name: string, places: readonly Place[], near: readonly string[]): Message {
  const listIn = (language: 'zh' | 'en'): string =>
    places.map(({ path, what }) => `\n  ${path}${what?.[language] ?? ''}`).join('');
  return {
    zh: `找不到“${name}”这一期。找过这些地方：${listIn('zh')}${near.length > 0 ? `\n您要的是不是 ${near.join('、')}？` : ''}`,
    en: `There is no issue “${name}”. These places were looked at:${listIn('en')}${near.length > 0 ? `\nDid you mean ${near.join(', ')}?` : ''}`,
  };
}

/** Names of issues that lie where this one was looked for and are written nearly so. */
function similar(name: string, tried: readonly string[], cwd: string): readonly string[] {
  const folders = new Set(tried.map((path) => dirname(resolve(cwd, path))));
  const names = new Set([...folders].flatMap((folder) => issuesIn(folder)));
  return nearest(issueName(name), [...names]);
}

function issuesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) =>
        entry.isDirectory() ? holdsIssue(resolve(folder, entry.name)) : entry.isFile() && extname(entry.name) === '.md',
      )
      .map((entry) => issueName(entry.name));
  } catch {
    return [];
  }
}

function holdsIssue(folder: string): boolean {
  try {
    return statSync(resolve(folder, 'issue.md')).isFile();
  } catch {
    return false;
  }
}

function issueName(path: string): string {
  return basename(path, '.md');
}
