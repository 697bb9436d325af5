import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../config/root.js';

let profile: Buffer | undefined;

/**
 * The ICC profile of offset on coated paper: what inks mean on the press, and in a picture that does not say what its
 * own mean.
 */
export function offsetProfile(): Buffer {
  profile ??= readFileSync(join(packageRoot(), 'fonts/icc/FOGRA39L.icc'));
  return profile;
}
