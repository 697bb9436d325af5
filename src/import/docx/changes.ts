import type { Subject } from './doubts.js';
import { type Draft, doubt } from './draft.js';
import type { Changes, Story } from './story.js';
import { childOf, descendants, textIn } from './tree.js';
import type { Element } from './xml.js';

/** Why what lies in a tracked change is left out; undefined where it stays (ISO/IEC 29500-1 §17.13.5). */
export function isLeft(change: string, changes: Changes | undefined): Subject | undefined {
  const deleted = change === 'w:del' || change === 'w:moveFrom';
  const inserted = change === 'w:ins' || change === 'w:moveTo';
  if (changes === 'reject') return inserted ? 'insertion' : undefined;
  return deleted ? 'deletion' : undefined;
}

/** Why something whose properties name its change, a row or a paragraph’s end, is left out. */
export function leftBy(properties: Element | undefined, changes: Changes | undefined): Subject | undefined {
  for (const name of ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']) {
    const left = childOf(properties, name) && isLeft(name, changes);
    if (left) return left;
  }
  return undefined;
}

/**
 * The properties of a run or a paragraph that hold. Those before a change hold where it is rejected; where nothing says
 * what becomes of changes, the change is told of.
 */
export function doubtsOfChange(
  properties: Element | undefined,
  owner: Element,
  { reading: { changes } }: Story,
  draft: Draft,
): Element | undefined {
  const change = childOf(properties, `${properties?.name}Change`);
  if (!change) return properties;
  if (changes === 'reject') return childOf(change, properties!.name);
  if (changes === undefined)
    doubt(draft, 'doubtful', 'format-change', [...descendants(owner, 'w:t')].map(textIn).join(''));
  return properties;
}
