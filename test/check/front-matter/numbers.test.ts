import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { frontMatter } from '../../support/prove.js';
import { compile } from '../../support/session.js';

describe('the numbers of neighbouring issues', () => {
  /** Checks 期刊-67 beside other issues. */
  async function beside(
    own: string,
    others: Readonly<Record<string, string>>,
    title?: string,
  ): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, lines] of Object.entries({ '期刊-67': own, ...others })) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'issue.md'), frontMatter(lines, '文。', name === '期刊-67' ? '动态' : title));
    }
    const { diagnostics } = await compile(join(folder, '期刊-67/issue.md'), 'issue.md');
    return diagnostics.map(({ code, message }) => `${code} ${message.zh}`);
  }
  const own = '期号: 7\n总期号: 67\n日期: 2022-10-18';

  test.each([
    ['the one before', '期号: 6\n总期号: 66\n日期: 2022-09-18', []],
    ['the last of the year before', '期号: 12\n总期号: 60\n日期: 2021-12-18', []],
    ['the same total', '期号: 6\n总期号: 67\n日期: 2022-09-18', ['总期号 67 与“期刊-66”相同。']],
    [
      'an earlier one with a greater number',
      '期号: 8\n总期号: 66\n日期: 2022-09-18',
      ['期号 7 与“期刊-66”（8）的先后不合：这一期日期更晚，号却更小。'],
    ],
    [
      'a later one with a smaller total',
      '期号: 8\n总期号: 66\n日期: 2022-11-18',
      ['总期号 67 与“期刊-66”（66）的先后不合：这一期日期更早，号却更大。'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await beside(own, { '期刊-66': lines })).toEqual(expected.map((each) => `front-matter/numbers ${each}`));
  });

  test('of another bulletin, or under another name, they do not count', async () => {
    expect(await beside(own, { 附件: own })).toEqual([]);
    expect(await beside(own, { '期刊-66': own }, '简报')).toEqual([]);
    expect(await beside(own, { '期刊-66': own })).toHaveLength(2);
  });
});
