import { mendsOnRequest } from '../../support/prove.js';

mendsOnRequest([
  ['二〇二二年10月7日召开。', ['mixed-date @ 二〇二二年10月7日'], '2022年10月7日召开。'],
  [
    '十月7日、5月四日、2022年十二月。',
    ['mixed-date @ 十月7日', 'mixed-date @ 5月四日', 'mixed-date @ 2022年十二月'],
    '10月7日、5月4日、2022年12月。',
  ],
]);
