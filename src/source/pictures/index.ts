import { promises } from 'node:fs';
import type { DrawingFaces, Picture } from '../../model/index.js';
import { MAX_BYTES, MAX_ISSUE_PIXELS, MAX_PIXELS } from './bounds.js';
import * as findings from './findings.js';
import { kindOf } from './kind.js';
import { locate, type PictureProblem } from './locate.js';
import { readRaster } from './raster.js';
import type { Drawn } from './svg/index.js';

export type { PictureProblem } from './locate.js';

/** A picture ready for print, or what is wrong with it. */
export type LoadedPicture = { readonly kind: 'picture'; readonly picture: Picture } | PictureProblem;

/**
 * Reads pictures by their paths as written, each file once. Nothing outside `folder` (links followed) and nothing on the network is
 * read. One after the other: only one lies unpacked in memory.
 * @param most pixels that all of them may have together
 */
export async function loadPictures(
  paths: readonly string[],
  folder: string,
  faces: DrawingFaces,
  most = MAX_ISSUE_PIXELS,
): Promise<Map<string, LoadedPicture>> {
  const loaded = new Map<string, LoadedPicture>();
  const files = new Map<string, LoadedPicture>();
  let room = most;
  for (const written of new Set(paths)) {
    const found = await locate(written, folder);
    const picture =
      found.kind === 'problem' ? found : (files.get(found.path) ?? (await loadFile(found.path, written, faces, room)));
    if (found.kind === 'file' && !files.has(found.path)) {
      files.set(found.path, picture);
      if (picture.kind === 'picture') room -= picture.picture.pixelWidth * picture.picture.pixelHeight;
    }
    loaded.set(written, picture);
  }
  return loaded;
}

async function loadFile(file: string, written: string, faces: DrawingFaces, room: number): Promise<LoadedPicture> {
  const { size } = await promises.stat(file);
  if (size === 0) return problem(findings.empty(written));
  if (size > MAX_BYTES) return problem(findings.tooLong(written));
  const bytes = await promises.readFile(file);
  const kind = kindOf(bytes);
  if (!kind) return problem(findings.unsupported(written));
  const decoded =
    kind === 'svg'
      ? await (await import('./svg/index.js')).readSvg(bytes, faces, room)
      : await readRaster(bytes, kind, room);
  return decoded.kind === 'picture'
    ? { kind: 'picture', picture: { path: written, ...decoded.picture } }
    : problem(faultOf(decoded, written));
}

function faultOf(drawn: Exclude<Drawn, { readonly kind: 'picture' }>, written: string): findings.PictureFinding {
  switch (drawn.kind) {
    case 'broken':
      return findings.broken(written);
    case 'large':
      return drawn.width * drawn.height > MAX_PIXELS
        ? findings.tooLarge(written, drawn.width, drawn.height)
        : findings.tooMuch(written);
    case 'other':
      return findings.unsupported(written);
    case 'outside':
      return findings.drawsOutside(written, drawn.target);
    case 'markup':
      return findings.drawsMarkup(written, drawn.text);
    case 'characters':
      return findings.lacksCharacters(written, drawn.missing);
    case 'complex':
      return findings.tooComplex(written);
  }
}

function problem(finding: findings.PictureFinding): PictureProblem {
  return { kind: 'problem', finding };
}
