import { mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([['提高30 %。', ['percent @  '], '提高30%。']]);

mendsOnRequest([
  ['占30～40%。', ['percent @ 30'], '占30%～40%。'],
  ['占百分之30.5。', ['percent @ 百分之30.5'], '占30.5%。'],
]);
