/**
 * What Markdown would read otherwise than as it stands: a backslash, marks of emphasis and code, tags and comments,
 * entities, notes, links and pictures, strike-through and raised or lowered text.
 */
const MARKS =
  /[\\*`]|(?<![0-9A-Za-z])_+|_+(?![0-9A-Za-z])|_{2,}|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]{1,40};)|\[(?=\^)|(?<=\[[^\][]{0,300})\](?=[([:])|!(?=\[)|~(?=~)|(?<=~)~|[~^](?=[^\s~^]{1,40}[~^])|(?<=[~^][^\s~^]{1,40})[~^]/g;

/** Full-width signs that the source's reader takes for Markdown typed so: as entities they are text. */
const WIDE_MARKS: readonly RegExp[] = [
  /！(?=[［[][^［\]［]{0,200}[］\]][（(])|!(?=［[^［\]［]{0,200}[］\]][（(])/g,
  /［(?=[^［［\]]{1,200}］[（(](?:[#＃]|https?:))/g,
  /[【［](?=[\^＾])/g,
  /＊(?=＊)|(?<=＊)＊/g,
];

/** Running text as Markdown, which reads as the same characters. */
export function escapeText(text: string): string {
  const plain = text.replace(MARKS, (marks) => [...marks].map((mark) => `\\${mark}`).join(''));
  return WIDE_MARKS.reduce((so, pattern) => so.replace(pattern, entity), plain);
}

/** The start of a line as Markdown that begins no head, list, quotation, rule, table, fence or definition. */
export function escapeStart(line: string): string {
  const number = /^[0-9]{1,9}[.)][ \t]+/.exec(line)?.[0] ?? '';
  // Behind a number another mark would begin what stands in its entry.
  if (number !== '') return number + escapeNumber(escapeMark(line.slice(number.length)));
  return /^[0-9]{1,9}[.)]$/.test(line) ? escapeNumber(line) : escapeMark(line);
}

function escapeNumber(line: string): string {
  return line.replace(/^([0-9]{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}

function escapeMark(line: string): string {
  return line
    .replace(
      /^(?:#{1,6}|>|\||[-+](?=[ \t]|$)|-(?=(?:[ \t]*-){2})|~(?=~~)|\[(?=[^\]]{1,300}\]:))/,
      (mark) => `\\${mark}`,
    )
    .replace(/^[＃＞]/, entity);
}

/** Text of a cell: a bar would end it. */
export function escapeCell(text: string): string {
  const escaped = text.replace(/\|/g, '\\|');
  return /^[>^]$/.test(escaped.trim()) ? `\\${escaped.trim()}` : escaped;
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0)!};`;
}
