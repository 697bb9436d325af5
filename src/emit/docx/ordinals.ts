import type { BlockId, FlowBlock, Ordinal, ParagraphFlow } from '../../model/index.js';
import { chineseNumeral, circledNumber, LEVELS } from '../../text/numerals.js';
import { LEVELS_OF_WORD, numberingDefinitionXml } from './numbering.js';

/** A row of heads or items that are counted on, as the reader counts them. */
export interface CountedRow {
  /** `w:numId`, from 1. */
  readonly id: number;
  /** Rows of items that it stands below, at most the eight that Word has a level for. */
  readonly level: number;
  readonly format: NumberFormat;
  /** Its first number. */
  readonly start: number;
  /** Its numbers hang: a tab stands between them and the text. */
  readonly hangs: boolean;
}

/** How a number is written: its numerals by Word's name (ISO/IEC 29500-1 §17.18.59), and what stands around them. */
export interface NumberFormat {
  readonly numerals: string;
  readonly before: string;
  readonly after: string;
}

/** Numerals that readers write as we do: how a number's are found in its text, Word's name, the last that it has. */
const NUMERALS: readonly {
  readonly pattern: RegExp;
  readonly name: string;
  readonly most: number;
  readonly write: (value: number) => string;
}[] = [
  { pattern: /[0-9]+/, name: 'decimal', most: 32767, write: String },
  { pattern: /[０-９]+/, name: 'decimalFullWidth', most: 32767, write: fullWidth },
  { pattern: /[一二三四五六七八九十]+/, name: 'chineseCounting', most: 99, write: chineseNumeral },
  { pattern: /[①-⑳]/, name: 'decimalEnclosedCircle', most: 20, write: circledNumber },
];

/**
 * The numbers of heads and items that readers can count, by the paragraphs that bear them. A row goes on while each
 * number is the next of one form, and ends where a number of a higher level stands or what holds it ends: so what is
 * put into it is counted, and nothing else changes. A number that readers would write otherwise stays text.
 */
export function countedRows(blocks: readonly FlowBlock[]): ReadonlyMap<BlockId, CountedRow> {
  const rows = new Map<BlockId, CountedRow>();
  let id = 0;
  const walk = (inside: readonly FlowBlock[], open: OpenRow[]): void => {
    for (const block of inside) {
      if (block.kind === 'paragraph') place(block, open);
      else if (block.kind === 'section') walk(block.children, open);
      // The items of a source's list are counted with those that are typed without one.
      else if (block.kind === 'list' && block.items) for (const entry of block.children) walk(entry.children, open);
      else if ('children' in block) walk(block.children, []);
    }
  };
  const place = (paragraph: ParagraphFlow, open: OpenRow[]): void => {
    const { ordinal } = paragraph;
    const format = ordinal && formatOf(ordinal);
    if (!ordinal) return;
    const depth = LEVELS.indexOf(ordinal.form);
    while (open.length > 0 && open.at(-1)!.depth > depth) open.pop();
    const last = open.at(-1)?.depth === depth ? open.pop() : undefined;
    if (!format) return;
    const goesOn =
      last &&
      last.last + 1 === ordinal.value &&
      sameFormat(last.row.format, format) &&
      last.row.hangs === hangs(paragraph);
    const above = open.filter(({ head }) => !head).length;
    const row = goesOn
      ? last.row
      : { id: ++id, level: Math.min(above, LEVELS_OF_WORD - 1), format, start: ordinal.value, hangs: hangs(paragraph) };
    open.push({ depth, row, last: ordinal.value, head: paragraph.level !== undefined });
    rows.set(paragraph.id, row);
  };
  walk(blocks, []);
  return rows;
}

interface OpenRow {
  /** Place among the levels of numbers. */
  readonly depth: number;
  readonly row: CountedRow;
  readonly last: number;
  readonly head: boolean;
}

function hangs({ runs: [number] }: ParagraphFlow): boolean {
  return number?.kind === 'text' && number.column !== undefined;
}

function sameFormat(a: NumberFormat, b: NumberFormat): boolean {
  return a.numerals === b.numerals && a.before === b.before && a.after === b.after;
}

/** How a number is written; undefined where no reader writes it so. */
function formatOf({ text, value }: Ordinal): NumberFormat | undefined {
  for (const { pattern, name, most, write } of NUMERALS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    const same = value <= most && found[0] === write(value) && !/[%\p{N}]/u.test(before + after);
    return same ? { numerals: name, before, after } : undefined;
  }
  return undefined;
}

function fullWidth(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** `w:abstractNum` of a row; indents are the style's. */
export function rowDefinitionXml({ id, level, format, start, hangs }: CountedRow): string {
  const { numerals, before, after } = format;
  return numberingDefinitionXml(
    id,
    { level, start, numerals, gap: hangs ? 'tab' : 'nothing' },
    (own) => `${before}${own}${after}`,
  );
}
