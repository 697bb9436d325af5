import { describe, expect, it, vi } from 'vitest';
import { excerpt } from '../../src/report/excerpt.js';
import { displayWidth } from '../../src/report/width.js';

/** Marks the part of `line` between ‹ and ›. */
function marked(line: string, columns = 80) {
  const start = line.indexOf('‹');
  const end = line.indexOf('›') - 1;
  return excerpt({ path: 'issue.md', text: line.replace(/[‹›]/g, '') }, { start, end }, columns);
}

/** What of the shown text stands over the marks. */
function overMarks({ text, marks }: { text: string; marks: string }): string {
  let column = 0;
  let over = '';
  for (const character of text) {
    if (marks[column] === '^') over += character;
    column += displayWidth(character);
  }
  return over;
}

describe('excerpt', () => {
  it('marks hanzi with two columns each', () => {
    const shown = marked('一、‹关于›规定');
    expect(shown).toEqual({ line: 1, text: '一、关于规定', marks: '    ^^^^' });
  });

  it('shows a short line whole', () => {
    expect(marked('abc ‹d›').text).toBe('abc d');
  });

  it('sees past letters with many marks on both sides', () => {
    const letter = `e${'\u0301'.repeat(9)}`;
    const shown = marked(`${letter.repeat(300)}‹错字›${letter.repeat(300)}`, 40);
    expect(shown.text.replaceAll('\u0301', '')).toMatch(/^…e{17}错字e{17}…$/);
  });

  it('cuts a long line to a window around the mark', () => {
    const shown = marked(`${'前'.repeat(300)}‹错字›${'后'.repeat(300)}`, 40);
    expect(shown.text).toMatch(/^…前+错字后+…$/);
    expect(displayWidth(shown.text)).toBeLessThanOrEqual(40);
    expect(displayWidth(shown.text)).toBeGreaterThan(36);
    expect(overMarks(shown)).toBe('错字');
  });

  it('leaves no … where the line begins or ends', () => {
    expect(marked(`‹错›${'后'.repeat(300)}`, 40).text).toMatch(/^错后+…$/);
    expect(marked(`${'前'.repeat(300)}‹错›`, 40).text).toMatch(/^…前+错$/);
  });

  it('cuts a mark that is longer than the terminal', () => {
    const shown = marked(`前‹${'错'.repeat(100)}›后`, 40);
    expect(displayWidth(shown.text)).toBeLessThanOrEqual(40);
    expect(overMarks(shown)).toMatch(/^错+$/);
    expect(shown.text.endsWith('…')).toBe(true);
  });

  it('gives an empty span one mark, at the end of a line too', () => {
    expect(marked('ab‹›c').marks).toBe('  ^');
    expect(marked('标题‹›').marks).toBe('    ^');
    expect(marked(`${'字'.repeat(100)}‹›`, 40).marks).toMatch(/^ +\^$/);
  });

  it('reads no more of a long line than may be seen', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    marked(`${'他说“好”。'.repeat(2000)}‹错›${'他说“好”。'.repeat(2000)}`, 40);
    const read = segment.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    segment.mockRestore();
    expect(read).toBeLessThan(5000);
  });

  it('cuts no letter from its marks where it stops reading', () => {
    const letters = `好好e${'\u0301'.repeat(301)}`.repeat(50);
    expect(marked(`${letters}‹错›${letters}`, 40).text).toMatch(
      /^…(?:(?:好好)?e\u0301{301}|好)+错(?:好|e\u0301{301})+…$/,
    );
  });

  it('expands tabs', () => {
    expect(marked('目录\t‹2›')).toEqual({ line: 1, text: '目录    2', marks: '        ^' });
  });

  it('shows what a terminal hides or obeys', () => {
    expect(marked('a‹\u200B›b')).toEqual({ line: 1, text: 'a<U+200B>b', marks: ' ^^^^^^^^' });
    expect(marked('a‹\u001B[31m›b').text).toBe('a<U+001B>[31mb');
    expect(marked('a‹\uE000›b').text).toBe('a<U+E000>b');
  });

  it('treats a surrogate pair as one character of two columns', () => {
    expect(marked('甲‹𠮷›乙').marks).toBe('  ^^');
  });

  it('marks a span of several lines to the end of its first', () => {
    expect(marked('第‹一\r\n第二›')).toEqual({ line: 1, text: '第一', marks: '  ^^' });
  });
});
