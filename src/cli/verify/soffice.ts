import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { OutsideError } from '../../diagnostics/errors.js';

/** A word processor that lays DOCX out. */
export interface Reader {
  /** LibreOffice's program `soffice`. */
  readonly program: string;
  /** Name and version as it gives them itself: `LibreOffice 7.4.7.2`. */
  readonly name: string;
}

/** Places where LibreOffice's installers put it. */
const PLACES = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
];
const NAMES = ['soffice', 'soffice.com', 'soffice.exe', 'libreoffice'];
/** Milliseconds after which a conversion is given up. */
const PATIENCE = 300_000;

/** Where programs are looked for. */
export interface Surroundings {
  /** Working folder: relative paths begin there. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * LibreOffice's programs, one for each version to be asked: as given, else those of BULLETIN_SOFFICE (a list as PATH
 * is), else the one on the PATH or where installers put it.
 * @throws OutsideError naming every program that was asked for and is not there.
 */
export function findSoffice(
  given: readonly string[],
  { cwd, env }: Surroundings,
  places: readonly string[] = PLACES,
): readonly string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const wanted = given.length > 0 ? given : (env.BULLETIN_SOFFICE ?? '').split(delimiter).filter(Boolean);
  if (wanted.length > 0) {
    const found = wanted.map((name) => locate(name, folders, cwd));
    const missing = wanted.filter((_, i) => found[i] === undefined);
    if (missing.length === 0) return [...new Set(found as string[])];
    throw new OutsideError({
      zh: `找不到 ${missing.join('、')}。请用 --soffice（可以写多次）或环境变量 BULLETIN_SOFFICE（多个之间用“${delimiter}”隔开）写明 LibreOffice 的 soffice 程序所在；都不写就在常用的位置找。`,
      en: `${missing.join(', ')} does not exist. Give the path of LibreOffice’s program soffice with --soffice (more than once for several versions) or BULLETIN_SOFFICE (several with “${delimiter}” between), or leave both out to look in the usual places.`,
    });
  }
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...places].find((path) =>
    existsSync(path),
  );
  if (found) return [found];
  throw new OutsideError({
    zh: '这台电脑上没有 LibreOffice，无法核对 DOCX 的版面。请安装：Windows 从 libreoffice.org 下载安装；macOS 从 libreoffice.org 下载，或运行 brew install --cask libreoffice；Debian、Ubuntu 运行 sudo apt install libreoffice-writer-nogui。装在别处时用 --soffice 或环境变量 BULLETIN_SOFFICE 写明路径。',
    en: 'LibreOffice is not on this machine, so the DOCX cannot be laid out for comparison. Install it: on Windows from libreoffice.org; on macOS from there or with brew install --cask libreoffice; on Debian and Ubuntu with sudo apt install libreoffice-writer-nogui. If it is elsewhere, say where with --soffice or BULLETIN_SOFFICE.',
  });
}

/** A program by its path, or by its bare name on the PATH. */
function locate(name: string, folders: readonly string[], cwd: string): string | undefined {
  const path = resolve(cwd, name);
  if (existsSync(path)) return path;
  return name === basename(name)
    ? folders.map((folder) => join(folder, name)).find((each) => existsSync(each))
    : undefined;
}

/** Asks each program for its name and version; one that does not say is named by its path. */
export function readersOf(programs: readonly string[]): Promise<readonly Reader[]> {
  return Promise.all(
    programs.map(async (program) => {
      const answer = await promisify(execFile)(program, ['--version'], { encoding: 'utf8', timeout: PATIENCE }).catch(
        () => undefined,
      );
      return { program, name: answer?.stdout.match(/\S+ \d+(?:\.\d+)+/)?.[0] ?? program };
    }),
  );
}

/**
 * Converts DOCX files to PDF, all in one process with a profile of its own, as when they are open side by side.
 * @throws OutsideError where a file is not converted.
 */
export function convertToPdf(documents: readonly Uint8Array[], reader: Reader): Promise<readonly Uint8Array[]> {
  return convert(documents, 'docx', 'pdf', reader);
}

/**
 * Converts a file that LibreOffice knows by its ending to DOCX.
 * @throws OutsideError where it is not converted.
 */
export async function convertToDocx(document: Uint8Array, ending: string, reader: Reader): Promise<Uint8Array> {
  return (await convert([document], ending, 'docx', reader))[0]!;
}

async function convert(
  documents: readonly Uint8Array[],
  from: string,
  to: 'pdf' | 'docx',
  { program, name }: Reader,
): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-convert-'));
  const output = join(folder, 'out');
  try {
    const files = documents.map((_, i) => join(folder, `issue-${i + 1}.${from}`));
    documents.forEach((document, i) => {
      writeFileSync(files[i]!, document);
    });
    mkdirSync(output);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const reason = await promisify(execFile)(
      program,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', output, ...files],
      { encoding: 'utf8', timeout: PATIENCE },
    ).then(
      ({ stderr }) => stderr.trim(),
      (error: Error) => error.message.trim(),
    );
    const results = files.map((file) => join(output, `${basename(file).replace(/\.[^.]*$/, '')}.${to}`));
    if (results.every((result) => existsSync(result))) return results.map((result) => readFileSync(result));
    throw new OutsideError({
      zh: `${name} 没能转换 ${from.toUpperCase()}：${reason}`,
      en: `${name} could not convert the ${from.toUpperCase()}: ${reason}`,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
