import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  [
    '2022 年 10 月 7 日召开。',
    ['date-space @  ', 'date-space @  ', 'date-space @  ', 'date-space @  ', 'date-space @  '],
    '2022年10月7日召开。',
  ],
  ['上午9 时30 分召开。', ['date-space @  ', 'date-space @  '], '上午9时30分召开。'],
  [
    '2022 年 10 月，RCEP 成员国达到 15 个，占比 30%。',
    ['date-space @  ', 'date-space @  ', 'date-space @  '],
    '2022年10月，RCEP 成员国达到 15 个，占比 30%。',
  ],
]);
