import { isBmp } from './bmp.js';

/** Kinds of picture that can be printed. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff' | 'bmp' | 'svg';

/** First bytes of a TIFF, and of one of more than 4 GB, in either order of bytes. */
const TIFF = ['II*\0', 'MM\0*', 'II+\0\x08\0', 'MM\0+\0\x08'];

/** Bytes in which the root of an SVG must begin: behind a declaration, comments and a document type. */
const SVG_HEAD = 4096;

/** The kind of a file by its first bytes: names lie. */
export function kindOf(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SVG_HEAD));
  const start = head.toString('latin1', 0, 12);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (TIFF.some((first) => start.startsWith(first))) return 'tiff';
  if (isBmp(head)) return 'bmp';
  return isSvg(textOf(head)) ? 'svg' : undefined;
}

/** Text of a file that may be UTF-16 by its first two bytes, else in an encoding that has ASCII. */
function textOf(head: Buffer): string {
  const whole = head.subarray(0, head.length & ~1);
  if (head[0] === 0xff && head[1] === 0xfe) return whole.toString('utf16le');
  if (head[0] === 0xfe && head[1] === 0xff) return Buffer.from(whole).swap16().toString('utf16le');
  return head.toString('utf8');
}

/** Markup whose first element is `svg`, as far as the head shows. */
function isSvg(head: string): boolean {
  const markup = head.replace(/^\ufeff/, '').trimStart();
  return markup.startsWith('<') && /<svg[\s>]/.test(markup);
}
