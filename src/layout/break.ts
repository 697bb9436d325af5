import type { BreakingTokens } from '../model/index.js';
import { breakWord } from './break-word.js';
import type { LineBreaker } from './line.js';

/** Break profiles by the name that templates use. */
export const breakers: Readonly<Record<BreakingTokens['profile'], LineBreaker>> = {
  word: breakWord,
};
