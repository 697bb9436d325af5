import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { readBody } from '../../support/read-source.js';

async function mended(body: string, unsafe: boolean) {
  const front = '# 甲\n\n';
  const { issue, diagnostics } = await readBody(`${front}${body}`);
  const { text } = issue.source;
  return {
    found: diagnostics.map(({ code, span }) => `${code} @ ${text.slice(span.start, span.end)}`),
    text: applyFixes(issue.source, diagnostics, { unsafe }).text.slice(text.indexOf(front) + front.length),
  };
}

test.each([
  ['实训教学\n====\n\n文。', '===='],
  ['实训教学\r\n======\r\n文。', '======'],
  ['文。\n实训教学\n===\n文。', '==='],
  ['一、“实训”教学（节选）\n====\n文。', '===='],
])('%j: the row makes the line above a head', async (body, marks) => {
  const head = body.split(/\r?\n/).at(body.startsWith('文') ? 1 : 0)!;
  const { found, text } = await mended(body, false);
  expect(found).toEqual([`paste/markup @ ${marks}`]);
  expect(text).toBe(body.replace(head, `# ${head}`).replace(/\r?\n={3,}/, ''));
  expect((await mended(text, false)).found).toEqual([]);
});

test('a row of hyphens is a rule: its fix must be asked for', async () => {
  const body = '实训教学\n-----\n文。';
  expect(await mended(body, false)).toEqual({ found: ['paste/markup @ -----'], text: body });
  expect((await mended(body, true)).text).toBe('## 实训教学\n文。');
});

test.each(['文。\n---\n文。', '文。\n\n---\n\n文。', '- 甲\n---\n文。', '子，\n---', '| 甲 |\n---\n文。'])(
  '%j is a rule',
  async (body) => {
    expect((await mended(body, true)).text).toBe(body);
  },
);

test.each(['====\n文。', '文。\n\n====\n\n文。', '文。\n====\n'])('%j makes no head', async (body) => {
  expect(await mended(body, true)).toEqual({ found: ['paste/markup @ ===='], text: body });
});
