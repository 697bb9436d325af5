import { describe, expect, it } from 'vitest';
import { makeReport, reporters } from '../../src/report/index.js';
import { jsonText } from '../../src/report/json.js';
import { diagnostics, file, wholeText } from '../support/findings.js';

const parse = (language: 'zh' | 'en') =>
  JSON.parse(wholeText(reporters.json(makeReport(diagnostics, 2), { language, columns: 80, colour: false })));

describe('json', () => {
  it('is written in parts that together are one object, a line for each finding', () => {
    for (const count of [0, 1, 2, 7]) {
      const findings = Array.from({ length: count }, (_, i) => diagnostics[i % diagnostics.length]!);
      const text = wholeText(reporters.json(makeReport(findings, 2), { language: 'zh', columns: 80, colour: false }));
      const { diagnostics: written } = JSON.parse(text);
      expect(written).toHaveLength(count);
      const lines = text.split('\n').filter((line) => line.includes('"code"'));
      expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(written);
    }
  });

  it("makes a finding's text when it is asked for", () => {
    const findings = Array.from({ length: 1000 }, () => diagnostics[0]!);
    let longest = 0;
    let parts = 0;
    for (const part of reporters.json(makeReport(findings, 2), { language: 'zh', columns: 80, colour: false })) {
      longest = Math.max(longest, part.length);
      parts += 1;
    }
    expect(parts).toBeGreaterThan(1000);
    expect(longest).toBeLessThan(5000);
  });

  it('has the published shape', () => {
    const report = parse('en');
    expect(Object.keys(report)).toEqual(['version', 'diagnostics', 'summary']);
    expect(report.version).toBe(1);
    expect(report.summary).toEqual({ errors: 1, warnings: 1, pages: 2 });
    expect(report.diagnostics[0]).toEqual({
      code: 'toc/page',
      severity: 'warning',
      message: 'The contents say page 9, but it is on page 2.',
      file: 'issue-1/issue.md',
      range: { start: { line: 3, column: 16, offset: 23 }, end: { line: 3, column: 17, offset: 24 } },
      hints: ['Write 2 for 9.'],
      related: [
        {
          message: 'the section is here',
          file: 'issue-1/issue.md',
          range: { start: { line: 5, column: 1, offset: 28 }, end: { line: 5, column: 4, offset: 31 } },
        },
      ],
    });
  });

  it('gives offsets into the text', () => {
    const [, finding] = parse('zh').diagnostics;
    const { start, end } = finding.range;
    expect(file.text.slice(start.offset, end.offset)).toBe('龘');
    expect(finding.message).toBe('没有字体含有“龘”字（U+9F98）。');
  });

  it('holds nothing that a log takes for a command', () => {
    const given = ['##[error]', '##vso[task]', '::error::', '\u001b[31m', '\u202e', '## [x]'];
    const text = jsonText({ given });
    expect(text).not.toMatch(/##[a-z]*\[|^\s*::|[\p{Cf}]|(?!\n)\p{Cc}/mu);
    expect(JSON.parse(text)).toEqual({ given });
  });
});
