import { describe, expect, test } from 'vitest';
import { MOST, readableEnd } from '../../src/source/readable.js';
import { compileText, HEAD } from '../support/compile-text.js';

const lines = (count: number, line: string, end = '\n'): string => `${line}${end}`.repeat(count);

describe('a source is read up to a number of lines', () => {
  test.each([
    ['paragraphs', '甲。\n\n', MOST / 2],
    ['rows of a table', '| 甲 | 乙 |\n', MOST / 2],
    ['rows between tabs', '甲\t乙\n', MOST / 2],
    ['rows of thirty cells', `${'|甲'.repeat(30)}|\n`, Math.floor(MOST / 23)],
    ['entries of a list', '- 甲\n', MOST / 2],
    ['quotations', '> 甲\n', MOST / 2],
    ['heads', '# 甲\n', MOST / 2],
    ['paragraphs with line ends of Windows', '甲。\r\n\r\n', MOST / 2],
    ['lines that go on', '甲乙\n', MOST - 1],
    ['lines with old ends', '甲乙\r', MOST - 1],
  ])('%s', (_, piece, most) => {
    expect(readableEnd(piece.repeat(most), 0)).toBe(piece.length * most);
    expect(readableEnd(piece.repeat(most + 5), 0)).toBe(piece.length * most);
  });

  test('a row of blank lines counts little, what stands before the text nothing', () => {
    const text = `${lines(MOST, '键: 值')}---\n${lines(MOST * 3, ' \t')}甲。\n`;
    expect(readableEnd(text, text.indexOf('---') + 4)).toBe(text.length);
    expect(readableEnd(lines(MOST * 11, ''), 0)).toBeLessThan(MOST * 10 + 9);
  });
});

test('what is not read is an error where it begins, and is not printed', async () => {
  const body = `# 一、试验\n\n甲。\n\n${lines(MOST / 2 + 40, '<!-- 乙 -->', '\n\n')}`;
  const { source, diagnostics, compiled } = await compileText(`${HEAD}${body}\n\n末段。\n`);
  const [found] = diagnostics.filter(({ code }) => code === 'source/long');
  expect(found).toMatchObject({ severity: 'error' });
  expect(source.text.slice(found!.span.start)).toMatch(/^<!-- 乙 -->\n/);
  expect(compiled!.issue.sections[0]!.blocks).toHaveLength(1);
  const shorter = await compileText(`${HEAD}# 一、试验\n\n甲。\n\n${lines(40, '<!-- 乙 -->', '\n\n')}末段。\n`);
  expect(shorter.diagnostics.map(({ code }) => code)).not.toContain('source/long');
  expect(shorter.compiled!.issue.sections[0]!.blocks).toHaveLength(2);
}, 120_000);

test('notes that refer to one another are read, however many', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => `[^n${i}]: 乙[^n${i + 1}]。`).join('\n\n');
  const { diagnostics } = await compileText(`${HEAD}# 一、试验\n\n甲[^n0]。\n\n${many}\n`);
  const without = diagnostics.filter(({ code }) => code === 'note/content');
  expect(without.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(2999);
  expect(diagnostics.filter(({ code }) => code === 'note/unused')).toEqual([]);
}, 120_000);
