import type { ImportedLabel } from '../document.js';
import { numberText } from './number-formats.js';
import type { Level, List } from './numbering.js';
import { isSymbolFace } from './symbols.js';

/** Counts the numbered paragraphs of one text, in their order. */
export interface Counters {
  /** The label of the next paragraph of a list at a level from 0; undefined where the level shows none. */
  next(list: List, depth: number): ImportedLabel | undefined;
  /** Formats that are not known, whose numbers are shown in Arabic digits. */
  readonly unknown: ReadonlySet<string>;
}

/** How far the lists of one definition have come. */
interface Count {
  /** By level; absent where it is to begin anew. */
  readonly values: (number | undefined)[];
  /** Lists that have begun, by identifier and level, where they begin anew. */
  readonly begun: Set<string>;
  /** How often a list began anew at the lowest level, or an other one went on. */
  rounds: number;
}

export function countLists(): Counters {
  const counts = new Map<string, Count>();
  const unknown = new Set<string>();
  return {
    unknown,
    next(list, depth) {
      const count = counts.get(list.definition) ?? { values: [], begun: new Set(), rounds: 0 };
      counts.set(list.definition, count);
      const level = list.levels.get(depth);
      if (!level) return undefined;
      advance(count, list, depth);
      const text = labelText(list, level, depth, count.values, unknown);
      if (level.hidden || text === '') return undefined;
      const bullet = level.format === 'bullet';
      const value = bullet ? {} : { value: count.values[depth]! };
      return {
        text,
        ...value,
        ...(level.apart && { apart: true }),
        level: depth,
        list: `${list.definition}.${count.rounds}`,
      };
    },
  };
}

function advance(count: Count, list: List, depth: number): void {
  const restart = list.restarts.get(depth);
  const key = `${list.id} ${depth}`;
  // A start of its own holds once, for its first paragraph on that level.
  if (restart !== undefined && !count.begun.has(key)) {
    count.begun.add(key);
    count.values[depth] = restart - 1;
    if (depth === 0) count.rounds++;
  }
  // A higher level that no paragraph has reached shows its first number, and begins with it later.
  const last = count.values[depth];
  count.values[depth] = last === undefined ? startOf(list, depth) : last + 1;
  for (let lower = depth + 1; lower <= 8; lower++) {
    const after = list.levels.get(lower)?.restartAfter;
    if (after === undefined || depth <= after) count.values[lower] = undefined;
  }
}

const startOf = (list: List, depth: number): number => list.restarts.get(depth) ?? list.levels.get(depth)?.start ?? 1;

function labelText(
  list: List,
  level: Level,
  depth: number,
  values: readonly (number | undefined)[],
  unknown: Set<string>,
): string {
  if (level.format === 'bullet') return bulletOf(level);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    // Levels below its own stand in no number.
    if (at > depth || !shown || shown.format === 'bullet') return '';
    const value = values[at] ?? startOf(list, at);
    if (level.legal && shown.format !== 'none') return String(value);
    const text = numberText(shown.format, value);
    if (text === undefined) unknown.add(shown.format);
    return text ?? String(value);
  });
}

/** A bullet as it is seen: faces of symbols have theirs at codes that mean nothing, or other letters, elsewhere. */
function bulletOf({ text, face }: Level): string {
  if (text.trim() === '') return '';
  return isSymbolFace(face) || /\p{Co}/u.test(text) ? '•' : text;
}
