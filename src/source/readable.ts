/**
 * How much of a source is read. Each paragraph, row and entry is shaped, broken and checked, and a megabyte of rows of
 * two letters has a hundred thousand: more than all issues of a lifetime. What is beyond is told and is not printed.
 */

/**
 * What a source may have: a line that begins a paragraph, a row or an entry counts two, one that goes on one, and a
 * blank line behind another a tenth.
 */
export const MOST = 20_000;

/** A line that goes on: no row of a table, no entry, no quotation, no head. */
const GOES_ON = /^[^\t|｜#＃>\-+*`~!\s0-9（(●·][^\t|｜]*$/;

/** Cells of a row that are in its count; each further one counts one. */
const CELLS = 10;
/** A line that may be a row of a table: it begins with a bar, is the rule below a header, or has tabs. */
const ROW = /^[ \t>]*[|｜]|^[-:|> \t]*$|\t/;

function weightOf(content: string): number {
  if (content.length < CELLS || !ROW.test(content)) return 2;
  let cells = 0;
  let before = '';
  for (const mark of content) {
    // Tabs in a row are one leader.
    if (mark === '|' || mark === '｜' || (mark === '\t' && before !== '\t')) cells++;
    before = mark;
  }
  return 2 + Math.max(0, cells - CELLS);
}

/** Where reading ends, UTF-16 offset: at the start of a line, or at the end of the text. */
export function readableEnd(text: string, from: number): number {
  const lines = /[^\r\n\v\f\u0085\u2028\u2029]*(\r\n|[\r\n\v\f\u0085\u2028\u2029]|$)/y;
  lines.lastIndex = from;
  let count = 0;
  let blank = true;
  while (lines.lastIndex < text.length) {
    const start = lines.lastIndex;
    const [line] = lines.exec(text)!;
    const content = line.trimEnd();
    if (content === '') count += blank ? 0.1 : 0;
    else count += !blank && GOES_ON.test(content) ? 1 : weightOf(content);
    blank = content === '';
    if (count > MOST) return start;
  }
  return text.length;
}
