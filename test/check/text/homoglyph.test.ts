import { mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['2O22年，⾼技能人才。', ['homoglyph @ O', 'homoglyph @ ⾼'], '2022年，高技能人才。'],
  [
    '二○二二年获评А类，张三•李四到场。',
    ['homoglyph @ ○', 'homoglyph @ А', 'homoglyph @ •'],
    '二〇二二年获评A类，张三·李四到场。',
  ],
  [
    '二０二二年、二ＯＯ八年、二0一0年。',
    ['homoglyph @ ０', 'homoglyph @ ＯＯ', 'homoglyph @ 0', 'homoglyph @ 0'],
    '二〇二二年、二〇〇八年、二〇一〇年。',
  ],
  [
    '2OO8年5O人，l2月，2l世纪。',
    ['homoglyph @ OO', 'homoglyph @ O', 'homoglyph @ l', 'homoglyph @ l'],
    '2008年50人，12月，21世纪。',
  ],
  [
    '⻓江⺠族，ー等奖，统ー部署，12•9运动。',
    ['homoglyph @ ⻓', 'homoglyph @ ⺠', 'homoglyph @ ー', 'homoglyph @ ー', 'homoglyph @ •'],
    '长江民族，一等奖，统一部署，12·9运动。',
  ],
  ['1l月召开。', ['homoglyph @ l'], '11月召开。'],
]);

mendsOnRequest([['他强调一一“这是关键”。', ['homoglyph @ 一一'], '他强调——“这是关键”。']]);
