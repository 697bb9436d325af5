import type { Message } from '../model/index.js';

/** Keys that lead to a value of a template. */
export type Path = readonly (string | number)[];

/** Something in a template that its schema cannot say. */
export interface TemplateProblem {
  /** Where it may be mended, the likeliest place first: the first that the template's own file has is marked. */
  readonly paths: readonly Path[];
  readonly message: Message;
  /** What of the value there is meant, where that is less than all of it. */
  readonly part?: string;
  readonly hints?: readonly Message[];
  /** The key there is marked, not its value. */
  readonly key?: true;
  /** Of problems of one kind at one place the first is said. */
  readonly kind?: string;
}
