import { expect, test } from 'vitest';
import { checkIssue } from '../../../src/check/index.js';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { contextOf } from '../../support/check-context.js';
import { leavesToEditor, mendsSafely } from '../../support/prove.js';
import { readWhole } from '../../support/read-source.js';

mendsSafely([
  ['加强\u200b人才\u00a0培养。', ['invisible @ \u200b', 'invisible @ \u00a0'], '加强人才培养。'],
  ['加强\u00adAI\u00a0Lab建设。', ['invisible @ \u00ad', 'invisible @ \u00a0'], '加强AI Lab建设。'],
  [
    '加强\u2800人才\u034f培养，教育部\u00a0财政部联合印发。\u00a0',
    ['invisible @ \u2800', 'invisible @ \u034f', 'invisible @ \u00a0', 'invisible @ \u00a0'],
    '加强人才培养，教育部 财政部联合印发。',
  ],
  ['-\u00a0甲班；\n-\u00a0乙班。', ['invisible @ \u00a0', 'invisible @ \u00a0'], '- 甲班；\n- 乙班。'],
]);

leavesToEditor([
  ['人才\ue123培养。', ['invisible @ \ue123']],
  ['人才\ufffd培养。', ['invisible @ \ufffd']],
]);

test('special spaces hold the front matter, contents and heads together', async () => {
  const source = (blank: string): string =>
    `---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 目录\n\n一、要闻${blank}2\n\n#${blank}一、要闻\n\n文。\n`;
  const { issue, diagnostics } = await readWhole(source('\u00a0'));
  const all = [...diagnostics, ...checkIssue(contextOf(issue, () => 2, 9))];
  expect(all.map(({ code }) => code)).toEqual(['text/invisible', 'text/invisible']);
  expect(applyFixes(issue.source, all, { unsafe: false }).text).toBe(source(' '));
});
