/** The offsets at which four hashes of one content start. */
const STARTS = [0x811c9dc5, 0x050c5d1f, 0x9e3779b9, 0x7f4a7c15];
const PRIME = 0x01000193;

/**
 * 32 hexadecimal digits from a short content (FNV-1a, four times over), for identifiers that are the same from build to
 * build and differ between contents; no safeguard against forgery. Node's crypto takes longer to load than a page to
 * print.
 */
export function fingerprint(content: Uint8Array | string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return STARTS.map((start) => {
    let hash = start;
    for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, PRIME);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}

/**
 * Fingerprint of a font program by its table directory, which holds a checksum of every table (ISO/IEC 14496-22
 * §4.5.1).
 */
export function fontFingerprint(program: Uint8Array): string {
  const tables = program[4]! * 0x100 + program[5]!;
  return fingerprint(program.subarray(0, 12 + tables * 16));
}
