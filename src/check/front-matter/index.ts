import { dateFields } from './date-fields.js';
import { dateFuture } from './date-future.js';
import { dateQuoted } from './date-quoted.js';
import { duplicateNames } from './duplicate-name.js';
import { firstPage } from './first-page.js';
import { notPrinted } from './not-printed.js';
import { issueNumbers } from './numbers.js';
import { supplement } from './supplement.js';

/** Rules about the front matter, in the order of the proof. */
export const frontMatterRules = [
  dateFuture,
  dateQuoted,
  dateFields,
  issueNumbers,
  supplement,
  duplicateNames,
  notPrinted,
  firstPage,
] as const;
