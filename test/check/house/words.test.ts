import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { compileText } from '../../support/compile-text.js';
import { foundIn, frontMatter } from '../../support/prove.js';
import { marked } from '../../support/read-source.js';

const HOUSE = `用语:
  人名: [李建国, 王强, 赵一鸣, 高建设]
  职务:
    李建国: 党委书记、院长
    王强: 副院长
    赵一鸣: 教务处处长
  次序: [李建国, 王强, 赵一鸣]
  机构: { 某市教育委员会: 市教委 }
  禁用词:
    教委会: 教委
    有关部门:
`;

async function house(body: string, settings = HOUSE): Promise<readonly string[]> {
  const text = frontMatter('日期: 2022-10-18', body);
  const { diagnostics } = await compileText(text, { 'bulletin.yaml': settings });
  return diagnostics.map(marked).filter((each) => /^(?:house|settings)/.test(each));
}

describe('the institution’s own words', () => {
  test.each([
    ['院长李建国、副院长王强和教务处处长赵一鸣参加。', []],
    ['李健国讲话。', ['house/name @ 李健国']],
    ['提高建筑质量。', []],
    ['副院长李建国讲话，王强院长作总结。', ['house/post @ 副院长', 'house/post @ 院长']],
    ['处长赵一鸣讲话。', []],
    ['王强、李建国参加。', ['house/order @ 李建国']],
    ['副院长王强、教务处处长赵一鸣和院长李建国参加。', ['house/order @ 李建国']],
    ['王强主持会议。李建国讲话。', []],
    ['市教委发文。某市教育委员会要求执行。', ['house/short-name @ 市教委']],
    ['某市教育委员会（以下简称“市教委”）发文。市教委要求执行。', []],
    ['教委会和有关部门都来了。', ['house/banned @ 教委会', 'house/banned @ 有关部门']],
  ])('%s', async (body, found) => {
    expect(await house(body)).toEqual(found);
  });

  test('without a list nothing is found', async () => {
    expect(await foundIn(frontMatter('日期: 2022-10-18', '副院长李健国、教委会和有关部门都来了。'), 'house')).toEqual(
      [],
    );
  });

  test('a replacement mends, and a list in English is the same list', async () => {
    const { diagnostics } = await compileText(frontMatter('日期: 2022-10-18', '老教委来了。'), {
      'bulletin.yaml': 'words:\n  banned: { 教委: 教育局 }\n',
    });
    expect(diagnostics.map(({ code, fix }) => [code, fix?.safe])).toEqual([['house/banned', true]]);
  });

  test('a name is mended on request alone', async () => {
    const body = '李健国讲话。';
    const { source, diagnostics } = await compileText(frontMatter('日期: 2022-10-18', body), {
      'bulletin.yaml': HOUSE,
    });
    const mended = (unsafe: boolean): string => applyFixes(source, diagnostics, { unsafe }).text;
    expect(mended(false)).toBe(source.text);
    expect(mended(true)).toBe(source.text.replace('李健国', '李建国'));
  });

  test.each([
    ['用语:\n  姓名: [李建国]\n', ['settings/words @ 姓名']],
    ['用语:\n  职务: { 李建国: [{ 甲: 乙 }] }\n', ['settings/words @ { 甲: 乙 }']],
    ['用语:\n  人名:\n    - { 甲: 乙 }\n', ['settings/words @ { 甲: 乙 }']],
  ])('what is not understood is said: %j', async (settings, found) => {
    expect(await house('文。', settings)).toEqual(found);
  });
});
