import { pictureAlt } from './alt.js';
import { pictureResolution } from './resolution.js';

/** Rules about pictures, in the order of the proof. */
export const pictureRules = [pictureResolution, pictureAlt] as const;
