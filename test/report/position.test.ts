import { describe, expect, it } from 'vitest';
import { lineText, positionAt, rangeOf } from '../../src/report/position.js';

const file = (text: string) => ({ path: 'issue.md', text });

describe('positionAt', () => {
  it('counts lines and columns from 1, in UTF-16 units', () => {
    const source = file('一二\n𠮷三');
    expect(positionAt(source, 0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(positionAt(source, 3)).toEqual({ line: 2, column: 1, offset: 3 });
    expect(positionAt(source, 5)).toEqual({ line: 2, column: 3, offset: 5 });
  });

  it('takes LF, CRLF and a lone CR as line ends', () => {
    const source = file('a\nb\r\nc\rd');
    expect([0, 2, 5, 7].map((offset) => positionAt(source, offset).line)).toEqual([1, 2, 3, 4]);
    expect([1, 2, 3, 4].map((line) => lineText(source, line))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts a line feed after a carriage return to the same line', () => {
    expect(positionAt(file('a\r\nb'), 2)).toEqual({ line: 1, column: 3, offset: 2 });
  });

  it('keeps offsets inside the file', () => {
    const source = file('甲\n乙');
    expect(positionAt(source, 99)).toEqual({ line: 2, column: 2, offset: 3 });
    expect(positionAt(source, -1)).toEqual({ line: 1, column: 1, offset: 0 });
  });

  it('finds both ends of a span', () => {
    expect(rangeOf(file('甲\n乙丙'), { start: 0, end: 3 })).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 2, column: 2, offset: 3 },
    });
  });
});
