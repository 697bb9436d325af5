import { mendsSafely } from '../../support/prove.js';

mendsSafely([['企业（含国企（央企除外））参加。', ['bracket-nesting @ （'], '企业（含国企（央企除外））参加。']]);
