import { describe, expect, test } from 'vitest';
import { prettyDiff } from '../../src/report/diff.js';

const shown = (before: string, after: string): readonly string[] =>
  prettyDiff({ path: 'issue.md', text: before }, after, { language: 'zh', colour: false, columns: 80 }).split('\n');

describe('a change is shown with a little around it', () => {
  test('few characters of a long line', () => {
    const line = '文'.repeat(400);
    expect(shown(`一\n${line}，${line}`, `一\n${line}。${line}`)).toEqual([
      'issue.md:2',
      `- …${'文'.repeat(12)}，${'文'.repeat(12)}…`,
      `+ …${'文'.repeat(12)}。${'文'.repeat(12)}…`,
      '',
    ]);
  });

  test('a long stretch by its ends', () => {
    expect(shown('甲'.repeat(2000), '')).toContain(`- ${'甲'.repeat(60)}…${'甲'.repeat(60)}`);
  });
});

describe('what has more changes than are looked for is one change', () => {
  test('in a line', () => {
    const [, old, fresh] = shown(`前${'萬業'.repeat(3000)}后`, `前${'万業'.repeat(3000)}后`);
    expect(old).toBe(`- 前${'萬業'.repeat(30)}…${'業萬'.repeat(30)}業后`);
    expect(fresh).toContain('+ 前万業万業');
  });

  test('in a text', () => {
    const lines = Array.from({ length: 6000 }, (_, i) => `第${i}行`);
    const rows = shown(['始', ...lines, '末'].join('\n'), ['始', ...lines.map((line) => `${line}。`), '末'].join('\n'));
    expect(rows.filter((row) => row.startsWith('issue.md'))).toEqual(['issue.md:2']);
    expect(rows.slice(1, 3)).toEqual(['- 第0行', '+ 第0行。']);
    expect(rows).toHaveLength(2 * lines.length + 2);
  });
});
