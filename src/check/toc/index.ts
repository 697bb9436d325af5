import { tocHead } from './head.js';
import { tocLevels } from './levels.js';
import { tocNumbering } from './numbering.js';
import { tocPage } from './page.js';
import { tocPageOpen } from './page-open.js';
import { tocPageOrder } from './page-order.js';
import { tocSections } from './sections.js';
import { tocTitle } from './title.js';

/** Rules about the table of contents, in the order of the proof. */
export const tocRules = [
  tocHead,
  tocLevels,
  tocNumbering,
  tocSections,
  tocTitle,
  tocPage,
  tocPageOpen,
  tocPageOrder,
] as const;
