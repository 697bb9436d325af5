import { expect, test } from 'vitest';
import { applyFixes } from '../../src/diagnostics/apply-fixes.js';
import type { Diagnostic, Edit } from '../../src/model/index.js';

const file = { path: 'issue.md', text: '甲乙丙丁' };

function found(code: string, safe: boolean, ...edits: readonly Edit[]): Diagnostic {
  const words = { zh: '', en: '' };
  return {
    code,
    severity: 'error',
    message: words,
    file,
    span: { start: 0, end: 1 },
    hints: [],
    related: [],
    fix: { safe, edits },
  };
}

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

test('edits are made in order of place, whatever the order of the findings', () => {
  const fixed = applyFixes(
    file,
    [found('b', true, edit(3, 4, '4')), found('a', true, edit(0, 1, '1'), edit(2, 2, '|'))],
    {
      unsafe: false,
    },
  );
  expect(fixed.text).toBe('1乙|丙4');
  expect(fixed.mended).toHaveLength(2);
});

test('of two that touch one place the first is made; the same edit counts once', () => {
  const fixes = [
    found('a', true, edit(0, 2, 'x')),
    found('b', true, edit(1, 3, 'y')),
    found('c', true, edit(0, 2, 'x'), edit(3, 4, 'z')),
  ];
  const { text, mended } = applyFixes(file, fixes, { unsafe: false });
  expect(text).toBe('x丙z');
  expect(mended.map(({ code }) => code)).toEqual(['a', 'c']);
});

test('text put in at the edge of another change waits', () => {
  expect(
    applyFixes(file, [found('a', true, edit(0, 2, 'x')), found('b', true, edit(2, 2, '|'))], { unsafe: false }).text,
  ).toBe('x丙丁');
});

test('unsafe ones and other codes on request', () => {
  const fixes = [found('a', false, edit(0, 1, 'x')), found('b', true, edit(1, 2, 'y'))];
  expect(applyFixes(file, fixes, { unsafe: false }).text).toBe('甲y丙丁');
  expect(applyFixes(file, fixes, { unsafe: true }).text).toBe('xy丙丁');
  expect(applyFixes(file, fixes, { unsafe: true, only: new Set(['a']) }).text).toBe('x乙丙丁');
});
