import { headingDepth } from './depth.js';
import { headingLost } from './lost.js';
import { headingStop } from './stop.js';

/** Rules about sub-heads and heads, in the order of the proof. */
export const headingRules = [headingDepth, headingLost, headingStop] as const;
