import type { BreakingTokens } from '../../model/index.js';
import { canBreakClreq, canBreakWord } from '../../text/line-break.js';
import { breakClreq } from './break-clreq.js';
import { breakWord } from './break-word.js';
import { placeClreq } from './justify-clreq.js';
import { placeWord } from './justify-word.js';
import type { BreakOptions, LineBreaker, LinePlacer } from './line.js';

/** A way of breaking paragraphs into lines and fitting lines to the measure. */
export interface Profile {
  readonly breakLines: LineBreaker;
  readonly placeLine: LinePlacer;
  /** May a line end before cluster i? */
  canBreak(codes: ArrayLike<number>, i: number, options: BreakOptions): boolean;
}

/** Profiles by the name that templates use. */
export const profiles: Readonly<Record<BreakingTokens['profile'], Profile>> = {
  word: { breakLines: breakWord, placeLine: placeWord, canBreak: canBreakWord },
  clreq: {
    breakLines: breakClreq,
    placeLine: placeClreq,
    canBreak: (codes, i, { prohibition }) => canBreakClreq(codes, i, prohibition),
  },
};
