import { describe, expect, test } from 'vitest';
import { compareTitles, openTitles, titleLikeness, titlePairs } from '../../src/text/titles.js';

describe('titles that say the same', () => {
  test.each([
    ['关于甲的意见', '关于甲的意见'],
    ['关于甲的意见', '2022年10月7日，关于甲的意见，提出：'],
    ['关于甲的意见', '10月7日，关于甲的意见'],
    ['关于甲的意见', '关于甲的意见，提出加强乙：'],
    ['关于甲的意见', '关于甲的意见：乙'],
    ['某厅 某厅印发《甲》', '2022年9月，某厅　某厅印发《甲》，指出'],
    ['2022年甲工作要点', '2022年甲工作要点'],
    ['甲“乙”丙', '甲"乙"丙'],
    ['甲（2022—2024年）', '甲(2022-2024年)'],
    ['甲ＲＣＥＰ１', '甲 RCEP 1'],
  ])('%s = %s', (entry, head) => {
    expect(compareTitles(entry, head)).toEqual({ same: true });
  });
});

describe('titles that differ, and where', () => {
  test.each([
    ['关于甲的意见', '关于乙的意见', '甲', '乙'],
    ['关于甲的意见', '2022年1月1日，关于乙的意见，提出：', '甲', '乙'],
    ['关于甲的通知', '关于甲的意见，提出：', '通知', '意见'],
    ['关于甲的', '关于甲的意见', '', '意见'],
    ['关于甲乙的意见', '关于甲的意见', '乙', ''],
    ['关于甲', '关于甲、乙的意见', '', '、乙的意见'],
    ['', '甲', '', '甲'],
  ])('%s ≠ %s', (entry, head, left, right) => {
    const compared = compareTitles(entry, head);
    if (compared.same) throw new Error('should differ');
    expect(entry.slice(compared.entry.start, compared.entry.end)).toBe(left);
    expect(head.slice(compared.head.start, compared.head.end)).toBe(right.replace(/^、/, ''));
  });
});

test('likeness', () => {
  const likeness = (title: string, head: string): number =>
    titleLikeness(titlePairs(title, false), titlePairs(head, true));
  expect(likeness('关于加强甲工作的意见', '2022年，关于加强乙工作的意见，提出：')).toBeGreaterThan(0.5);
  expect(likeness('推荐方向', '养老服务')).toBe(0);
});

test('heads that say a title are found as if each were compared', () => {
  const heads = [
    '甲乙',
    '2022年，甲乙，提出：',
    '甲',
    '甲乙丙',
    '《甲乙》：',
    '2022年甲乙',
    '',
    '。',
    '甲，指出：',
    '甲乙',
  ];
  const saying = openTitles(heads);
  for (const title of [...heads, '2022年', '甲乙。', '乙'])
    expect(saying(title), title).toEqual(
      heads.flatMap((head, index) => (compareTitles(title, head).same ? [index] : [])),
    );
});
