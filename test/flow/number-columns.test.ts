import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled, GlyphRun } from '../../src/model/index.js';
import { amount } from '../support/amount.js';
import { compileText, HEAD, layOutText, linesOf, seeded } from '../support/compile-text.js';
import { unzip } from '../support/unzip.js';

/** A table whose second column has these cells. */
const table = (cells: readonly string[], rule = '--', name = '数'): string =>
  `${HEAD}# 一、甲\n\n| 项 | ${name} |\n|--|${rule}|\n${cells.map((cell, i) => `| 第${i + 1}项 | ${cell} |`).join('\n')}\n`;

/** Where a text that stands on a line of its own column begins, and how wide it is, pt. */
interface Found {
  readonly left: number;
  /** Of its point, or of the place behind its last digit. */
  readonly point: number;
  readonly middle: number;
}

/** The second cell of each row by its text. */
function cellsOf({ layout }: Compiled<FontSet>): readonly Found[] {
  const rows = layout.pages.flatMap((page) => linesOf(page)).filter(({ text }) => /^(?:第\d+项|项)/.test(text));
  return rows.map(({ runs }) => {
    const name = runs.findIndex((run) => run.text.endsWith('项'));
    const own = runs.slice(name + 1);
    const end = Math.max(...own.map(rightOf));
    const left = Math.min(...own.map(({ x }) => x));
    return { left, point: pointIn(own) ?? end, middle: (left + end) / 2 };
  });
}

const rightOf = ({ x, advances }: GlyphRun): number => x + advances.reduce((sum, advance) => sum + advance, 0);

function pointIn(runs: readonly GlyphRun[]): number | undefined {
  let at: number | undefined;
  for (const run of runs) {
    let x = run.x;
    for (const [i, character] of Array.from(run.text).entries()) {
      if (character === '.') return x;
      if (/[0-9,+-]/.test(character)) at = x + Math.min(run.advances[i]!, run.size / 2);
      x += run.advances[i]!;
    }
  }
  return at;
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

describe('the points of a column of numbers stand below one another', () => {
  test.each([
    ['whole numbers', ['1', '12', '12345', '999']],
    ['signs and thousands', ['+1', '-12,345', '7', '1,024.5']],
    ['shares', ['3%', '12.5%', '100%', '0.25%']],
    ['units', ['3万', '5.5万元', '12345', '1.25亿元']],
    ['bold ones', ['3.25', '**1200.125**', '120', '**7**']],
  ])('%s', async (_, cells) => {
    const [head, ...numbers] = cellsOf(await layOutText(table(cells)));
    expect(numbers).toHaveLength(cells.length);
    expect(spread(numbers.map(({ point }) => point))).toBeLessThan(0.01);
    const left = Math.min(...numbers.map((number) => number.left));
    expect(head!.middle).toBeGreaterThan(left);
  });

  test('generated ones, in narrow columns too', async () => {
    const random = seeded(7);
    for (let i = 0; i < amount(3, 100); i++) {
      const number = (): string => (random() * 10 ** Math.floor(random() * 7)).toFixed(Math.floor(random() * 4));
      const cells = Array.from({ length: 2 + Math.floor(random() * 6) }, number);
      const numbers = cellsOf(await layOutText(table(cells))).slice(1);
      expect(spread(numbers.map(({ point }) => point)), cells.join(' ')).toBeLessThan(0.01);
    }
  });
});

test('dashes and empty cells stand in the middle of the numbers', async () => {
  const [head, first, dash, second] = cellsOf(await layOutText(table(['1.25', '——', '12.5', ''])));
  expect(spread([first!.point, second!.point])).toBeLessThan(0.01);
  expect(Math.abs(dash!.middle - head!.middle)).toBeLessThan(0.1);
});

describe('marks of notes hang beside the numbers', () => {
  const NOTES = '\n[^1]: 甲。\n\n[^2]: 乙。\n';
  /** Left and right edges of the digits in each row's second cell; raised marks are on lines of their own. */
  const digitsOf = ({ layout }: Compiled<FontSet>) => {
    const rows = layout.pages.flatMap((page) => linesOf(page)).filter(({ text }) => /^第\d+项/.test(text));
    return rows.map(({ runs }) => {
      const own = runs.slice(runs.findIndex((run) => run.text.endsWith('项')) + 1);
      const digits = own.filter((run) => /^[\d.]+$/.test(run.text));
      return { left: digits[0]!.x, right: rightOf(digits.at(-1)!) };
    });
  };

  test.each([
    ['--', 'right'],
    ['--:', 'right'],
    [':-:', 'middle'],
    [':--', 'left'],
  ])('in a column %s', async (rule, edge) => {
    const compiled = await layOutText(`${table(['120[^1]', '975', '136', '975[^2]'], rule)}${NOTES}`);
    const found = digitsOf(compiled);
    expect(found).toHaveLength(4);
    const at = found.map(({ left, right }) => (edge === 'right' ? right : edge === 'left' ? left : (left + right) / 2));
    expect(spread(at)).toBeLessThan(0.01);
  });

  test('and of a column that is as narrow as they are, the DOCX has no digit closer to another', async () => {
    const row = (cell: (column: number) => string): string =>
      `| ${Array.from({ length: 7 }, (_, i) => cell(i)).join(' | ')} |`;
    const rows = [
      row((i) => `${i + 1}月`),
      row(() => '--'),
      row((i) => `19540${i}.10${i < 2 ? `[^${i + 1}]` : ''}`),
      row((i) => `5${i}.25`),
    ];
    const compiled = await layOutText(`${HEAD}# 一、甲\n\n${rows.join('\n')}\n${NOTES}`);
    const body = unzip((await docxEmitter.emit(compiled, {}))[0]!.bytes)
      .get('word/document.xml')!
      .toString('utf8');
    const cells = [...body.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => cell).filter((cell) => cell.includes('.10'));
    expect(cells).toHaveLength(7);
    for (const cell of cells) expect(cell).not.toMatch(/<w:spacing w:val="-|<w:w /);
  });
});

test.each([
  ['the source aligns it', ['1.25', '12.5', '7'], '--:'],
  ['a cell is no number', ['1.25', '12.5', '约一半'], '--'],
])('a column stays as it is where %s', async (_, cells, rule) => {
  const numbers = cellsOf(await layOutText(table(cells, rule))).slice(1);
  expect(spread(numbers.map(({ point }) => point))).toBeGreaterThan(1);
});

test.each(['faithful', 'editable'] as const)('the DOCX has them by indents on both sides: %s', async (lines) => {
  const [file] = await docxEmitter.emit(await layOutText(table(['1.25', '1200.5'])), { lines });
  const parts = unzip(file!.bytes);
  const body = parts.get('word/document.xml')!.toString('utf8');
  // The editable file has them in a style.
  const styles = parts.get('word/styles.xml')!.toString('utf8').split('<w:style ');
  const cells = [...body.matchAll(/<w:tc>.*?<\/w:tc>/g)]
    .map(([cell]) => cell)
    .filter((cell) => /1\.25|1200/.test(cell))
    .map((cell) => {
      const style = /<w:pStyle w:val="([^"]+)"/.exec(cell)![1]!;
      return cell + styles.find((each) => each.includes(`w:styleId="${style}"`));
    });
  expect(cells).toHaveLength(2);
  expect(cells[0]).toMatch(/<w:ind [^>]*w:left="[1-9]\d*"/);
  expect(cells[1]).toMatch(/<w:ind [^>]*w:right="[1-9]\d*"/);
  for (const cell of cells) expect(cell).toContain('<w:jc w:val="center"/>');
});

test('numbers that by their points find no room stand as they come: no word is broken that has room', async () => {
  const pairs = Array.from({ length: 4 }, () => ['1234567890123', '0.12345678901234']);
  const row = (half: number): string => `| ${pairs.map((pair) => pair[half]!).join(' | ')} |`;
  const text = `| ${pairs.map(() => '数').join(' | ')} |\n|${'--|'.repeat(pairs.length)}\n${row(0)}\n${row(1)}\n`;
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${text}`);
  expect(diagnostics.map(({ code }) => code)).not.toContain('table/word-broken');
});
