import { describe, expect, it } from 'vitest';
import { firstOfEachKind } from '../../src/diagnostics/first-of-each-kind.js';
import type { Diagnostic, SourceFile } from '../../src/model/index.js';
import { makeReport, reporters } from '../../src/report/index.js';
import { wholeText } from '../support/findings.js';

const fileOf = (path: string): SourceFile => ({ path, text: '（'.repeat(9000) });
const [issue, other] = [fileOf('issue.md'), fileOf('bulletin.yaml')];

const found = (count: number, code: string, file = issue): Diagnostic[] =>
  Array.from({ length: count }, (_, start) => ({
    ...{ code, severity: 'warning' as const, file, span: { start, end: start + 1 }, hints: [], related: [] },
    ...{ message: { zh: '不成对。', en: 'Not paired.' }, fix: { safe: true, edits: [] } },
  }));

describe('of each kind of finding the first ones are told', () => {
  it('all of them up to two thousand, and one more', () => {
    for (const count of [0, 1, 2000, 2001]) {
      const all = found(count, 'text/bracket-pair');
      expect(firstOfEachKind(all)).toEqual(all);
    }
  });

  it('beyond, one stands for the rest where the first of them is, and mends nothing', () => {
    const all = found(5000, 'text/bracket-pair');
    const told = firstOfEachKind(all);
    expect(told).toHaveLength(2001);
    expect(told.slice(0, 2000)).toEqual(all.slice(0, 2000));
    expect(told.at(-1)).toMatchObject({ code: 'text/bracket-pair', span: { start: 2000 }, count: 3000 });
    expect(told.at(-1)!.message.zh).toBe('同样的问题从这里起还有 3000 处，不再一一列出。');
    expect(told.at(-1)!.fix).toBeUndefined();
  });

  it('for each kind and each file by itself', () => {
    const all = [...found(1500, 'a/b'), ...found(1500, 'a/c'), ...found(1500, 'a/b', other)];
    expect(firstOfEachKind(all)).toEqual(all);
  });

  it('and each severity, so that no error hides behind warnings', () => {
    const late = found(3000, 'a/b').map((each) => ({ ...each, severity: 'error' as const }));
    const told = firstOfEachKind([...found(3000, 'a/b'), ...late]);
    const counted = told.filter(({ count }) => count !== undefined);
    expect(counted.map(({ severity, count }) => [severity, count])).toEqual([
      ['warning', 1000],
      ['error', 1000],
    ]);
    expect(makeReport(told, 1).summary).toMatchObject({ errors: 3000, warnings: 3000 });
  });

  it('and every report counts them all', () => {
    const report = makeReport(firstOfEachKind(found(5000, 'text/bracket-pair')), 1);
    const options = { language: 'zh', columns: 80, colour: false } as const;
    expect(report.summary.warnings).toBe(5000);
    expect(wholeText(reporters.pretty(report, options))).toContain('没有列出的：text/bracket-pair 4950。');
    expect(wholeText(reporters.stylish(report, options))).toContain('5000 个警告');
    const { diagnostics } = JSON.parse(wholeText(reporters.json(report, options)));
    expect(diagnostics.filter((each: { count?: number }) => each.count !== undefined)).toHaveLength(1);
  });
});
