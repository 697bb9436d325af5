import { distance } from 'fastest-levenshtein';
import { message } from '../diagnostics/diagnostic.js';
import type { Message } from '../model/index.js';

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
  const expected = expectation(shape);
  const close = nearestName(shape, path.length > 0 ? at(held, key) : data);
  const hints = [
    ...(close ? [message(`是不是“${close}”？`, `Did you mean “${close}”?`)] : []),
    message(`这里要写${expected.zh}。`, `Expected: ${expected.en}.`),
  ];
  const written = path.length > 0 ? at(held, key) : data;
  if (written === undefined) {
    return { message: message(`模板缺少 ${where} 这一项。`, `The template lacks ${where}.`), hints, unknownKey: false };
  }
  const shown =
    typeof written === 'object' ? message('', '') : message(`：写的是“${written}”`, `: it says “${written}”`);
  return {
    message: message(`模板的 ${where} 不合要求${shown.zh}。`, `${where} in the template does not fit${shown.en}.`),
    hints,
    unknownKey: false,
  };
}

function unknownKey(where: string, key: string, holder: Shape, held: unknown): Described {
  const known = Object.keys(entriesOf(holder, held));
  const far = (name: string): number => distance(name, key) - (name[0] === key[0] ? 0.5 : 0);
  const near = [...known].sort((a, b) => far(a) - far(b))[0];
  const close = near !== undefined && distance(near, key) <= Math.max(1, Math.floor(key.length / 2));
  return {
    message: message(`模板里没有 ${where} 这一项。`, `A template has no ${where}.`),
    hints: [
      ...(close ? [message(`是不是“${near}”？`, `Did you mean “${near}”?`)] : []),
      message(`这里可用的有：${known.join('、')}。`, `Known here: ${known.join(', ')}.`),
    ],
    unknownKey: true,
  };
}

/** The name that was probably meant where names are expected. */
function nearestName(shape: Shape, written: unknown): string | undefined {
  const names = namesOf(shape);
  if (typeof written !== 'string' || written === '' || names.length === 0) return undefined;
  // 3号 is 三号, 小4 is 小四, Ａ５ is A5.
  const plain = written
    .normalize('NFKC')
    .replace(/[號字体纸\s]/g, (mark) => (mark === '號' ? '号' : ''))
    .toUpperCase();
  const spelt = plain.replace(/[1-8]/, (digit) => '一二三四五六七八'[Number(digit) - 1]!);
  const far = (name: string): number => Math.min(...[written, plain, spelt].map((text) => distance(text, name)));
  const near = [...names].sort((a, b) => far(a) - far(b))[0]!;
  return far(near) <= Math.max(1, Math.floor(near.length / 2)) && far(near) < near.length ? near : undefined;
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
      return message(' true（是）或 false（否）', 'true or false');
    case 'picklist':
      return message(`其中之一：${shape.options!.join('、')}`, `one of ${shape.options!.join(', ')}`);
    case 'literal':
      return message(` ${shape.literal}`, `${shape.literal}`);
    case 'string':
      return requirement(shape, 'regex') === undefined
        ? message('文字', 'a text')
        : message('颜色，如 "#c00000"（小写，加引号）', 'a colour such as "#c00000", in lower case and quotes');
    case 'tuple':
      return message(
        `${shape.items!.length} 个数字，如 [0, 100, 100, 0]`,
        `${shape.items!.length} numbers, such as [0, 100, 100, 0]`,
      );
    case 'array':
      return message('清单：每项一行，前面加“- ”', 'a list: one entry a line, each behind “- ”');
    case 'union':
      if (namesOf(shape).length > 0) return sizeWords(shape);
      return message('文字，或文字的清单 [甲, 乙]', 'a text, or a list of texts [a, b]');
    case 'strict_object':
      return message(
        `下一级的各项：${Object.keys(shape.entries!).join('、')}`,
        `keys below it: ${Object.keys(shape.entries!).join(', ')}`,
      );
    default:
      return message(
        '下一级的各项，每行“名称: 内容”，缩进两格',
        'keys below it, one “key: value” a line, indented by two spaces',
      );
  }
}

function numberWords(shape: Shape): Message {
  const whole = shape.pipe?.some(({ type }) => type === 'integer') ?? false;
  const [kind, number] = whole ? ['整数', 'a whole number'] : ['数字', 'a number'];
  const least = requirement(shape, 'min_value');
  const above = requirement(shape, 'gt_value');
  const most = requirement(shape, 'max_value');
  if (least !== undefined && most !== undefined)
    return message(` ${least} 到 ${most} 的${kind}`, `${number} from ${least} to ${most}`);
  if (least !== undefined) return message(`不小于 ${least} 的${kind}`, `${number} of at least ${least}`);
  if (above !== undefined) return message(`大于 ${above} 的${kind}`, `${number} above ${above}`);
  return message(kind!, number!);
}

/** A length in pt or the name of a size. */
function sizeWords(shape: Shape): Message {
  const number = numberWords(optionsOf(shape)[0]!);
  const names = namesOf(shape).join('、');
  return message(
    `${number.zh.trimStart()}（pt），或字号：${names}`,
    `${number.en} (pt), or a size by its name: ${names}`,
  );
}

function requirement({ pipe }: Shape, type: string): unknown {
  return pipe?.find((action) => action.type === type)?.requirement;
}
