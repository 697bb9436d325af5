import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { dump, readBody } from '../../support/read-source.js';

test.each(['— 3 —', '- 12 -', '－3－', '—3—', '·3·', '第3页', '第 3 页 共 10 页', '第3页/共10页', 'Page 3 of 10'])(
  '%s is the number of a page',
  async (folio) => {
    for (const around of ['\n', '\n\n', '\r\n']) {
      const { issue, diagnostics } = await readBody(`# 甲\n\n文。${around}${folio}${around}又一段。\n`);
      const { text } = issue.source;
      expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
        ['paste/page-number', folio],
      ]);
      expect(dump(issue.sections[0]!.blocks)).toHaveLength(3);
      const mended = applyFixes(issue.source, diagnostics, { unsafe: false }).text;
      expect(mended).toBe(text.replace(folio + around.slice(0, around.startsWith('\r') ? 2 : 1), ''));
    }
  },
);

test.each(['见第3页', '- 3 人', '- 3', '—— 摘自', '2024', '第3页有误。', '3/10', '1.'])('%s is text', async (line) => {
  expect((await readBody(`# 甲\n\n文。\n\n${line}\n\n又一段。`)).found).toEqual([]);
});
