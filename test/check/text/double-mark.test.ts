import { mendsOnRequest, mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['加强领导，，落实责任。。', ['double-mark @ ，，', 'double-mark @ 。。'], '加强领导，落实责任。'],
  ['加强领导，。落实责任。', ['double-mark @ ，。'], '加强领导，。落实责任。'],
]);

mendsOnRequest([['加强领导，。落实责任。', ['double-mark @ ，。'], '加强领导。落实责任。']]);
