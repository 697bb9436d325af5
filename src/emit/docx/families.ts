import { fingerprint } from '../../bytes/fingerprint.js';
import { packageVersion } from '../../config/root.js';
import type { FaceInfo, FaceNames, FontSet } from '../../fonts/index.js';
import type { Compiled } from '../../model/index.js';
import { READERS_FAMILY } from '../../text/readers.js';
import type { FontsMode } from './options.js';

/** Digits and capitals that nobody takes for one another. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const TAG = 6;

/**
 * How a document calls its faces. A subset holds one document's characters alone: under a family name that another
 * document used too, a word processor with both open would set the one in the other's subset and show boxes. So a
 * subset's family is the face's own with a tag made from what the document says: `Noto Serif SC 7KQ2XM`. Whole faces,
 * and faces that are not embedded, are called as they are everywhere.
 */
export function faceNames({ issue, template, fonts }: Compiled<FontSet>, mode: FontsMode): (face: string) => FaceNames {
  // Where a template lies, and its remarks, change nothing that is set.
  const { files: _, ...set } = template;
  const tag =
    mode === 'subset' ? tagOf(`${packageVersion()}\n${JSON.stringify(set)}\n${issue.source.text}`) : undefined;
  return (face) => {
    const info = fonts.info(face);
    return tag ? taggedNames(info, tag) : { family: officeName(info), postscriptName: info.postscriptName };
  };
}

function taggedNames({ family, postscriptName }: FaceInfo, tag: string): FaceNames {
  // A note in brackets (“technical preview”) says nothing here.
  const own = family.replace(/\s*\(.*\)$/, '').slice(0, READERS_FAMILY - TAG - 1);
  return { family: `${own.trimEnd()} ${tag}`, postscriptName: `${postscriptName}-${tag}` };
}

/** The first of a face's own names that word processors take. */
export function officeName({ family, names }: FaceInfo): string {
  return names.find((name) => name.length <= READERS_FAMILY) ?? family.slice(0, READERS_FAMILY);
}

function tagOf(content: string): string {
  const digest = Buffer.from(fingerprint(content), 'hex');
  return Array.from(digest.subarray(0, TAG), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
