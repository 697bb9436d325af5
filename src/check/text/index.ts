import { bracketNesting } from './bracket-nesting.js';
import { bracketPair } from './bracket-pair.js';
import { calendarDate } from './calendar-date.js';
import { characterForm } from './character-form.js';
import { conjunction } from './conjunction.js';
import { dash } from './dash.js';
import { dateForm } from './date-form.js';
import { dateSpace } from './date-space.js';
import { documentNumber } from './document-number.js';
import { doubleMark } from './double-mark.js';
import { doubled } from './doubled.js';
import { ellipsis } from './ellipsis.js';
import { enumeration } from './enumeration.js';
import { fullWidthAlnum } from './full-width-alnum.js';
import { grouping } from './grouping.js';
import { halfWidthMark } from './half-width-mark.js';
import { homoglyph } from './homoglyph.js';
import { invisible } from './invisible.js';
import { lawTitle } from './law-title.js';
import { markPosition } from './mark-position.js';
import { misspelling } from './misspelling.js';
import { mixedDate } from './mixed-date.js';
import { paragraphEnd } from './paragraph-end.js';
import { percent } from './percent.js';
import { personName } from './person-name.js';
import { personPost } from './person-post.js';
import { quoteForm } from './quote-form.js';
import { quoteOrder } from './quote-order.js';
import { quotePair } from './quote-pair.js';
import { quotedEnumeration } from './quoted-enumeration.js';
import { range } from './range.js';
import { rangeOrder } from './range-order.js';
import { rangeSign } from './range-sign.js';
import { shortName } from './short-name.js';
import { space } from './space.js';
import { splitParagraph } from './split-paragraph.js';
import { straightQuote } from './straight-quote.js';
import { thousands } from './thousands.js';
import { titleMarkNesting } from './title-mark-nesting.js';
import { unfilled } from './unfilled.js';
import { unit } from './unit.js';
import { until } from './until.js';
import { weekday } from './weekday.js';
import { wordField } from './word-field.js';
import { shortYear } from './year.js';
/** Rules about running text, in the order of the proof. */
export const textRules = [
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
  weekday,
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
  wordField,
  until,
  conjunction,
  quotedEnumeration,
  lawTitle,
  shortName,
  personPost,
  personName,
  unfilled,
] as const;
