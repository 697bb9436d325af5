import type { Message } from '../model/index.js';

/** Keys that lead to a value of a template. */
export type Path = readonly (string | number)[];

/** Something in a template that its schema cannot say. */
export interface TemplateProblem {
  /** Where it may be mended, the likeliest place first: the first that the template's own file has is marked. */
  readonly paths: readonly Path[];
  readonly message: Message;
  readonly hints?: readonly Message[];
  /** Of problems of one kind at one place the first is said. */
  readonly kind?: string;
}
