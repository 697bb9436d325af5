import { mendsOnRequest } from '../../support/prove.js';

mendsOnRequest([
  ['，落实责任，加强监督。', ['mark-position @ ，'], '落实责任，加强监督。'],
  ['企业（，含国企）参加。', ['mark-position @ ，'], '企业（含国企）参加。'],
]);
