import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { HouseWords, Span } from '../model/index.js';

/** The keys under `用语`, in Chinese and English. */
const HOUSE_KEYS = {
  names: ['人名', 'names'],
  posts: ['职务', 'posts'],
  order: ['次序', 'order'],
  bodies: ['机构', 'bodies'],
  banned: ['禁用词', 'banned'],
} as const satisfies Readonly<Record<keyof HouseWords, readonly [string, string]>>;

/** A place under `用语` that says nothing that is understood. */
export interface HouseFault {
  readonly span: Span;
  /** What stands there. */
  readonly written: string;
  /** An unknown key, or a key whose value has another shape. */
  readonly kind: 'key' | 'value';
}

/** Reads the words of an institution (`用语` in `bulletin.yaml`); what is not understood is said and left out. */
export function readHouse(map: YAMLMap): { readonly words: HouseWords; readonly faults: readonly HouseFault[] } {
  const faults: HouseFault[] = [];
  const found = new Map<string, unknown>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const field = Object.entries(HOUSE_KEYS).find(([, names]) => (names as readonly string[]).includes(name))?.[0];
    if (field) found.set(field, value);
    else faults.push(faultAt(key as Node, name, 'key'));
  }
  const list = (field: keyof HouseWords): readonly string[] => listOf(found.get(field), faults);
  const pairs = (field: keyof HouseWords): ReadonlyMap<string, readonly string[]> => pairsOf(found.get(field), faults);
  const single = (field: keyof HouseWords): ReadonlyMap<string, string | undefined> =>
    new Map([...pairs(field)].map(([key, [first]]) => [key, first]));
  const posts = pairs('posts');
  const order = list('order');
  const bodies = [...single('bodies')].flatMap(([full, short]) => (short ? [[full, short] as const] : []));
  return {
    words: {
      names: [...new Set([...list('names'), ...posts.keys(), ...order])],
      posts,
      order,
      bodies: new Map(bodies),
      banned: single('banned'),
    },
    faults,
  };
}

/** The words of a list, of one word, or the keys of pairs. */
function listOf(value: unknown, faults: HouseFault[]): readonly string[] {
  if (isSeq(value)) return value.items.flatMap((item) => wordsIn(item, faults));
  return value === undefined ? [] : wordsIn(value, faults);
}

function pairsOf(value: unknown, faults: HouseFault[]): ReadonlyMap<string, readonly string[]> {
  if (!isMap(value)) return new Map(listOf(value, faults).map((word) => [word, []]));
  return new Map(value.items.map(({ key, value: own }) => [wordsIn(key, faults)[0] ?? '', listOf(own, faults)]));
}

/** A scalar's words, those between 、 apart. */
function wordsIn(value: unknown, faults: HouseFault[]): readonly string[] {
  if (isScalar(value))
    return String(value.value ?? '')
      .split('、')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  if (value !== null && value !== undefined) faults.push(faultAt(value as Node, String(value), 'value'));
  return [];
}

function faultAt(node: Node, written: string, kind: HouseFault['kind']): HouseFault {
  const [start, end] = node.range ?? [0, 0, 0];
  return { span: { start, end }, written, kind };
}
