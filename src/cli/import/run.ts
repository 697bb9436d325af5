import path from 'node:path';
import { shownPath } from '../../config/shown-path.js';
import { today } from '../../environment.js';
import {
  type ChangeReading,
  type Imported,
  type ImportedDocument,
  importDocument,
  mergeDocuments,
} from '../../import/index.js';
import type { Diagnostic } from '../../model/index.js';
import type { Session } from '../../session.js';
import { inSession } from '../each-issue.js';
import { type ExitCode, exitCode, worse } from '../exit-code.js';
import { describeFailure } from '../failure.js';
import { mend } from '../fix/mend.js';
import { PAGE_CODES } from '../fix/turns.js';
import type { Invocation } from '../invocation.js';
import { type OutputFile, writeFiles } from '../write.js';
import { folderFor } from './place.js';
import { type ReadFile, readFile } from './read.js';
import { jsonImport, type MadeIssue, prettyImport } from './report.js';

/** Options of `bulletin import` after parsing. */
export interface ImportOptions {
  /** Name of the issue: all files become one. */
  readonly output?: string;
  readonly fix?: boolean;
  readonly changes?: ChangeReading;
  readonly format: 'pretty' | 'json';
}

/** Sources up to so many UTF-16 units are laid out at once, to know their pages: that takes a second. */
const LARGEST = 200_000;

/** `bulletin import`: sources of issues of what was written elsewhere; several files become one where it has a name. */
export function bringIn(names: readonly string[], options: ImportOptions, invocation: Invocation): Promise<ExitCode> {
  const groups = options.output === undefined ? names.map((name) => [name]) : [names];
  const { terminal, language, verbose } = invocation;
  return inSession(invocation, async (session) => {
    const made: MadeIssue[] = [];
    let code: ExitCode = exitCode.fine;
    for (const group of groups) {
      try {
        const issue = await makeIssue(group, options, session, invocation);
        made.push(issue);
        if (options.format === 'pretty') terminal.out.write(prettyImport(issue, language));
      } catch (error) {
        const failure = describeFailure(error, language, verbose);
        terminal.err.write(`${failure.text}\n`);
        code = worse(code, failure.code);
      }
    }
    if (options.format === 'json') terminal.out.data(jsonImport(made, language));
    return code;
  });
}

async function makeIssue(
  names: readonly string[],
  { output, fix, changes }: ImportOptions,
  session: Session,
  invocation: Invocation,
): Promise<MadeIssue> {
  const files: ReadFile[] = [];
  for (const name of names) files.push(await readFile(name, changes, invocation));
  const document = mergeDocuments(files.map((file) => file.document));
  const base = path.basename(files[0]!.name).replace(/\.[^.]*$/, '');
  const imported = importDocument(document, { title: base || '工作动态', date: today(session.environment) });
  const folder = folderFor(output, nameOf(imported, base), session);
  const file = path.join(folder, 'issue.md');
  writeFiles([{ path: file, bytes: Buffer.from(imported.text, 'utf8') }, ...picturesOf(imported, document, folder)]);
  const { cwd } = session.environment;
  const shown = shownPath(file, cwd);
  const isShort = imported.text.length <= LARGEST;
  const mended = fix || isShort ? await mendNew({ path: file, shown }, fix ?? false, session) : [];
  return {
    source: shown,
    pictures: [...imported.pictures.values()],
    from: names.map((name) => (name === '-' ? { zh: '标准输入', en: 'standard input' }[invocation.language] : name)),
    template: String(imported.recognised.front.values.get('模板')),
    remarks: imported.remarks,
    lineOf: imported.lineOf,
    mended: fix ? mended.length : undefined,
    pages: mended.filter(({ code }) => PAGE_CODES.has(code)),
  };
}

/** 第68期 by the total, else by the number; else the file's name. */
function nameOf({ recognised: { front } }: Imported, base: string): string {
  const number = front.values.get('总期号') ?? front.values.get('期号');
  return number === undefined ? base || '稿件' : `第${number}期`;
}

function picturesOf({ pictures }: Imported, document: ImportedDocument, folder: string): readonly OutputFile[] {
  return [...pictures].flatMap(([id, name]) => {
    const picture = document.pictures.get(id);
    return picture ? [{ path: path.join(folder, name), bytes: picture.bytes }] : [];
  });
}

/** Mends a source that was just written: its numbers of pages, or all that `bulletin fix` would. */
async function mendNew(
  file: { readonly path: string; readonly shown: string },
  all: boolean,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const choice = { unsafe: false, ...(!all && { only: PAGE_CODES }) };
  const { bytes, after, mended, before } = await mend(file, choice, session);
  if (after !== before.text) writeFiles([{ path: file.path, bytes: Buffer.from(after, 'utf8'), instead: bytes }]);
  return mended;
}
