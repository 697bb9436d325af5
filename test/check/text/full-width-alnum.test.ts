import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  [
    '到２０２２年，建成ＡＩ实训室。',
    ['full-width-alnum @ ２０２２', 'full-width-alnum @ ＡＩ'],
    '到2022年，建成AI实训室。',
  ],
  ['增长３．５％，方案Ａ－１。', ['full-width-alnum @ ３．５％', 'full-width-alnum @ Ａ－１'], '增长3.5%，方案A-1。'],
]);
