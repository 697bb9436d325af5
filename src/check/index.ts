import { byPlace, finding } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../model/index.js';
import type { CheckContext, Rule } from './rule.js';
import { bracketPair } from './rules/bracket-pairs.js';
import { calendarDate, dateForm } from './rules/calendar.js';
import { captionNumbering } from './rules/caption-numbering.js';
import { characterForm } from './rules/character-forms.js';
import { dash } from './rules/dash.js';
import { dateSpace, mixedDate, shortYear } from './rules/dates.js';
import { documentNumber } from './rules/document-numbers.js';
import { doubleMark } from './rules/double-marks.js';
import { doubled } from './rules/doubled.js';
import { ellipsis } from './rules/ellipsis.js';
import { enumeration } from './rules/enumeration.js';
import { firstPage } from './rules/first-page.js';
import { dateFields, dateFuture, dateQuoted } from './rules/front-matter-dates.js';
import { duplicateNames } from './rules/front-matter-names.js';
import { issueNumbers } from './rules/front-matter-numbers.js';
import { notPrinted } from './rules/front-matter-printed.js';
import { fullWidthAlnum } from './rules/full-width.js';
import { halfWidthMark } from './rules/half-width-marks.js';
import { headingDepth, headingLost } from './rules/heading-depth.js';
import { headingStop } from './rules/heading-stop.js';
import { homoglyph } from './rules/homoglyphs.js';
import { invisible } from './rules/invisible.js';
import { itemNumbering } from './rules/item-numbering.js';
import { itemForm, itemOrder } from './rules/item-order.js';
import { markPosition } from './rules/mark-position.js';
import { misspelling } from './rules/misspellings.js';
import { bracketNesting, titleMarkNesting } from './rules/nesting.js';
import { refPage, refTarget } from './rules/page-refs.js';
import { paragraphEnd } from './rules/paragraph-end.js';
import { pictureAlt, pictureResolution } from './rules/pictures.js';
import { refBeyond, refOpen } from './rules/plain-refs.js';
import { grouping, thousands, unit } from './rules/quantities.js';
import { quoteForm } from './rules/quote-form.js';
import { quoteOrder } from './rules/quote-order.js';
import { quotePair } from './rules/quote-pairs.js';
import { percent, range, rangeOrder, rangeSign } from './rules/ranges.js';
import { sectionEmpty } from './rules/section-empty.js';
import { sectionNumbering } from './rules/section-numbering.js';
import { space } from './rules/spaces.js';
import { splitParagraph } from './rules/split-paragraph.js';
import { straightQuote } from './rules/straight-quotes.js';
import { tocHead } from './rules/toc-head.js';
import { tocNumbering } from './rules/toc-numbering.js';
import { tocPage, tocPageOpen, tocPageOrder } from './rules/toc-pages.js';
import { tocSections } from './rules/toc-sections.js';
import { tocTitle } from './rules/toc-titles.js';

export type { CheckContext, Rule, RuleFinding } from './rule.js';

/** Every check, in the order of the proof. */
export const rules: readonly Rule[] = [
  tocHead,
  tocNumbering,
  tocSections,
  tocTitle,
  tocPage,
  tocPageOpen,
  tocPageOrder,
  sectionNumbering,
  sectionEmpty,
  headingDepth,
  headingLost,
  headingStop,
  itemNumbering,
  itemOrder,
  itemForm,
  captionNumbering,
  refTarget,
  refPage,
  refBeyond,
  refOpen,
  dateFuture,
  dateQuoted,
  dateFields,
  issueNumbers,
  duplicateNames,
  notPrinted,
  firstPage,
  pictureResolution,
  pictureAlt,
  halfWidthMark,
  straightQuote,
  bracketPair,
  titleMarkNesting,
  bracketNesting,
  quotePair,
  quoteOrder,
  quoteForm,
  ellipsis,
  dash,
  doubleMark,
  markPosition,
  splitParagraph,
  paragraphEnd,
  space,
  characterForm,
  fullWidthAlnum,
  invisible,
  homoglyph,
  dateSpace,
  shortYear,
  mixedDate,
  calendarDate,
  dateForm,
  range,
  rangeSign,
  rangeOrder,
  percent,
  documentNumber,
  thousands,
  grouping,
  unit,
  doubled,
  enumeration,
  misspelling,
];

/** Runs every check and gives all findings, by place. */
export function checkIssue(context: CheckContext): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { code, severity, check } of rules) {
    check(context, (found) => {
      diagnostics.push(finding(context.issue.source, { severity, ...found, code }));
    });
  }
  return byPlace(diagnostics);
}
