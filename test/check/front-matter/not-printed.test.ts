import { describe, expect, test } from 'vitest';
import { compileText } from '../../support/compile-text.js';
import { foundIn, frontMatter } from '../../support/prove.js';

describe('what the template does not print', () => {
  const gongwen = (lines: string): string =>
    frontMatter(`日期: 2022-10-18\n模板: gongwen\n${lines}`, '文。', '学院文件');
  test.each([
    [
      'numbers of the issue, roles',
      gongwen('期号: 7\n总期号: 67\n编印:\n  责任编辑: [李四]'),
      ['7', '67', '责任编辑: [李四]'],
    ],
    [
      'entries of an official document in a bulletin',
      frontMatter('日期: 2022-10-18\n签发人: 张三\n附件: 名单\n印发机关: 办公室'),
      ['张三', '名单', '办公室'],
    ],
    ['the day of printing in a bulletin', frontMatter('日期: 2022-10-18\n印发日期: 2022-10-20'), ['2022-10-20']],
    [
      'nothing',
      gongwen(
        '签发人: 张三\n主送: 各部门\n附件: 名单\n落款: 某学院\n主办: 学院办公室\n附注: 内部使用\n分送:\n  抄送: 各部门',
      ),
      [],
    ],
  ])('%s', async (_, text, expected) => {
    const found = await foundIn(text, 'front-matter/not');
    expect(found).toEqual(expected.map((each) => `front-matter/not-printed @ ${each}`));
  });

  test('whom it is sent to, where an own template has no colophon', async () => {
    const text = gongwen('分送: { 抄送: 各部门 }').replace('gongwen', 'own');
    const own = 'extends: gongwen\ndescription: d\ncolophon: []\n';
    const { diagnostics } = await compileText(text, { 'templates/own/template.yaml': own });
    expect(diagnostics.map(({ code }) => code)).toEqual(['front-matter/not-printed']);
  });

  test('an own template prints what it names', async () => {
    const text = gongwen('签发人: 张三').replace('gongwen', 'own');
    const own =
      'extends: gongwen\ndescription: d\nclosing:\n  - { kind: line, style: body, text: "签发人：{签发人}" }\n';
    const { diagnostics } = await compileText(text, { 'templates/own/template.yaml': own });
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
  });
});
