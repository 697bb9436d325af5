import { mendsOnRequest } from '../../support/prove.js';

mendsOnRequest([
  ['22年10月启动。', ['year @ 22'], '2022年10月启动。'],
  ['22年度、22年1—9月。', ['year @ 22', 'year @ 22'], '2022年度、2022年1—9月。'],
]);
