import { ZipFile } from 'yazl';
import type { Parts } from './package/parts.js';

const CONTENT_TYPES = '[Content_Types].xml';

/** The package as bytes: content types first, then the parts by name; no clock and no time zone in it. */
export function zip(parts: Parts): Promise<Uint8Array> {
  const file = new ZipFile();
  const others = [...parts.keys()].filter((path) => path !== CONTENT_TYPES).sort();
  // ZIP stores local time: a date made of local fields is the same everywhere.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const path of [CONTENT_TYPES, ...others]) {
    const part = parts.get(path)!;
    // Pictures are packed already.
    const compress = !path.startsWith('word/media/');
    file.addBuffer(
      typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part.buffer, part.byteOffset, part.length),
      path,
      {
        ...options,
        compress,
      },
    );
  }
  file.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    file.on('error', reject);
    file.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    file.outputStream.on('error', reject);
    file.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
