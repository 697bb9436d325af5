import { expect, test } from 'vitest';
import { bodyNames } from '../../src/text/body-names.js';

test.each([
  ['江州市教育局关于开展检查的通知', ['江州市教育局']],
  ['江州市人力资源和社会保障局、清河县财政局关于拨付经费的通知', ['江州市人力资源和社会保障局', '清河县财政局']],
  ['关于召开各县教育局长会议的通知', []],
  ['关于表彰江州大学生创业团队的通报', []],
  ['关于印发管理办法的通知', []],
])('%s', (title, names) => {
  expect(bodyNames(title).map(({ start, end }) => title.slice(start, end))).toEqual(names);
});
