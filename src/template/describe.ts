import { didYouMean } from '../diagnostics/did-you-mean.js';
import { expected } from '../diagnostics/kinds/expected.words.js';
import { templateSchema } from '../diagnostics/kinds/template.js';
import type { Message } from '../model/index.js';
import { nearest, plainSpelling } from '../text/nearest.js';

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
  /** The schema and what narrows it. */
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

type Path = readonly (string | number)[];

/** What is wrong at a path of a template, and what to write there. */
export interface Described {
  readonly message: Message;
  readonly hints: readonly Message[];
  /** The key itself is wrong, not its value. */
  readonly unknownKey: boolean;
}

/** Explains why `data` does not fit `schema` at `path`. */
export function describeMisfit(schema: Shape, data: unknown, path: Path): Described {
  const where = path.join('.');
  const key = String(path.at(-1) ?? '');
  const [holder, held] = walk(schema, data, path.slice(0, -1));
  const shape = path.length > 0 ? step(holder, key, held) : schema;
  if (!shape) return unknownKey(where, key, holder, held);
  const written = path.length > 0 ? at(held, key) : data;
  const near = nearestName(shape, written);
  return {
    message: misfit(where, written),
    hints: [...(near ? [didYouMean(near)] : []), words.writeHere({ expected: expectation(shape) })],
    unknownKey: false,
  };
}

function misfit(where: string, written: unknown): Message {
  if (written === undefined) return words.missing({ where });
  return typeof written === 'object' ? words.misfit({ where }) : words.misfitWritten({ where, written: `${written}` });
}

function unknownKey(where: string, key: string, holder: Shape, held: unknown): Described {
  const known = Object.keys(entriesOf(holder, held));
  const [near] = nearest(key, known);
  return {
    message: words.unknownKey({ where }),
    hints: [...(near ? [didYouMean(near)] : []), words.known({ known })],
    unknownKey: true,
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
function namesOf(given: Shape): readonly string[] {
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

function optionsOf({ options = [] }: Shape): readonly Shape[] {
  return options.filter((option) => typeof option !== 'string');
}

/** A schema without the wrapper that makes it optional. */
function bare(shape: Shape): Shape {
  return shape.wrapped ? bare(shape.wrapped) : shape;
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}

/** What a schema takes, in words. */
function expectation(given: Shape): Message {
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
