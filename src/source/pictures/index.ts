import { promises } from 'node:fs';
import type { Picture } from '../../model/index.js';
import { MAX_BYTES, MAX_ISSUE_PIXELS, MAX_PIXELS } from './bounds.js';
import { broken, empty, type PictureFinding, tooLarge, tooLong, tooMuch, unsupported } from './findings.js';
import { kindOf } from './kind.js';
import { locate, type PictureProblem } from './locate.js';
import { type Decoded, readRaster } from './raster.js';
import { readSvg } from './svg.js';

export type { PictureProblem } from './locate.js';

/** A picture ready for print, or what is wrong with it. */
export type LoadedPicture = { readonly kind: 'picture'; readonly picture: Picture } | PictureProblem;

/**
 * Reads pictures by their paths as written, each file once. Nothing outside `folder` (links followed) and nothing on the network is
 * read. One after the other: only one lies unpacked in memory.
 * @param most pixels that all of them may have together
 */
export async function loadPictures(paths: readonly string[], folder: string, most = MAX_ISSUE_PIXELS): Promise<Map<string, LoadedPicture>> {
  const loaded = new Map<string, LoadedPicture>();
  const files = new Map<string, LoadedPicture>();
  let room = most;
  for (const written of new Set(paths)) {
    const found = await locate(written, folder);
    const picture = found.kind === 'problem' ? found : (files.get(found.path) ?? (await loadFile(found.path, written, room)));
    if (found.kind === 'file' && !files.has(found.path)) {
      files.set(found.path, picture);
      if (picture.kind === 'picture') room -= picture.picture.pixelWidth * picture.picture.pixelHeight;
    }
    loaded.set(written, picture);
  }
  return loaded;
}

async function loadFile(file: string, written: string, room: number): Promise<LoadedPicture> {
  const { size } = await promises.stat(file);
  if (size === 0) return problem(empty(written));
  if (size > MAX_BYTES) return problem(tooLong(written));
  const bytes = await promises.readFile(file);
  const kind = kindOf(bytes);
  if (!kind) return problem(unsupported(written));
  const decoded = kind === 'svg' ? await readSvg(bytes, room) : await readRaster(bytes, kind, room);
  return decoded.kind === 'picture'
    ? { kind: 'picture', picture: { path: written, ...decoded.picture } }
    : problem(faultOf(decoded, written));
}

function faultOf(decoded: Exclude<Decoded, { readonly kind: 'picture' }>, written: string): PictureFinding {
  switch (decoded.kind) {
    case 'broken':
      return broken(written);
    case 'large':
      return decoded.width * decoded.height > MAX_PIXELS ? tooLarge(written, decoded.width, decoded.height) : tooMuch(written);
  }
}

function problem(finding: PictureFinding): PictureProblem {
  return { kind: 'problem', finding };
}
