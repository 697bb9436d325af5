import { expect, test } from 'vitest';
import { foundIn } from '../../support/prove.js';

test.each([
  [
    'number and title of a document',
    '发文字号: 渝商职院发[2022]21号\n标题: 关于部暑工作的通知',
    ['text/document-number @ [2022]', 'text/misspelling @ 部暑'],
  ],
  [
    'what the colophon prints',
    '编印: { 责任编缉: 周俊 }\n分送:\n  报: [校领导, 各部门]\n  发: 各部门,各二级学院。',
    ['text/misspelling @ 编缉', 'text/half-width-mark @ ,'],
  ],
])('texts of the front matter are prose too: %s', async (_, lines, expected) => {
  const text = `---\n刊名: 动态\n日期: 2022-10-18\n${lines}\n---\n\n# 一、甲\n\n文。\n`;
  expect(await foundIn(text, 'text/')).toEqual(expected);
});
