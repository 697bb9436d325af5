import { promises } from 'node:fs';
import path from 'node:path';
import { pictureMissing, pictureOutside, pictureUrl } from '../../diagnostics/kinds/picture.js';
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

/**
 * Finds the file of a picture by its path as written. Nothing outside `folder` (links followed) and nothing on the
 * network is had.
 */
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
      kind: pictureMissing,
      message: pictureMissing.words.noName(),
      hints: [pictureMissing.words.write()],
    };
  }
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(written)) {
    return {
      kind: pictureUrl,
      message: pictureUrl.words.url({ written: short(written) }),
      hints: [pictureUrl.words.download()],
    };
  }
  if (/^(?:[a-z]:|[\\/])/i.test(written)) {
    return {
      kind: pictureOutside,
      message: pictureOutside.words.absolute({ written }),
      hints: [pictureOutside.words.putName()],
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
 * The path of names below a folder as the disk spells them. Systems differ: some take any case for any other, some
 * store é as two characters. Here case counts and the manner of storing does not, everywhere alike.
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
    kind: pictureOutside,
    message: pictureOutside.words.outside({ written }),
    hints: [pictureOutside.words.copy()],
  });
}

async function missing(written: string, root: string): Promise<PictureProblem> {
  const near = await nearestFile(unescaped(written).replaceAll('\\', '/'), root);
  const finding = {
    kind: pictureMissing,
    message: pictureMissing.words.missing({ written }),
    hints: near ? [pictureMissing.words.nearest({ near })] : [pictureMissing.words.putFile()],
  };
  return { ...problem(finding), near };
}
