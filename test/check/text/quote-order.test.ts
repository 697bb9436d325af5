import { mendsOnRequest } from '../../support/prove.js';

mendsOnRequest([
  ['他说：‘要发扬“工匠精神”。’', ['quote-order @ ‘', 'quote-order @ “'], '他说：“要发扬‘工匠精神’。”'],
  ['他说：“要发扬“工匠精神”。”', ['quote-order @ “'], '他说：“要发扬‘工匠精神’。”'],
]);
