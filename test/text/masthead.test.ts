import { expect, test } from 'vitest';
import { isMasthead, openMasthead } from '../../src/text/masthead.js';
import { readWhole } from '../support/read-source.js';

const SOURCE = '---\n刊名: 院务动态\n期号: 7\n总期号: 67\n主办: 某某学院 办公室\n日期: 2022-10-08\n---\n\n# 甲\n\n文\n';

test.each([
  ['院务动态', true],
  ['# 院 务 动 态', true],
  ['2022年第7期（总第67期）', true],
  ['第七期', true],
  ['主办单位：某某学院办公室  出版日期：二〇二二年十月八日', true],
  ['★ 2022年秋季第7期 ★', true],
  ['主办单位', false],
  ['院务动态\n第7期\n某某学院办公室　　2022年10月8日', true],
  ['某某学院办公室 2022-10-08', true],
  ['某某学院办公室', false],
  ['2022年10月8日', false],
  ['第8期', false],
  ['院务动态编辑部', false],
  ['', false],
])('%j: %s', async (text, says) => {
  const { issue } = await readWhole(SOURCE);
  const said = openMasthead(issue.meta)(text);
  expect(said !== undefined && isMasthead(said)).toBe(says);
});
