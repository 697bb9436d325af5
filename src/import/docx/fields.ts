import { circledNumber } from '../../text/numerals.js';
import { integer } from './measures.js';
import { symbolOf } from './symbols.js';
import { childOf, childrenOf, switchOf, valOf } from './tree.js';
import type { Element } from './xml.js';

/** A field between its beginning and its end (ISO/IEC 29500-1 §17.16). */
export interface OpenField {
  code: string;
  /** Its result has begun. */
  result: boolean;
  /** Text between its instructions, which shows only if the field is a broken one. */
  swallowed: string;
  /** What it shows, of fields that are told of. */
  shown: string;
  /** It has shown something. */
  said: boolean;
  /** Data of a form field. */
  readonly form: Element | undefined;
  /** What its instruction says, once it is whole. */
  meaning?: Meaning;
}

/** What the instruction of a field says. */
export interface Meaning {
  /** `PAGEREF`. A formula begins with `=`. */
  readonly kind: string;
  /** Where a HYPERLINK leads: an address, `#name` in this document, or both. */
  readonly link: string | undefined;
  /** The bookmark that a PAGEREF names. */
  readonly bookmark: string | undefined;
}

/** What a field means whose result has begun. */
export function meaningOf(field: OpenField): Meaning {
  field.meaning ??= { kind: kindOf(field), link: linkOf(field), bookmark: bookmarkOf(field) };
  return field.meaning;
}

export function newField(form: Element | undefined): OpenField {
  return { code: '', result: false, swallowed: '', shown: '', said: false, form };
}

/** The words of an instruction; those in quotation marks are one. */
function wordsOf(code: string): readonly string[] {
  return Array.from(code.matchAll(/"((?:[^"\\]|\\.)*)"?|(\S+)/gs), ([, quoted, bare]) =>
    quoted === undefined ? bare! : quoted.replace(/\\(["\\])/g, '$1'),
  );
}

function kindOf({ code }: OpenField): string {
  return /^\s*(=|[A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
}

function linkOf(field: OpenField): string | undefined {
  if (kindOf(field) !== 'HYPERLINK') return undefined;
  const words = wordsOf(field.code).slice(1);
  const switched = words.findIndex((word) => word.toLowerCase() === '\\l');
  const anchor = switched < 0 ? undefined : words[switched + 1];
  const address = words.find((word, i) => !/^\\[a-z]$/i.test(word) && !/^\\[lot]$/i.test(words[i - 1] ?? ''));
  return linkTo(address, anchor);
}

/** A link to an address, to a bookmark, or to a place in what an address names. */
export function linkTo(address: string | undefined, anchor: string | undefined): string | undefined {
  const link = `${address ?? ''}${anchor ? `#${anchor}` : ''}`;
  return link === '' ? undefined : link;
}

function bookmarkOf(field: OpenField): string | undefined {
  return kindOf(field) === 'PAGEREF' ? wordsOf(field.code)[1] : undefined;
}

/** Fields whose result is text like any other, or that are read as what they are. */
const PLAIN: ReadonlySet<string> = new Set([
  ...[
    'HYPERLINK',
    'PAGEREF',
    'TOC',
    'SEQ',
    'REF',
    'NOTEREF',
    'QUOTE',
    'EQ',
    'SYMBOL',
    'ADDIN',
    'INDEX',
    'BIBLIOGRAPHY',
  ],
]);
/** Fields that show nothing. */
const SILENT: ReadonlySet<string> = new Set([
  'TC',
  'XE',
  'TA',
  'RD',
  'SET',
  'ASK',
  'PRIVATE',
  'ADVANCE',
  'COMMENTS',
  '',
]);

/** What becomes of a field beside its result. */
export interface FieldEnd {
  /** What it shows without having a result. */
  readonly text?: string;
  /** How it is doubtful. */
  readonly doubt?: {
    readonly name: 'left-out' | 'doubtful';
    readonly what: 'field' | 'formula' | 'reading';
    readonly text: string;
  };
}

/** What a field that ends is, beside the text of its result. */
export function fieldEnd(field: OpenField): FieldEnd {
  const kind = kindOf(field);
  if (SILENT.has(kind)) return {};
  if (field.said) {
    return PLAIN.has(kind) ? {} : { doubt: { name: 'doubtful', what: 'field', text: field.shown } };
  }
  if (kind === 'EQ') return equation(field.code);
  if (kind === 'SYMBOL') return symbol(field.code);
  const form = formValue(field.form);
  if (form !== undefined) return { text: form, doubt: { name: 'doubtful', what: 'field', text: form } };
  // The result of a text field that is not filled in is blank, that of a contents or an index without entries nothing.
  if (field.result && (PLAIN.has(kind) || kind === 'FORMTEXT')) return {};
  return { doubt: { name: 'left-out', what: 'field', text: field.code.trim() } };
}

/** A box that is ticked or not, or the chosen line of a list (ISO/IEC 29500-1 §17.16.7, .9). */
function formValue(form: Element | undefined): string | undefined {
  const box = childOf(form, 'w:checkBox');
  if (box) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☑' : '☐';
  const list = childOf(form, 'w:ddList');
  if (!list) return undefined;
  const chosen = integer(valOf(list, 'w:result') ?? valOf(list, 'w:default')) ?? 0;
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'];
}

/** `SYMBOL 254 \f Wingdings`: a character by its number in a face. */
function symbol(code: string): FieldEnd {
  const words = wordsOf(code);
  const number = Number(words[1]);
  const face = words[words.findIndex((word) => /^\\f$/i.test(word)) + 1] ?? '';
  const known = Number.isInteger(number) && number > 0 && number < 0x11_0000;
  const text = known
    ? (symbolOf(face, number) ?? (words.includes('\\u') ? String.fromCodePoint(number) : undefined))
    : undefined;
  return text === undefined ? { doubt: { name: 'left-out', what: 'field', text: code.trim() } } : { text };
}

/**
 * EQ is how Word and WPS set 带圈字符, `eq \o\ac(○,1)`, and 拼音指南, `eq \o\ad(\s\up 9(pīn),拼)`: signs over one another,
 * the last of which is the text. Of any other formula its words are read.
 */
function equation(code: string): FieldEnd {
  const circle = /\\o\s*\\ac\s*\(\s*[○〇◯Oo]\s*[,;]\s*([^()]*?)\s*\)/i.exec(code);
  const inside = circle?.[1] ?? '';
  const number = /^\d{1,2}$/.test(inside) ? Number(inside) : 0;
  if (number >= 1 && number <= 50) return { text: circledNumber(number) };
  const reading = /\\o[^(]*\(\s*\\s\s*\\up\s*[\d.]*\s*\(([^()]*)\)\s*[,;]\s*([^()]*?)\s*\)/i.exec(code);
  if (reading) return { text: reading[2]!, doubt: { name: 'left-out', what: 'reading', text: reading[1]! } };
  const words = code
    .replace(/^\s*eq\b/i, '')
    .replace(/\\f\s*\(([^(),;]*)[,;]([^(),;]*)\)/gi, '$1/$2')
    .replace(/\\\*\s*(?:jc\d+|hps\d+|"[^"]*")/gi, '')
    .replace(/\\[a-z]+\d*\s*/gi, '')
    .trim();
  return words === '' ? {} : { text: words, doubt: { name: 'doubtful', what: 'formula', text: code.trim() } };
}
