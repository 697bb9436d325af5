import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the names and licences of all packages that esbuild put into a bundle, as their licences ask. */
export function writeLicences(root, metafile, path) {
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap(
      (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
    ),
  );
  const entries = [...folders].sort().map((folder) => entry(join(root, folder)));
  writeFileSync(path, `Packages in bulletin.cjs and their licences.\n${entries.join('')}`);
}

function entry(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const holder = typeof author === 'string' ? author : author?.name;
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `${license}${holder ? `, ${holder}` : ''}`;
  return `\n${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${text}\n`;
}
