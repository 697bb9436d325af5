import { promises } from 'node:fs';
import path from 'node:path';
import { distance } from 'fastest-levenshtein';

/** The picture in the folder (or the named folder in it) whose name is close to a missing one's, with `/`; undefined if none is. */
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
  const base = path.posix.basename(wanted);
  const ranked = names
    .map((name) => ({ name, far: farness(base, path.posix.basename(name)) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(base.length / 3)) ? best.name : undefined;
}

async function inFolder(root: string, folder: string): Promise<string[]> {
  const entries = await promises.readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(?:png|jpe?g|webp|svg)$/i.test(entry.name))
    .map((entry) => `${folder}/${entry.name}`);
}

/** Case and extension are the usual slips, so they count for little. */
function farness(wanted: string, name: string): number {
  const stem = (text: string): string => text.toLowerCase().replace(/\.[a-z0-9]+$/, '');
  const stems = distance(stem(wanted), stem(name));
  return stems === 0 ? (wanted === name ? 0 : 0.5) : stems;
}
