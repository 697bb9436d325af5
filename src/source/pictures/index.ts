import { promises } from 'node:fs';
import type { DrawingFaces, Picture } from '../../model/index.js';
import { MAX_BYTES, MAX_ISSUE_PIXELS, MAX_PIXELS } from './bounds.js';
import * as findings from './findings.js';
import { kindOf } from './kind.js';
import { locate, type PictureProblem } from './locate.js';
import { readRaster } from './raster.js';
import type { Drawn } from './svg/index.js';

export type { PictureProblem } from './locate.js';

/** Pictures that were unpacked, by their real path, with what the disk said of the file then. */
export type UnpackedPictures = Map<string, { readonly stamp: string; readonly picture: Picture }>;

/** A picture ready for print, or what is wrong with it. */
export type LoadedPicture = { readonly kind: 'picture'; readonly picture: Picture } | PictureProblem;

/**
 * Reads pictures by their paths as written, each file once. Nothing outside `folder` (links followed) and nothing on
 * the network is read. One after the other: only one lies unpacked in memory.
 * @param earlier pictures that need no unpacking while their files are the same; afterwards, those that were asked for
 * now
 * @param most pixels that all of them may have together
 */
export async function loadPictures(
  paths: readonly string[],
  folder: string,
  faces: DrawingFaces,
  earlier: UnpackedPictures,
  most = MAX_ISSUE_PIXELS,
): Promise<Map<string, LoadedPicture>> {
  const loaded = new Map<string, LoadedPicture>();
  const files = new Map<string, LoadedPicture>();
  const unpacked: UnpackedPictures = new Map();
  let room = most;
  for (const written of new Set(paths)) {
    const found = await locate(written, folder);
    if (found.kind === 'problem') {
      loaded.set(written, found);
      continue;
    }
    const known = files.get(found.path);
    const picture = known ?? (await loadFile(found.path, written, { faces, room, earlier, unpacked }));
    if (!known && picture.kind === 'picture') room -= pixelsOf(picture.picture);
    files.set(found.path, picture);
    loaded.set(written, picture);
  }
  earlier.clear();
  for (const [path, entry] of unpacked) earlier.set(path, entry);
  return loaded;
}

function pixelsOf({ pixelWidth, pixelHeight }: Picture): number {
  return pixelWidth * pixelHeight;
}

interface Unpacking {
  readonly faces: DrawingFaces;
  /** Pixels that the picture may have. */
  readonly room: number;
  readonly earlier: UnpackedPictures;
  readonly unpacked: UnpackedPictures;
}

async function loadFile(
  file: string,
  written: string,
  { faces, room, earlier, unpacked }: Unpacking,
): Promise<LoadedPicture> {
  const stamp = await stampOf(file);
  const before = earlier.get(file);
  if (before?.stamp === stamp && pixelsOf(before.picture) <= room) {
    unpacked.set(file, before);
    return { kind: 'picture', picture: named(before.picture, written) };
  }
  const decoded = await unpack(file, written, faces, room);
  if (decoded.kind !== 'picture') return decoded;
  unpacked.set(file, { stamp, picture: decoded.picture });
  return decoded;
}

/** The same object where a picture is called as before, so that what shows it is the same too. */
function named(picture: Picture, path: string): Picture {
  return picture.path === path ? picture : { ...picture, path };
}

/** What the disk says of a file: another content has another stamp. */
async function stampOf(file: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await promises.stat(file, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}

async function unpack(file: string, written: string, faces: DrawingFaces, room: number): Promise<LoadedPicture> {
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
