import { closeSync, fstatSync, openSync } from 'node:fs';
import path from 'node:path';
import { readExactly } from '../bytes/read-exactly.js';
import type { Files } from '../files.js';
import type { Issue, Neighbour, SourceFile } from '../model/index.js';
import type { IssueFile } from './find.js';
import { readFrontMatter } from './front-matter/index.js';

/** Bytes in which every front matter ends. */
const HEAD = 4096;
/** Folders larger than this are no folder of issues. */
const MOST = 500;

/**
 * Issues of the same bulletin beside this one, whose names differ from this one's in their numbers alone: folders or
 * files, as this one is.
 */
export function readNeighbours(issue: Issue, file: IssueFile, files: Files): Neighbour[] {
  const inFolder = path.basename(file.path).toLowerCase() === 'issue.md';
  const own = inFolder ? path.basename(issue.folder) : path.basename(file.path);
  const shelf = inFolder ? path.dirname(issue.folder) : issue.folder;
  return namesIn(shelf, files)
    .filter((name) => name !== own && withoutNumbers(name) === withoutNumbers(own))
    .flatMap((name) => {
      const beside = inFolder ? path.join(shelf, name, 'issue.md') : path.join(shelf, name);
      return files.hasWithin(beside, shelf) ? neighbourOf(name, headOf(beside), issue) : [];
    });
}

/** `issue-` for `issue-67`, `第期` for `第六十七期`. */
function withoutNumbers(name: string): string {
  return name.replace(/[0-9０-９一二三四五六七八九十百零〇]+/g, '');
}

function namesIn(folder: string, files: Files): readonly string[] {
  const names = files.list(folder);
  return names.length > MOST ? [] : names;
}

function headOf(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    const bytes = readExactly({ path: file, descriptor }, 0, Buffer.alloc(Math.min(HEAD, fstatSync(descriptor).size)));
    closeSync(descriptor);
    return bytes.toString('utf8').replace(/^\ufeff/, '');
  } catch {
    return '';
  }
}

function neighbourOf(name: string, text: string, issue: Issue): Neighbour[] {
  // What is wrong with a neighbour is found when it is built itself.
  if (!/^---[ \t]*$/m.test(text)) return [];
  const source: SourceFile = { path: name, text };
  const { meta } = readFrontMatter(source, () => {});
  if (meta.title.value !== issue.meta.title.value || meta.date.span === meta.span) return [];
  return [
    {
      name: name.replace(/\.[^.]*$/, ''),
      date: meta.date.value,
      ...(meta.number && { number: meta.number.value }),
      ...(meta.total && { total: meta.total.value }),
    },
  ];
}
