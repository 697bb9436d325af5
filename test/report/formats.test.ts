import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/index.js';
import { makeReport, reporters } from '../../src/report/index.js';
import { diagnostics, file, wholeText } from '../support/findings.js';

const rule = {
  code: 'toc/page',
  severity: 'error',
  words: {
    code: 'toc/page',
    about: () => ({ summary: { zh: '短', en: 'short' }, explanation: { zh: '长', en: 'long' }, examples: [] }),
  },
} as const;

function show(format: 'sarif' | 'github' | 'stylish', findings: readonly Diagnostic[] = diagnostics): string {
  const tool = { version: '1.2.3', rules: new Map([[rule.code, rule]]) };
  return wholeText(reporters[format](makeReport(findings, 2), { language: 'en', columns: 80, colour: false }, tool));
}

describe('sarif', () => {
  const { runs } = JSON.parse(
    show('sarif', [{ ...diagnostics[1]!, fix: { safe: true, edits: [{ ...diagnostics[1]!.span, text: '2' }] } }]),
  ) as Log;
  const run = runs[0]!;

  test('names the tool and explains its rules', () => {
    expect(run.tool.driver).toMatchObject({
      name: 'bulletin',
      semanticVersion: '1.2.3',
      rules: [{ id: 'toc/page', fullDescription: { text: 'long' } }],
    });
  });

  test('gives the place in lines, columns and offsets, and the fix', () => {
    const region = { startLine: 3, startColumn: 16, endLine: 3, endColumn: 17, charOffset: 23, charLength: 1 };
    expect(run.results![0]).toMatchObject({
      ruleId: 'toc/page',
      ruleIndex: 0,
      level: 'warning',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'issue-1/issue.md' }, region } }],
      fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: '2' } }] }] }],
    });
  });

  test('writes paths as URIs', () => {
    const uri = (path: string) =>
      (JSON.parse(show('sarif', [{ ...diagnostics[1]!, file: { ...file, path } }])) as Log).runs[0]!.results![0]!
        .locations![0]!.physicalLocation!.artifactLocation!.uri;
    expect([uri('第 7 期/issue.md'), uri('C:/期/issue.md'), uri('/a/b.md')]).toEqual([
      '%E7%AC%AC%207%20%E6%9C%9F/issue.md',
      'file:///C:/%E6%9C%9F/issue.md',
      'file:///a/b.md',
    ]);
  });
});

describe('github', () => {
  test('one annotation a finding, with its characters escaped', () => {
    const odd = { ...diagnostics[1]!, message: { zh: '', en: '50% of\nit' }, file: { ...file, path: 'a,b:c.md' } };
    expect(show('github', [odd])).toBe(
      '::warning file=a%2Cb%3Ac.md,line=3,endLine=3,col=16,endColumn=17,title=toc/page::50%25 of%0Ait%0AWrite 2 for 9.\n',
    );
  });

  test('of more than ten the tenth tells the others', () => {
    const lines = show(
      'github',
      Array.from({ length: 13 }, () => diagnostics[0]!),
    )
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(10);
    expect(lines[9]).toContain('4 more:%0Aissue-1/issue.md:7 font/missing');
  });
});

test('stylish: one line a finding, and the summary', () => {
  expect(show('stylish').split('\n')).toEqual([
    'issue-1/issue.md:3:16: warning: The contents say page 9, but it is on page 2. [toc/page]',
    'issue-1/issue.md:7:603: error: No face has “龘” (U+9F98). [font/missing]',
    '1 error, 1 warning, 2 pages.',
    '',
  ]);
});
