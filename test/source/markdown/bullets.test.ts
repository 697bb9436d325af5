import { expect, test } from 'vitest';
import { dump, readBody } from '../../support/read-source.js';

test.each(['l\t', 'Ø\t', 'n\t', 'u\t', 'ü\t', '\uf0b7\t', '\uf0d8 ', '\uf06c'])(
  '%j begins an entry',
  async (bullet) => {
    const { issue, diagnostics } = await readBody(`# 甲\n\n要点\n${bullet}第一项。\n${bullet}第二项。`);
    expect(dump(issue.sections[0]!.blocks)).toEqual(['p 要点', 'ul (p 第一项。 | p 第二项。)']);
    expect(diagnostics.map(({ code, fix }) => [code, fix!.edits[0]!.text])).toEqual([
      ['paste/bullet', '- '],
      ['paste/bullet', '- '],
    ]);
  },
);

test.each(['n 个单位参加', 'l\t', 'new\t词'])('%j is text', async (line) => {
  const { found } = await readBody(`# 甲\n\n${line}`);
  expect(found).toEqual([]);
});
