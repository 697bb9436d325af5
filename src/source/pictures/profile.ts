/** An embedded colour profile that fits its picture. */
export interface Profile {
  readonly bytes: Uint8Array;
  /** Grey, RGB or inks. */
  readonly components: 1 | 3 | 4;
}

const SPACES: Readonly<Record<string, 1 | 3 | 4>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };
/** Classes of devices that pictures come from (ICC.1 §7.2.5). */
const CLASSES: ReadonlySet<string> = new Set(['scnr', 'mntr', 'prtr', 'spac']);
/**
 * Tags that lead from the picture's colours to the connection space, by components; one set suffices (ICC.1 §8.3 to
 * §8.5).
 */
const WAYS: Readonly<Record<1 | 3 | 4, readonly (readonly string[])[]>> = {
  1: [['kTRC'], ['A2B0']],
  3: [['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'], ['A2B0']],
  4: [['A2B0']],
};
const HEADER = 128;
const ENTRY = 12;

/**
 * A profile as its header and tag table say (ICC.1 §7.2, §7.3); undefined where they do not hold together or are of a
 * kind or version that PDF does not take (ISO 32000-1 §8.6.5.5): such a profile says nothing of colours.
 */
export function readProfile(bytes: Uint8Array): Profile | undefined {
  if (bytes.length < HEADER + 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  const components = SPACES[name(16)];
  if (
    !components ||
    view.getUint32(0) !== bytes.length ||
    name(36) !== 'acsp' ||
    !CLASSES.has(name(12)) ||
    bytes[8]! > 4
  )
    return undefined;
  const count = view.getUint32(HEADER);
  if (count > (bytes.length - HEADER - 4) / ENTRY) return undefined;
  const tags = new Set<string>();
  for (let i = 0; i < count; i++) {
    const at = HEADER + 4 + i * ENTRY;
    if (view.getUint32(at + 4) + view.getUint32(at + 8) > bytes.length) return undefined;
    tags.add(name(at));
  }
  return WAYS[components].some((way) => way.every((tag) => tags.has(tag))) ? { bytes, components } : undefined;
}
