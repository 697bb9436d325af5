import { describe, expect, test } from 'vitest';
import { checkProse } from '../../support/prove.js';

describe('a date and its weekday', () => {
  test.each([
    ['会议于2022年10月18日（星期三）召开。', ['weekday @ 2022年10月18日（星期三']],
    ['会议于2022年10月18日（周二）召开。', []],
    // The issue is of 18 October 2022: January is the next year's, a Wednesday.
    ['1月4日（星期三）开学，1月4日，星期二放假。', ['weekday @ 1月4日，星期二']],
    ['10月23日礼拜天下午', []],
    ['2022年2月30日（星期三）。', ['calendar-date @ 2022年2月30日']],
    ['10月18日周一涵主持会议。', []],
  ])('%s', async (prose, found) => {
    const { found: all } = await checkProse(prose);
    expect(all.filter((each) => !each.startsWith('paragraph-end'))).toEqual(found);
  });
});
