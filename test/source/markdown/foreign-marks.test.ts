import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { readBody } from '../../support/read-source.js';

test.each([
  ['这是==高亮==文字', ['==高亮=='], '这是**高亮**文字'],
  ['公式$E=mc^2$成立', ['$E=mc^2$'], undefined],
  ['- [ ] 未完成\n- [x] 已完成', ['[ ]', '[x]'], '- □ 未完成\n- ☑ 已完成'],
  ['[TOC]\n\n文', ['[TOC]'], '\n\n文'],
  ['很好:smile:，加油:+1:', [':smile:'], undefined],
  ['[!NOTE] 注意', ['[!NOTE]'], undefined],
  ['::: tip\n注意。\n:::', ['::: tip', ':::'], undefined],
  ['实训{#shixun}教学', ['{#shixun}'], undefined],
  ['\\newpage', ['\\newpage'], undefined],
  ['见[不存在][x]。', ['[不存在][x]'], undefined],
])('%j has marks of other programs', async (body, marks, mended = body) => {
  const { issue, diagnostics } = await readBody(`# 甲\n\n${body}\n`);
  const { text } = issue.source;
  expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual(
    marks.map((mark) => ['paste/markup', mark]),
  );
  expect(applyFixes(issue.source, diagnostics, { unsafe: false }).text).toBe(text.replace(body, () => mended));
});

test.each([
  '50~60~70人',
  '50~60人',
  'a==b',
  '价格$5和$10',
  '见[1][2]和[3][4-6]',
  '国发[2019][3]',
  '2^10',
  '-[ ]',
  '时间8:30:00',
  '比例1:a:2',
  'C:\\\\甲',
  '集合{1}',
])('%s is text', async (body) => {
  expect((await readBody(`# 甲\n\n${body}`)).found).toEqual([]);
});
