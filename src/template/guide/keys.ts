import { bare, optionsOf, type Shape } from '../describe.js';
import { TemplateSchema } from '../schema.js';
import { furnitureWords } from './furniture.words.js';
import type { KeyWords, WordsByPath } from './key-words.js';
import { pageWords } from './page.words.js';
import { styleWords } from './style.words.js';
import { textWords } from './text.words.js';

/** A key of a template with its place in the schema. */
export interface KeyEntry {
  /** `page.margin.top`; `*` stands for a name of the template's own; an element of the masthead by its kind. */
  readonly path: string;
  readonly shape: Shape;
  /** An element of the furniture. */
  readonly element?: true;
}

/** What is said of the keys, by their paths. */
export const KEY_WORDS: WordsByPath = { ...pageWords, ...styleWords, ...furnitureWords, ...textWords };

/** Keys that take what another one takes: a rule's, the masthead's. */
const ALIKE = /(?:\.between|\.rule|^closing|^colophon)$/;

/** Every key that a template knows, in the order of the schema. */
export function templateKeys(): readonly KeyEntry[] {
  return [...keysBelow(TemplateSchema as unknown as Shape, '')];
}

/** The words of a key; of one that elements have in common, those of all. */
export function wordsFor(path: string): KeyWords | undefined {
  return KEY_WORDS[path] ?? KEY_WORDS[path.replace(/^masthead\.\w+\./, 'masthead.*.')];
}

function* keysBelow(given: Shape, path: string): Generator<KeyEntry> {
  const shape = bare(given);
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  for (const [key, below] of Object.entries(shape.entries ?? {})) yield* keyAndBelow(below, at(key));
  if (shape.value) yield* keyAndBelow(shape.value, at('*'));
  if (shape.item?.entries) yield* keysBelow(shape.item, path);
  if (shape.item?.type !== 'variant') return;
  for (const option of optionsOf(shape.item)) {
    const { kind, ...keys } = option.entries!;
    const own = at(kind!.literal!);
    yield { path: own, shape: option, element: true };
    for (const [key, below] of Object.entries(keys)) yield { path: `${own}.${key}`, shape: below };
  }
}

function* keyAndBelow(shape: Shape, path: string): Generator<KeyEntry> {
  yield { path, shape };
  if (!ALIKE.test(path)) yield* keysBelow(shape, path);
}
