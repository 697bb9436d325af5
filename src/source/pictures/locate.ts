import { promises } from 'node:fs';
import path from 'node:path';
import { message } from '../../diagnostics/diagnostic.js';
import type { PictureFinding } from './findings.js';
import { nearestFile } from './nearest-file.js';

/** Where a picture lies: its real path; or why it is not to be had. */
export type Whereabouts = { readonly kind: 'file'; readonly path: string } | PictureProblem;

/** What is wrong with a picture. */
export interface PictureProblem {
  readonly kind: 'problem';
  readonly finding: PictureFinding;
  /** A file whose name is close to that of a missing one. */
  readonly near?: string | undefined;
}

/** Finds the file of a picture by its path as written. Nothing outside `folder` (links followed) and nothing on the network is had. */
export async function locate(written: string, folder: string): Promise<Whereabouts> {
  const refused = refusal(written);
  return refused ? problem(refused) : search(written, folder);
}

function problem(finding: PictureFinding): PictureProblem {
  return { kind: 'problem', finding };
}

/** Targets that are refused as they are written. */
function refusal(written: string): PictureFinding | undefined {
  if (written.trim() === '') {
    return {
      code: 'picture/missing',
      message: message('图片没有写文件名。', 'The picture names no file.'),
      hints: [message('写成 ![说明](文件名.png)。', 'Write ![text](file.png).')],
    };
  }
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(written)) {
    return {
      code: 'picture/url',
      message: message(
        `图片“${short(written)}”在网上：编译时不联网，同一期任何时候都要印得一样。`,
        `The picture “${short(written)}” is a URL: the compiler never uses the network, so that an issue always prints the same.`,
      ),
      hints: [message('把图片下载到本期文件夹，写文件名。', "Save it in the issue's folder and write its file name.")],
    };
  }
  if (/^(?:[a-z]:|[\\/])/i.test(written)) {
    return {
      code: 'picture/outside',
      message: message(
        `图片“${written}”写的是绝对路径，换一台电脑就找不到。`,
        `The picture “${written}” is an absolute path, which no other machine has.`,
      ),
      hints: [message('把图片放进本期文件夹，只写文件名。', "Put it into the issue's folder and write only its name.")],
    };
  }
  return undefined;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

async function search(written: string, folder: string): Promise<Whereabouts> {
  const root = await promises.realpath(folder);
  for (const spelling of new Set([written, unescaped(written)])) {
    const target = path.resolve(root, spelling.replaceAll('\\', '/'));
    if (!inside(target, root)) return outside(written);
    const named = await entryOf(path.relative(root, target).split(path.sep), root);
    const real = named === undefined ? undefined : await promises.realpath(named).catch(() => undefined);
    if (real === undefined) continue;
    if (!inside(real, root)) return outside(written);
    if ((await promises.stat(real)).isFile()) return { kind: 'file', path: real };
  }
  return missing(written, root);
}

/**
 * The path of names below a folder as the disk spells them. Systems differ: some take any case for any other, some store é as two
 * characters. Here case counts and the manner of storing does not, everywhere alike.
 */
async function entryOf(names: readonly string[], folder: string): Promise<string | undefined> {
  let at = folder;
  for (const name of names) {
    const entries = await promises.readdir(at).catch(() => []);
    const entry =
      entries.find((each) => each === name) ?? entries.find((each) => each.normalize('NFC') === name.normalize('NFC'));
    if (entry === undefined) return undefined;
    at = path.join(at, entry);
  }
  return at;
}

/** `图%201.png` as the name it stands for. */
function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function inside(target: string, root: string): boolean {
  const relative = path.relative(root, target);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function outside(written: string): PictureProblem {
  return problem({
    code: 'picture/outside',
    message: message(
      `图片“${written}”在本期文件夹之外：只能用文件夹里的图片，一期的文件才完整。`,
      `The picture “${written}” lies outside the issue's folder; an issue must be whole in its folder.`,
    ),
    hints: [
      message(
        '把图片复制进本期文件夹（不要用快捷方式或链接）。',
        "Copy the file into the issue's folder (no shortcut or link).",
      ),
    ],
  });
}

async function missing(written: string, root: string): Promise<PictureProblem> {
  const near = await nearestFile(unescaped(written).replaceAll('\\', '/'), root);
  const finding = {
    code: 'picture/missing',
    message: message(`找不到图片“${written}”。`, `There is no picture “${written}”.`),
    hints: near
      ? [
          message(
            `是不是“${near}”？文件名要完全一样，大小写也要一样。`,
            `Did you mean “${near}”? Names must agree exactly, in case too.`,
          ),
        ]
      : [
          message(
            '把图片放进本期文件夹，检查文件名和扩展名。',
            "Put it into the issue's folder; check its name and extension.",
          ),
        ],
  };
  return { ...problem(finding), near };
}
