import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['教师、学生、和家长都来了。', ['conjunction @ 、和'], '教师、学生和家长都来了。'],
  ['教师、学生、以及家长都来了。', ['conjunction @ 、以及'], '教师、学生以及家长都来了。'],
  ['建设文明、和谐校园，作出稳妥、及时安排。', [], '建设文明、和谐校园，作出稳妥、及时安排。'],
]);
