import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  [
    '50～60人，3—4班，10~12课时，5～6个，2020—2022年。',
    ['range-sign @ —', 'range-sign @ ~'],
    '50～60人，3～4班，10～12课时，5～6个，2020—2022年。',
  ],
]);
