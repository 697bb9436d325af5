import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { OutsideError } from '../outside-error.js';

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

/** LibreOffice's program: as given, from BULLETIN_SOFFICE, the PATH, or where installers put it. */
export function findSoffice(given: string | undefined, env: NodeJS.ProcessEnv, places: readonly string[] = PLACES): string {
  const wanted = given ?? env.BULLETIN_SOFFICE;
  if (wanted !== undefined) {
    if (existsSync(wanted)) return wanted;
    throw new OutsideError({
      zh: `${wanted} 不存在。请用 --soffice 或环境变量 BULLETIN_SOFFICE 写明 LibreOffice 的 soffice 程序所在；不写就在常用的位置找。`,
      en: `${wanted} does not exist. Give the path of LibreOffice’s program soffice with --soffice or BULLETIN_SOFFICE, or leave both out to look in the usual places.`,
    });
  }
  const paths = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = [...paths.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...places].find((path) => existsSync(path));
  if (found) return found;
  throw new OutsideError({
    zh: '这台电脑上没有 LibreOffice，无法核对 DOCX 的版面。请安装：Windows 从 libreoffice.org 下载安装；macOS 从 libreoffice.org 下载，或运行 brew install --cask libreoffice；Debian、Ubuntu 运行 sudo apt install libreoffice-writer-nogui。装在别处时用 --soffice 或环境变量 BULLETIN_SOFFICE 写明路径。',
    en: 'LibreOffice is not on this machine, so the DOCX cannot be laid out for comparison. Install it: on Windows from libreoffice.org; on macOS from there or with brew install --cask libreoffice; on Debian and Ubuntu with sudo apt install libreoffice-writer-nogui. If it is elsewhere, say where with --soffice or BULLETIN_SOFFICE.',
  });
}

/** Converts a DOCX to PDF in a process and profile of its own: embedded subsets of several documents would mix in one. */
export async function convertToPdf(docx: Uint8Array, soffice: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-verify-'));
  try {
    writeFileSync(join(folder, 'issue.docx'), docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const reason = await promisify(execFile)(
      soffice,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'issue.docx')],
      { encoding: 'utf8', timeout: PATIENCE },
    ).then(
      ({ stderr }) => stderr.trim(),
      (error: Error) => error.message.trim(),
    );
    const result = join(folder, 'issue.pdf');
    if (existsSync(result)) return readFileSync(result);
    throw new OutsideError({ zh: `LibreOffice 没能转换 DOCX：${reason}`, en: `LibreOffice could not convert the DOCX: ${reason}` });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
