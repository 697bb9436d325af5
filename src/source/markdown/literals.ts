import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { sourceEmphasis } from '../../diagnostics/kinds/source.js';
import type { Edit } from '../../model/index.js';
import { LONGEST_ROW } from './gates.js';

/**
 * Signs that are meant as they are typed, though Markdown would take them for emphasis: asterisks in numbers, passwords
 * and names (138****1234, a*b*c), rows of them, and lines to be filled in (____). A backslash goes before each;
 * rows that are longer than any gate lets by need none.
 * `__重点__` becomes bold, which underscores cannot say beside hanzi. `start` is the place of the line in the source.
 */
export function literalEdits(line: string, start: number): readonly Edit[] {
  if (!/[*_]/.test(line)) return [];
  const rows = [...asterisks(line), ...underscores(line)].filter(({ length }) => length <= LONGEST_ROW);
  const taken = new Set(rows.map(({ at }) => at));
  const escaped = rows.flatMap(({ at, length }) =>
    Array.from({ length }, (_, i) => ({ start: start + at + i, end: start + at + i, text: '\\' })),
  );
  // Code is no place for emphasis.
  return line.includes('`') ? escaped : [...escaped, ...boldUnderscores(line, start, taken)];
}

/** `3*4*5`: signs of multiplication, of which the editor should hear. */
export function reportProducts(line: string, start: number, report: OnFinding): void {
  if (!line.includes('*')) return;
  const { words } = sourceEmphasis;
  for (const { index, 0: found } of line.matchAll(PRODUCT)) {
    const span = { start: start + index, end: start + index + found.length };
    report({
      kind: sourceEmphasis,
      severity: 'warning',
      span,
      message: words.betweenNumbers(),
      hints: [words.writeTimes()],
      fix: { safe: false, edits: [span.start, span.end - 1].map((at) => ({ start: at, end: at + 1, text: '×' })) },
    });
  }
}

const PRODUCT = /(?<=(?<![0-9.])[0-9.]{1,3})\*[0-9.]{1,3}\*(?=[0-9.]{1,3}(?![0-9]))/g;

interface Row {
  readonly at: number;
  readonly length: number;
}

const WORD = /[0-9A-Za-z]/;
const RULE = /^[ \t>]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

function rowsOf(line: string, sign: '*' | '_'): readonly Row[] {
  const rows: Row[] = [];
  for (let at = line.indexOf(sign); at >= 0; ) {
    let end = at;
    while (line[end] === sign) end++;
    if (line[at - 1] !== '\\') rows.push({ at, length: end - at });
    at = line.indexOf(sign, end);
  }
  return rows;
}

/** Whether a place, each behind the one before, is in an address on the web, whose signs are its own. */
function openAddresses(line: string): (at: number) => boolean {
  if (!/:\/\/|www\./.test(line)) return () => false;
  const addresses = [...line.matchAll(/(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+/g)];
  let next = 0;
  return (at) => {
    while (next < addresses.length && addresses[next]!.index + addresses[next]![0].length <= at) next++;
    return next < addresses.length && addresses[next]!.index <= at;
  };
}

/** Rows of asterisks that stand between letters or digits, or are longer than any mark of emphasis. */
function asterisks(line: string): readonly Row[] {
  if (RULE.test(line)) return [];
  const rows = rowsOf(line, '*');
  const between = (row: Row, signs: RegExp): boolean =>
    signs.test(line[row.at - 1] ?? '') && signs.test(line[row.at + row.length] ?? '');
  const inAddress = openAddresses(line);
  const products = new Set(
    [...line.matchAll(PRODUCT)].flatMap(({ index, 0: { length } }) => [index, index + length - 1]),
  );
  const fours = rows.filter(({ length }) => length === 4).length;
  const certain = new Set(
    rows.filter(
      (row) =>
        inAddress(row.at) ||
        products.has(row.at) ||
        row.length > 4 ||
        (row.length === 4 && (between(row, WORD) || fours !== 2)) ||
        (row.length === 3 && between(row, /[0-9]/)),
    ),
  );
  const others = rows.filter((row) => !certain.has(row));
  // Beside a blank, a mark or a hanzi a row is emphasis, and any other may be its partner.
  if (others.some((row) => !between(row, WORD))) return [...certain];
  const pairs = others.filter(({ length }) => length === 2);
  const bold = pairs.length % 2 === 0 && !pairs.every((row) => between(row, /[0-9]/));
  return rows.filter((row) => certain.has(row) || row.length !== 2 || !bold);
}

/** Rows of underscores that are lines to be filled in. */
function underscores(line: string): readonly Row[] {
  if (RULE.test(line)) return [];
  const inAddress = openAddresses(line);
  return rowsOf(line, '_').filter(
    ({ at, length }) =>
      (inAddress(at) && !isInWord(line, at, length)) || length > 2 || (length === 2 && isBlank(line, at)),
  );
}

/** Between letters an underscore is one. */
function isInWord(line: string, at: number, length: number): boolean {
  return WORD.test(line[at - 1] ?? '') && WORD.test(line[at + length] ?? '');
}

/** `__月__日`: a line before 年, 月 or 日, or after which nothing is enclosed. */
function isBlank(line: string, at: number): boolean {
  return (
    /^[年月日时分元人]/.test(line.slice(at + 2, at + 3)) || /^[年月日时分元人]__$/.test(line.slice(at - 1, at + 2))
  );
}

function boldUnderscores(line: string, start: number, taken: ReadonlySet<number>): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: found } of line.matchAll(
    /(?<![_\\0-9A-Za-z])__(?![_\s年月日时分元人])[^_]{1,200}(?<!\s)__(?![_0-9A-Za-z年月日])/g,
  )) {
    if (taken.has(index) || taken.has(index + found.length - 2)) continue;
    for (const at of [index, index + found.length - 2])
      edits.push({ start: start + at, end: start + at + 2, text: '**' });
  }
  return edits;
}
