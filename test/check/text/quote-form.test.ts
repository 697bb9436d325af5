import { mendsOnRequest } from '../../support/prove.js';

mendsOnRequest([
  ['发扬「工匠精神」。', ['quote-form @ 「'], '发扬“工匠精神”。'],
  ['发扬「『工匠』精神」。', ['quote-form @ 「', 'quote-form @ 『'], '发扬“‘工匠’精神”。'],
]);
