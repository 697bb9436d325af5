import { promises } from 'node:fs';
import path from 'node:path';
import { nearest, plainSpelling } from '../../text/nearest.js';

/**
 * The picture in the folder (or the named folder in it) whose name is close to a missing one's, with `/`; undefined if
 * none is.
 */
export async function nearestFile(wanted: string, root: string): Promise<string | undefined> {
  const folder = path.posix.dirname(wanted);
  const folders = new Set([folder, '.']);
  const names: string[] = [];
  for (const each of folders) {
    const entries = await promises.readdir(path.join(root, each), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && /\.(?:png|jpe?g|webp|svg)$/i.test(entry.name))
        names.push(each === '.' ? entry.name : `${each}/${entry.name}`);
      else if (entry.isDirectory() && each === '.' && !folders.has(entry.name))
        names.push(...(await inFolder(root, entry.name)));
    }
  }
  return nearest(wanted, names.sort(), stemOf)[0];
}

async function inFolder(root: string, folder: string): Promise<string[]> {
  const entries = await promises.readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(?:png|jpe?g|webp|svg)$/i.test(entry.name))
    .map((entry) => `${folder}/${entry.name}`);
}

/** What of a file's name is compared: folder, case and extension are the usual slips. */
function stemOf(name: string): string {
  return plainSpelling(path.posix.basename(name)).replace(/\.[a-z0-9]+$/, '');
}
