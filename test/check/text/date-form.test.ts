import { leavesToEditor, mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['2022年09月08日开会。', ['date-form @ 0', 'date-form @ 0'], '2022年9月8日开会。'],
  ['请于11月30前报送。', ['date-form @ 11月30'], '请于11月30日前报送。'],
  ['自3月1起执行，5月2之前完成。', ['date-form @ 3月1', 'date-form @ 5月2'], '自3月1日起执行，5月2日之前完成。'],
]);

leavesToEditor([
  ['2022年10月20日开会，11月30日前报送。', []],
  ['编号20220908。', []],
]);
