import { refBeyond } from './beyond.js';
import { refForm } from './form.js';
import { refOpen } from './open.js';
import { refPage } from './page.js';
import { refTarget } from './target.js';

/** Rules about references to pages and sections, in the order of the proof. */
export const refRules = [refTarget, refPage, refBeyond, refForm, refOpen] as const;
