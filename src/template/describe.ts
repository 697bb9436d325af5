import { didYouMean } from '../diagnostics/did-you-mean.js';
import { expected } from '../diagnostics/kinds/expected.words.js';
import { notation } from '../diagnostics/kinds/notation.words.js';
import { templateSchema } from '../diagnostics/kinds/template.js';
import type { Message } from '../model/index.js';
import { nearest, plainSpelling } from '../text/nearest.js';
import { visible } from '../text/shown.js';
import type { Path } from './problem.js';

const { words } = templateSchema;

/** What is read of a valibot schema here: its kind and what it is made of. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly value?: Shape;
  /** Schemas of a union or variant, values of a picklist. */
  readonly options?: readonly (Shape | string)[];
  /** The key that tells the schemas of a variant apart. */
  readonly key?: string;
  readonly literal?: string;
  /** What an optional key has where it is left out. */
  readonly default?: unknown;
  /** The schema and what narrows it. */
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** What is wrong at a path of a template, and what to write there. */
export interface Described {
  readonly message: Message;
  readonly hints: readonly Message[];
  /** The key itself is wrong, not its value. */
  readonly unknownKey: boolean;
  /** The key that was meant where the one that is written is unknown. */
  readonly meantKey?: string;
}

/** Explains why `data` does not fit `schema` at `path`. */
export function describeMisfit(schema: Shape, data: unknown, path: Path): Described {
  const where = placeOf(path);
  const key = String(path.at(-1) ?? '');
  const [holder, held] = walk(schema, data, path.slice(0, -1));
  const shape = path.length > 0 ? step(holder, key, held) : schema;
  if (!shape) return unknownKey(where, key, holder, held);
  const written = path.length > 0 ? at(held, key) : data;
  return {
    message: misfit(where, written),
    hints: [
      ...meantKey(schema, data, path),
      ...meant(shape, written),
      words.writeHere({ expected: expectation(shape) }),
    ],
    unknownKey: false,
  };
}

/** Paths of all keys that a map's schema does not know, where it has complained of one of them. */
export function unknownKeys(schema: Shape, data: unknown, path: Path): readonly Path[] {
  const [holder, held] = walk(schema, data, path.slice(0, -1));
  const known = entriesOf(holder, held);
  return Object.keys(held as object)
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => [...path.slice(0, -1), key]);
}

/** A path as editors count: `masthead` 第 1 项的 `text`. */
function placeOf(given: Path): Message {
  const path = given.map((key) => (typeof key === 'string' ? visible(key) : key));
  const zh = path.map((key, i) => {
    if (typeof key === 'number') return ` 第 ${key + 1} 项`;
    return i === 0 ? key : typeof path[i - 1] === 'number' ? `的 ${key}` : `.${key}`;
  });
  const en = path.map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : i === 0 ? key : `.${key}`));
  return { zh: zh.join(''), en: en.join('') };
}

/** What was probably meant by a name that the template gives freely: of a style, a colour. */
function meantKey(schema: Shape, data: unknown, path: Path): readonly Message[] {
  const at = path.findLastIndex((_, i) => walk(schema, data, path.slice(0, i))[0].type === 'record');
  if (at < 0) return [];
  const key = String(path[at]);
  const pair = /^([\w-]+)\s*：/.exec(key);
  if (pair) return [notation.colon({ key: pair[1]!, value: '…' })];
  // A new name of one that is there, with something left out that the other has.
  const others = Object.keys(walk(schema, data, path.slice(0, at))[1] as object).filter((name) => name !== key);
  const [near] = at < path.length - 1 && walk(schema, data, path)[1] === undefined ? nearest(key, others) : [];
  return near === undefined ? [] : [didYouMean(near)];
}

/** What was probably meant by a value that does not fit. */
function meant(shape: Shape, written: unknown): readonly Message[] {
  const pair = typeof written === 'string' ? /^([A-Za-z]+)\s*：\s*(.*)$/s.exec(written) : null;
  if (pair) return [colonHint(pair)];
  if (written === null && isColour(shape)) return [notation.hash()];
  const [placeholder, ...more] = isRecord(written) ? Object.entries(written) : [];
  if (placeholder?.[1] === null && more.length === 0 && takesText(shape))
    return [notation.braces({ placeholder: `{${placeholder[0]}}` })];
  const number = typeof written === 'string' ? plainSpelling(written) : '';
  if (takesNumber(shape) && /^[+-]?\d+(\.\d+)?$/.test(number)) return [didYouMean(number)];
  const [, amount] = (takesNumber(shape) && /^(\d+(?:\.\d+)?)(?:pt|mm|em|磅|毫米|字)$/.exec(number)) || [];
  if (amount !== undefined) return [notation.unit({ number: amount })];
  const near = nearestName(shape, written);
  return near === undefined ? [] : [didYouMean(near)];
}

function colonHint([, key = '', value = '']: RegExpExecArray): Message {
  return notation.colon({ key, value: value || '…' });
}

function isColour(given: Shape): boolean {
  const shape = bare(given);
  return shape.type === 'string' && requirement(shape, 'regex') !== undefined;
}

function takesText(given: Shape): boolean {
  const shape = bare(given);
  return shape.type === 'string' || (shape.type === 'union' && optionsOf(shape).some(takesText));
}

function takesNumber(given: Shape): boolean {
  const shape = bare(given);
  return shape.type === 'number' || (shape.type === 'union' && optionsOf(shape).some(takesNumber));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misfit(where: Message, written: unknown): Message {
  if (written === undefined) return words.missing({ where });
  if (written === null) return words.blank({ where });
  return typeof written === 'object' ? words.misfit({ where }) : words.misfitWritten({ where, written: `${written}` });
}

function unknownKey(where: Message, key: string, holder: Shape, held: unknown): Described {
  const known = Object.keys(entriesOf(holder, held));
  const pair = /^([A-Za-z]+)\s*：\s*(.*)$/s.exec(key);
  const [near] = nearest(key, known);
  const hint = pair ? colonHint(pair) : near && didYouMean(near);
  return {
    message: words.unknownKey({ where }),
    hints: [...(hint ? [hint] : []), words.known({ known })],
    unknownKey: true,
    ...(pair ? { meantKey: pair[1]! } : near !== undefined && { meantKey: near }),
  };
}

/** The name that was probably meant where names are expected: 3号 is 三号, 小4 is 小四, Ａ５ is A5. */
function nearestName(shape: Shape, written: unknown): string | undefined {
  if (typeof written !== 'string' || written === '') return undefined;
  return nearest(written, namesOf(shape), (text) =>
    plainSpelling(text)
      .replace(/[號字体纸\s]/g, (mark) => (mark === '號' ? '号' : ''))
      .replace(/[1-8]/g, (digit) => '一二三四五六七八'[Number(digit) - 1]!),
  )[0];
}

/** Names that a schema takes. */
export function namesOf(given: Shape): readonly string[] {
  const shape = bare(given);
  return (shape.options ?? []).flatMap((option) =>
    typeof option === 'string' ? [option] : shape.type === 'union' ? namesOf(option) : [],
  );
}

/** The schema and the value that a path leads to. */
function walk(schema: Shape, data: unknown, path: Path): readonly [Shape, unknown] {
  let shape = schema;
  let value = data;
  for (const key of path) {
    shape = step(shape, String(key), value) ?? { type: 'any' };
    value = at(value, key);
  }
  return [bare(shape), value];
}

function step(holder: Shape, key: string, held: unknown): Shape | undefined {
  const shape = bare(holder);
  if (shape.type === 'variant' && key === shape.key) return { type: 'picklist', options: literals(shape) };
  if (shape.type === 'variant' || shape.entries) return entriesOf(shape, held)[key];
  return shape.item ?? shape.items?.[Number(key)] ?? shape.value ?? optionsOf(shape).find(({ item }) => item)?.item;
}

function entriesOf(shape: Shape, held: unknown): Readonly<Record<string, Shape>> {
  if (shape.type !== 'variant') return shape.entries ?? {};
  return optionsOf(shape).find(({ entries }) => entries![shape.key!]!.literal === at(held, shape.key!))?.entries ?? {};
}

function literals(shape: Shape): readonly string[] {
  return optionsOf(shape).map(({ entries }) => entries![shape.key!]!.literal!);
}

/** The schemas among a schema's options. */
export function optionsOf({ options = [] }: Shape): readonly Shape[] {
  return options.filter((option) => typeof option !== 'string');
}

/** A schema without the wrapper that makes it optional. */
export function bare(shape: Shape): Shape {
  return shape.wrapped ? bare(shape.wrapped) : shape;
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}

/** What a schema takes, in words. */
export function expectation(given: Shape): Message {
  const shape = bare(given);
  switch (shape.type) {
    case 'number':
      return numberWords(shape);
    case 'boolean':
      return expected.boolean();
    case 'picklist':
      return expected.oneOf({ names: shape.options!.map(String) });
    case 'literal':
      return expected.literal({ literal: shape.literal! });
    case 'string':
      return requirement(shape, 'regex') === undefined ? expected.text() : expected.colour();
    case 'tuple':
      return expected.numbers({ count: shape.items!.length });
    case 'array':
      return expected.list();
    case 'union':
      return namesOf(shape).length > 0 ? sizeWords(shape) : expected.texts();
    case 'variant':
      return expected.element();
    case 'strict_object':
      return expected.keys({ names: Object.keys(shape.entries!) });
    default:
      return expected.pairs();
  }
}

function numberWords(shape: Shape): Message {
  const whole = shape.pipe?.some(({ type }) => type === 'integer') ?? false;
  const number = whole ? expected.wholeNumber() : expected.number();
  const least = requirement(shape, 'min_value');
  const above = requirement(shape, 'gt_value');
  const most = requirement(shape, 'max_value');
  if (least !== undefined && most !== undefined) return expected.between({ least, most, number });
  if (above !== undefined && most !== undefined) return expected.aboveUpTo({ above, most, number });
  if (least !== undefined) return expected.atLeast({ least, number });
  return above === undefined ? number : expected.above({ above, number });
}

/** A length in pt or the name of a size. */
function sizeWords(shape: Shape): Message {
  return expected.size({ number: numberWords(optionsOf(shape)[0]!), names: namesOf(shape) });
}

function requirement({ pipe }: Shape, type: string): number | string | undefined {
  const found = pipe?.find((action) => action.type === type)?.requirement;
  return found === undefined || typeof found === 'number' ? found : String(found);
}
