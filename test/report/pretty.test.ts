import { describe, expect, it } from 'vitest';
import { makeReport, reporters } from '../../src/report/index.js';
import { displayWidth } from '../../src/report/width.js';
import { diagnostics, wholeText } from '../support/findings.js';

const report = makeReport(diagnostics, 2);
const plain = { language: 'zh', columns: 80, colour: false } as const;

describe('pretty', () => {
  it('shows findings in file order with source, mark, hint and related places', () => {
    const lines = wholeText(reporters.pretty(report, plain)).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      '警告 toc/page：目录写第 9 页，实际在第 2 页。',
      '  issue-1/issue.md:3:16',
      '3 │ 一、关于人才培养的意见 …… 9',
      '  │                           ^',
      '  → 把 9 改成 2。',
      '  issue-1/issue.md:5:1 章节在这里',
      '5 │ # 一、关于人才培养的意见',
      '  │ ^^^^',
    ]);
    expect(lines.at(-2)).toBe('1 个错误，1 个警告，共 2 页。');
  });

  it('indents the further lines of a hint', () => {
    const hints = [{ zh: '写成：\n编印:\n  编辑: 甲', en: '' }];
    const shown = wholeText(reporters.pretty(makeReport([{ ...diagnostics[1]!, hints }], 2), plain));
    expect(shown).toContain('\n  → 写成：\n    编印:\n      编辑: 甲\n');
  });

  it('fits long lines into the terminal', () => {
    for (const columns of [40, 80, 132]) {
      const lines = wholeText(reporters.pretty(report, { ...plain, columns })).split('\n');
      const sources = lines.filter((line) => line.includes('│'));
      expect(Math.max(...sources.map((line) => displayWidth(line)))).toBeLessThanOrEqual(columns);
    }
  });

  it('speaks English', () => {
    const text = wholeText(reporters.pretty(report, { ...plain, language: 'en' }));
    expect(text).toContain('error font/missing: No face has “龘” (U+9F98).');
    expect(text).toContain('→ Write 2 for 9.');
    expect(text).toContain('1 error, 1 warning, 2 pages.');
  });

  it('colours only when asked', () => {
    const control = String.fromCharCode(27);
    expect(wholeText(reporters.pretty(report, plain))).not.toContain(control);
    expect(wholeText(reporters.pretty(report, { ...plain, colour: true }))).toContain(control);
  });

  it('shows the first fifty of a kind in each source and counts the others', () => {
    const file = { path: 'other/issue.md', text: diagnostics[0]!.file.text };
    const many = Array.from({ length: 53 }, () => diagnostics[0]!);
    const others = Array.from({ length: 51 }, () => ({ ...diagnostics[0]!, file }));
    const text = wholeText(reporters.pretty(makeReport([...many, diagnostics[1]!, ...others], 2), plain));
    const heads = text.split('\n').filter((line) => /^(?:错误|警告) /.test(line));
    expect(heads).toHaveLength(50 + 1 + 50);
    expect(text).toContain(`没有列出的：${diagnostics[0]!.code} 4。`);
    expect(text).toContain('bulletin check 名称 --format stylish');
    expect(text).toContain('共 2 页。');
    for (const count of [1, 50])
      expect(wholeText(reporters.pretty(makeReport(many.slice(0, count), 2), plain))).not.toContain('没有列出的');
  });

  it('shows ten related places of a finding and counts the others', () => {
    const [place] = diagnostics.flatMap(({ related }) => related);
    const related = Array.from({ length: 12 }, () => place!);
    const text = wholeText(reporters.pretty(makeReport([{ ...diagnostics[0]!, related }], 2), plain));
    expect(text.split(place!.message.zh)).toHaveLength(11);
    expect(text).toContain('……另有 2 处');
  });

  it('says that nothing was found', () => {
    expect(wholeText(reporters.pretty(makeReport([], 23), plain))).toBe('没有错误和警告，共 23 页。\n');
    expect(wholeText(reporters.pretty(makeReport([], 1), { ...plain, language: 'en' }))).toBe(
      'No errors or warnings, 1 page.\n',
    );
  });
});
