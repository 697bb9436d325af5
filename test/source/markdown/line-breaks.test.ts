import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { compileText, HEAD, layOutText, linesOf } from '../../support/compile-text.js';
import { dump, FRONT, readBody, readWhole } from '../../support/read-source.js';

const BREAKS = ['\v', '\f', '\u0085', '\u2028', '\u2029'];

describe('line breaks of Word, web pages and PDFs are line ends', () => {
  test.each(BREAKS)('%j', async (mark) => {
    const { issue, found } = await readBody(['# 一、甲', '会议召开。', '（一）提高认识。', '（二）落实。'].join(mark));
    expect(dump(issue.sections[0]!.blocks)).toEqual([
      'p 会议召开。',
      'chinese-paren 1 [（一）] 提高认识。',
      'chinese-paren 2 [（二）] 落实。',
    ]);
    expect(found).toEqual([`paste/line-break @ 甲${mark}`]);
  });

  test.each(BREAKS)('%j in contents', async (mark) => {
    const { issue } = await readBody(['目录', '一、甲 …… 2', '二、乙 …… 3', '', '# 一、甲', '', '文。'].join(mark));
    expect(issue.toc?.entries.map(({ title, page }) => [title.value, page?.value])).toEqual([
      ['甲', 2],
      ['乙', 3],
    ]);
  });

  test.each(['\n', '\r\n'])(
    'one finding says how many there are, and its fix ends lines as others do (%j)',
    async (end) => {
      const text = `${FRONT}# 一、甲\n\n子。\v丑。\u2028寅。\v${'\n'}`.replaceAll('\n', end);
      const { issue, diagnostics } = await readWhole(text);
      expect(diagnostics.map(({ message }) => message.en)).toEqual([
        expect.stringContaining('(U+000B), of which the source has 3'),
      ]);
      expect(applyFixes(issue.source, diagnostics, { unsafe: false }).text).toBe(text.replace(/[\v\u2028]/g, end));
    },
  );

  test('none is printed, and every line that is knows its place', async () => {
    const { layout } = await layOutText(`${HEAD}# 一、甲\v子丑。\u2028寅卯。`);
    const lines = layout.pages.flatMap(linesOf).map(({ text }) => text);
    expect(lines).toEqual(expect.arrayContaining(['子丑。', '寅卯。']));
    expect((await compileText(`${HEAD}# 一、甲\v子丑。`)).diagnostics.map(({ code }) => code)).toEqual([
      'paste/line-break',
    ]);
  });
});
