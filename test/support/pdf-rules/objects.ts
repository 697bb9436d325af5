import { inflateSync } from 'node:zlib';

/** A PDF value (ISO 32000-1 §7.3): names are strings, PDF strings are bytes. */
export type Value = number | boolean | null | string | Buffer | Reference | Stream | readonly Value[] | Dictionary;
export interface Dictionary {
  readonly [key: string]: Value;
}
export interface Reference {
  readonly reference: number;
}
export interface Stream {
  readonly dictionary: Dictionary;
  /** As stored. */
  readonly bytes: Buffer;
}

/** A token that is no value: an operator, `obj`, `]`, `>>`. */
export interface Keyword {
  readonly keyword: string;
}

export const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'reference' in value;
export const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && 'bytes' in value;
export const isKeyword = (value: unknown): value is Keyword =>
  typeof value === 'object' && value !== null && 'keyword' in value;

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((mark) => mark.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values and keywords one after another from `position` on. */
export class Lexer {
  constructor(
    readonly bytes: Buffer,
    public position = 0,
  ) {}

  /** The next value or keyword; undefined at the end. */
  next(): Value | Keyword | undefined {
    this.#skipBlank();
    const mark = String.fromCharCode(this.bytes[this.position] ?? 0);
    if (this.position >= this.bytes.length) return undefined;
    if (mark === '/') return this.#name();
    if (mark === '(') return this.#literal();
    const two = this.bytes.toString('latin1', this.position, this.position + 2);
    if (two === '<<' || two === '>>') {
      this.position += 2;
      return two === '<<' ? this.#dictionary() : { keyword: '>>' };
    }
    if (mark === '<') return this.#hexadecimal();
    if (mark === '[' || mark === ']') {
      this.position++;
      return mark === '[' ? this.#array() : { keyword: ']' };
    }
    return this.#word();
  }

  /** A value, with `1 0 R` read as one. */
  value(): Value {
    const first = this.next();
    if (typeof first === 'number') {
      const back = this.position;
      const second = this.next();
      const third = typeof second === 'number' ? this.next() : undefined;
      if (isKeyword(third) && third.keyword === 'R') return { reference: first };
      this.position = back;
    }
    if (first === undefined || isKeyword(first)) throw new Error(`no value before byte ${this.position}`);
    return first;
  }

  #skipBlank(): void {
    while (this.position < this.bytes.length && WHITE.has(this.bytes[this.position]!)) this.position++;
    if (this.bytes[this.position] !== 0x25) return;
    while (this.position < this.bytes.length && this.bytes[this.position] !== 10) this.position++;
    this.#skipBlank();
  }

  #regular(): string {
    const start = this.position;
    while (this.position < this.bytes.length) {
      const byte = this.bytes[this.position]!;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.position++;
    }
    return this.bytes.toString('latin1', start, this.position);
  }

  #name(): string {
    this.position++;
    return this.#regular().replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  #word(): Value | Keyword {
    const word = this.#regular();
    if (word === '') throw new Error(`unexpected mark at byte ${this.position}`);
    if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { keyword: word };
  }

  #literal(): Buffer {
    let depth = 0;
    let text = '';
    for (; ; this.position++) {
      const mark = String.fromCharCode(this.bytes[this.position]!);
      if (mark === '\\') {
        const escaped = String.fromCharCode(this.bytes[++this.position]!);
        text += ESCAPES[escaped] ?? escaped;
        continue;
      }
      if (mark === '(' && depth++ === 0) continue;
      if (mark === ')' && --depth === 0) break;
      text += mark;
    }
    this.position++;
    return Buffer.from(text, 'latin1');
  }

  #hexadecimal(): Buffer {
    const end = this.bytes.indexOf('>', this.position);
    const digits = this.bytes.toString('latin1', this.position + 1, end);
    if (digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits))
      throw new Error(`hexadecimal string of ${digits.length} digits`);
    this.position = end + 1;
    return Buffer.from(digits, 'hex');
  }

  #array(): Value[] {
    const values: Value[] = [];
    while (!this.#closes(']')) values.push(this.value());
    return values;
  }

  #dictionary(): Dictionary {
    const entries: Record<string, Value> = {};
    while (!this.#closes('>>')) {
      const key = this.next();
      if (typeof key !== 'string' || key in entries) throw new Error(`key ${String(key)} at byte ${this.position}`);
      entries[key] = this.value();
    }
    return entries;
  }

  #closes(mark: string): boolean {
    this.#skipBlank();
    if (!this.bytes.subarray(this.position, this.position + mark.length).equals(Buffer.from(mark))) return false;
    this.position += mark.length;
    return true;
  }
}

/** A PDF's objects. Throws where the file's structure is broken. */
export interface ObjectFile {
  readonly bytes: Buffer;
  readonly trailer: Dictionary;
  readonly objects: ReadonlyMap<number, Value>;
  /** What a value stands for: the object behind a reference. */
  resolve(value: Value | undefined): Value;
  /** The same as a dictionary, a stream's own included. */
  dictionary(value: Value | undefined): Dictionary;
}

/** Reads a file with one cross-reference stream and object streams (ISO 32000-1 §7.5.7, §7.5.8). */
export function readObjects(file: Uint8Array): ObjectFile {
  const bytes = Buffer.from(file);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1', bytes.length - 40))![1]);
  const table = objectAt(bytes, start).value as Stream;
  const trailer = table.dictionary;
  const [a, b, c] = trailer.W as number[];
  const rows = unpack(table);
  const objects = new Map<number, Value>();
  const packed = new Map<number, readonly { readonly number: number; readonly value: Value }[]>();
  for (let number = 0; number < (trailer.Size as number); number++) {
    const row = number * (a! + b! + c!);
    const second = rows.readUIntBE(row + a!, b!);
    if (rows[row] === 1) {
      const object = objectAt(bytes, second);
      if (object.number !== number) throw new Error(`object ${number} is not at byte ${second}`);
      objects.set(number, object.value);
    } else if (rows[row] === 2) {
      if (!packed.has(second))
        packed.set(
          second,
          objectsIn(objectAt(bytes, rows.readUIntBE(second * (a! + b! + c!) + a!, b!)).value as Stream),
        );
      const object = packed.get(second)![rows.readUIntBE(row + a! + b!, c!)]!;
      if (object.number !== number) throw new Error(`object ${number} is not in stream ${second}`);
      objects.set(number, object.value);
    }
  }
  const resolve = (value: Value | undefined): Value =>
    isReference(value) ? resolve(objects.get(value.reference)) : (value ?? null);
  const dictionary = (value: Value | undefined): Dictionary => {
    const found = resolve(value);
    return isStream(found) ? found.dictionary : ((found ?? {}) as Dictionary);
  };
  return { bytes, trailer, objects, resolve, dictionary };
}

function objectAt(bytes: Buffer, position: number): { readonly number: number; readonly value: Value } {
  const lexer = new Lexer(bytes, position);
  const number = lexer.next() as number;
  lexer.next();
  lexer.next();
  const value = lexer.value();
  const after = lexer.next() as Keyword;
  if (after.keyword === 'endobj') return { number, value };
  const dictionary = value as Dictionary;
  const data = lexer.position + 1;
  const end = data + (dictionary.Length as number);
  if (bytes.toString('latin1', end, end + 11) !== '\nendstream\n')
    throw new Error(`stream ${number} has another length than it says`);
  return { number, value: { dictionary, bytes: bytes.subarray(data, end) } };
}

function objectsIn(stream: Stream): { readonly number: number; readonly value: Value }[] {
  const content = unpack(stream);
  const head = new Lexer(content);
  const numbers = Array.from(
    { length: stream.dictionary.N as number },
    () => [head.next() as number, head.next() as number] as const,
  );
  return numbers.map(([number, offset]) => ({
    number,
    value: new Lexer(content, (stream.dictionary.First as number) + offset).value(),
  }));
}

/** A stream's content. Only the filters that we write are known. */
export function unpack({ dictionary, bytes }: Stream): Buffer {
  return dictionary.Filter === 'FlateDecode' ? inflateSync(bytes) : bytes;
}

/** A text string (ISO 32000-1 §7.9.2). */
export function textString(value: Value | undefined): string {
  const bytes = value as Buffer;
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
