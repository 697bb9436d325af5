import { emWidth } from '../../text/em-width.js';
import type { MastheadReader } from '../../text/masthead.js';
import { isFolio } from './furniture.js';
import { matchOrdinal, type OrdinalMatch } from './ordinal.js';

/** A line of text, taken apart. */
export interface Line {
  /** Blanks and quote marks at its start that Markdown passes over. */
  readonly prefix: string;
  /** 　 and other wide blanks behind them. */
  readonly wide: string;
  readonly content: string;
  /** The number that its content starts with. */
  readonly item: OrdinalMatch | undefined;
}

/** What the lines before say of the paragraph that they are in. */
export interface ParagraphSoFar {
  /** The line before: '' for a blank one or a head. */
  readonly before: string;
  /** The line before is the first of its paragraph. */
  readonly opens: boolean;
  /** The number at the start of the line before or of its paragraph. */
  readonly item: OrdinalMatch | undefined;
  /** What the paragraph stands in: an entry of a list, a footnote. */
  readonly within: 'list' | 'note' | undefined;
  /** Width of the lines that were broken to a measure, em; none where authors alone ended lines. */
  readonly measure: number | undefined;
  readonly masthead: MastheadReader;
  /** The rows of the table of contents above, by {@link bareTitle}: their heads may lack their `#`. */
  readonly rows: Set<string>;
}

/** A title or row of contents without marks, blanks, leader and page. */
export function bareTitle(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').replace(/第?[0-9]*页?$/, '');
}

/** Takes a line apart; emphasis may stand before its number. */
export function lineOf(text: string): Line {
  const prefix = /^[ \t>]*/.exec(text)![0];
  const wide = /^[ \t\u3000]*/.exec(text.slice(prefix.length))![0];
  const content = text.slice(prefix.length + wide.length);
  return { prefix, wide, content, item: matchOrdinal(content, /^[*_]{0,3}/.exec(content)![0].length) };
}

/** Whether a line that follows another directly is a paragraph of its own all the same. */
export function startsParagraph(line: Line, so: ParagraphSoFar): boolean {
  const { before, within } = so;
  if (WIDE_INDENT.test(line.prefix.replace(/^.*>/, '') + line.wide + line.content)) return true;
  // An author's own line end, and code of web pages.
  if (/(?: {2}|\\)$/.test(before) || /^[ \t]*</.test(before) || line.content.startsWith('<')) return false;
  // Pictures on lines that follow one another are a row.
  if (PICTURES.test(before) && PICTURES.test(line.content)) return false;
  if (within === 'note') return indentOf(line.prefix) >= 4 && endsSentence(before);
  if (isIndented(line, so) || startsAnew(line, so)) return true;
  if (isHead(line.content, so.rows) || isHead(before, so.rows) || isRunIn(before, line.content)) return true;
  if (so.masthead(before) ?? so.masthead(line.content)) return true;
  if (isFolio(line.content) || isFolio(before) || CAPTION.test(line.content) || CAPTION.test(before)) return true;
  if (line.prefix.includes('>') && QUOTE_SOURCE.test(line.content) && !fillsMeasure(before, so.measure)) return true;
  if (ALONE.test(line.content) || ALONE.test(before) || isTitled(line, so)) return true;
  return endsSentence(before) && !fillsMeasure(before, so.measure);
}

/** Where a paragraph stands that a line begins; `before` is where that of the line before stands. */
export function placeOf({ content, prefix }: Line, before: ParagraphSoFar['within']): ParagraphSoFar['within'] {
  if (/^\[\^[^\]]*\]:/.test(content)) return 'note';
  if (before === 'note' && indentOf(prefix) >= 4) return 'note';
  if (before === 'list' && indentOf(prefix) >= 2) return 'list';
  return /^(?:[-+*]|[0-9]{1,9}[.)])[ \t]/.test(content) ? 'list' : undefined;
}

/** Two wide blanks, in any of the signs that word processors and web pages have for them. */
const WIDE_INDENT = /^[ \t]*(?:[\u00a0\u2002-\u2005\u3000]|&(?:emsp|ensp|nbsp|#160|#12288);){2}/;
/** A sentence, a lead-in or a quotation ends here; emphasis marks and notes may follow. */
const SENTENCE_END =
  /(?:[。！？；：…!?;:]|[\u3400-\u9fff]\.)[”’」』）)】》〕*_\s\u3000]*(?:\[\^[^\]\s]{1,20}\][*_ ]*)*$/;
/** Marks that Word and editors begin entries with. */
const BULLET = /^[·•●○■□◆◇▪▫★☆▲△▶►➢➤✓✔※\uf06c\uf06e\uf0b7\uf0d8\uf0fc]/;
/** 第一条, 第三章: of regulations; a blank follows, unless the row goes on. */
const CLAUSE = /^[*_]{0,3}第[一二三四五六七八九十百零〇0-9]{1,6}[条章节编款](?=[\s\u3000：:*_]|$)/;
const CLAUSE_START = /^[ \t>\u3000*_]*第[一二三四五六七八九十百零〇0-9]{1,6}[条章节编款]/;
/** 报：校领导, Tel: 123. */
const LABEL = /^[ \t>\u3000*_]*[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z \u3000]{0,9}[：:](?!\/\/)/u;
/** Pictures and nothing else. */
const PICTURES = /^[ \t>\u3000]*(?:!\[[^\]]{0,200}\]\([^()]{1,400}\)[ \t\u3000]*)+$/;

/** A line ends with a sentence, or with what leads in an enumeration. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-120));
}

/** An indent of its own: a tab, four blanks, or more than the line before has. In lists it is that of the entry. */
function isIndented({ prefix, item }: Line, { before, within, item: current }: ParagraphSoFar): boolean {
  if (within === 'list') return false;
  const [own, other] = [indentOf(prefix), indentOf(/^[ \t>]*/.exec(before)![0])];
  // Under a number the text may hang.
  if (current && !item && !endsSentence(before)) return false;
  return own >= 4 || (own >= 2 && own > other);
}

/** A line says what a row of the table of contents says. */
function isHead(line: string, rows: ReadonlySet<string>): boolean {
  return rows.size > 0 && line.length < LONGEST_HEAD && rows.has(bareTitle(line)) && bareTitle(line) !== '';
}

/** A numbered head without marks, and a sentence below it that is longer or has its end. */
function isRunIn(before: string, content: string): boolean {
  if (before.length >= LONGEST_HEAD || !HEAD.test(before)) return false;
  return endsSentence(content) || content.length > 2 * before.length;
}

/** A line that is a row of =, a sign :::, a bracket as （团委 供稿） or 【栏目】, or a date and nothing else. */
const ALONE =
  /^[ \t>\u3000*_]*(?:={3,}|:{3}[ \t]*[a-z]{0,20}|（[^（）]{1,40}）|\([^()]{1,40}\)|【[^【】]{1,30}】|[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日)[*_ \t\u3000]*$/;

/** —— 某某《某书》 in a quotation: where it is from. */
const QUOTE_SOURCE = /^[—―─–]{1,2}[^。！？；，]{2,59}[。.]?[ \t\u3000]*$/;

/** 图1 某某, a line of its own. */
const CAPTION =
  /^[ \t>\u3000*_]*[图表][ \u3000]?[0-9]{1,3}(?:[-.][0-9]{1,2})?[ \u3000：:][^，。；！？]{0,39}[\u3400-\u9fff”》）][*_ \t\u3000]*$/;

/** A title without marks, or 记录：某某, on the line before, and a sentence of text that is clearly longer. */
function isTitled({ content, item }: Line, { before, opens, measure }: ParagraphSoFar): boolean {
  if (!opens || item || before.length >= LONGEST_HEAD || !endsSentence(content)) return false;
  if (!TITLE.test(before) && !ENTRY.test(before)) return false;
  return emWidth(content, 0) >= 1.5 * emWidth(before.trim(), 0) && !fillsMeasure(before, measure);
}

/** Some words without any mark, as titles are; they end with a hanzi. */
const TITLE = /^[ \t\u3000*_]*[^，。；：！？、…,;:!?|\t>[\]]{3,35}[\u3400-\u9fff”》）][*_ \t\u3000]*$/;
/** What minutes and imprints say of themselves, a line for each. */
const ENTRY =
  /^[ \t\u3000*_]*(?:时间|地点|主持|主持人|出席|列席|缺席|请假|参加|参加人员|出席人员|列席人员|记录|记录人|主编|编辑|责任编辑|审核|签发|校对|联系人|电话|地址|邮编)[：:][^。；！？]{1,60}$/;

/** 一、 or （一） and some words without any mark. */
const HEAD =
  /^[ \t>\u3000*_]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：！？,;:!?]{2,30}$/;
/** Longer lines are no heads, UTF-16 units. */
const LONGEST_HEAD = 400;

/** Width of the blanks before a line, in blanks; quote marks have one to themselves. */
function indentOf(prefix: string): number {
  const blanks = prefix.slice(prefix.lastIndexOf('>') + 1);
  const width = blanks.replaceAll('\t', '    ').length;
  return prefix.includes('>') ? Math.max(0, width - 1) : width;
}

/** A line begins with what begins entries, items, clauses and lines of an address. */
function startsAnew({ content, item }: Line, { before, item: current }: ParagraphSoFar): boolean {
  if (item) {
    if (item.value === 2 && /附件[：:][ \u3000]?[1１一][.．、]/.test(before.slice(0, 40))) return true;
    if (current?.form === item.form && current.value + 1 === item.value) return true;
    if (endsSentence(before) || /[”’」』）)】》][*_\s\u3000]*$/.test(before.slice(-40)) || startsWithItem(before))
      return true;
    return item.value === 1 && emWidth(before.slice(0, 60), 0) <= 20;
  }
  if (BULLET.test(content)) return true;
  if (CLAUSE.test(content) || (CLAUSE_START.test(content) && CLAUSE_START.test(before))) return true;
  if (LABEL.test(content) && LABEL.test(before) && !/[，、,][ \t]*$/.test(before.slice(-40))) return true;
  return PICTURES.test(content) || PICTURES.test(before);
}

function startsWithItem(line: string): boolean {
  return matchOrdinal(line, /^[ \t>\u3000*_]*/.exec(line)![0].length) !== undefined;
}

/** The line is as long as those that were broken to a measure: its full stop may stand at the edge by chance. */
function fillsMeasure(line: string, measure: number | undefined): boolean {
  return measure !== undefined && Math.abs(emWidth(line.trim(), 0) - measure) <= MEASURE_SLACK;
}

/** How much the ends of lines differ that were broken to one measure, em: marks that may not start a line. */
const MEASURE_SLACK = 2.5;
/** Shorter lines are no lines of running text, em. */
const SHORTEST_MEASURE = 18;

/**
 * The measure that lines were broken to, as where a PDF or a mail was pasted: all that end within a sentence are as
 * wide as the widest of them, `least` and more; undefined where it is not so. `lines` follow one another directly.
 */
export function measureOf(lines: readonly string[], least: number): number | undefined {
  const open = lines.slice(0, -1).filter((line) => !endsSentence(line));
  const widths = open.map((line) => emWidth(line.trim(), 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const fits = widest >= SHORTEST_MEASURE && widths.every((width) => width >= widest - MEASURE_SLACK);
  return fits && open.length >= least ? widest : undefined;
}
