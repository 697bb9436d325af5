import { mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([['提高30 %。', ['percent @  '], '提高30%。']]);

mendsOnRequest([['占30～40%。', ['percent @ 30'], '占30%～40%。']]);
