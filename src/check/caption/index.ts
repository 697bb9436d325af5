import { captionMissing } from './missing.js';
import { captionNumbering } from './numbering.js';

/** Rules about captions, in the order of the proof. */
export const captionRules = [captionNumbering, captionMissing] as const;
