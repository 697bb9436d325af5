import type { Message } from '../../model/index.js';

/** Units of a template's numbers. */
export type Unit = 'mm' | 'pt' | 'em' | 'percent';

/** What a key of a template means. */
export interface KeyWords extends Message {
  /** Unit of its numbers, where it has one. */
  readonly unit?: Unit;
  /** A value that may stand there, as YAML; of an element of the furniture, the whole element. */
  readonly example: string;
}

/** Words of keys by their paths: `*` stands for a name of the template's own, or for every kind of element. */
export type WordsByPath = Readonly<Record<string, KeyWords>>;
