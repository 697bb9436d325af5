import * as v from 'valibot';
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { expectedValue } from '../../diagnostics/kinds/expected.words.js';
import {
  frontMatterDate,
  frontMatterDuplicate,
  frontMatterEmpty,
  frontMatterMissingKey,
  frontMatterType,
  frontMatterUnknownKey,
} from '../../diagnostics/kinds/front-matter.js';
import type {
  CalendarDate,
  Credit,
  Distribution,
  Located,
  Message,
  Meta,
  SourceFile,
  Span,
} from '../../model/index.js';
import { composed } from '../../text/compose.js';
import { chineseValue, halfWidthDigits } from '../../text/numerals.js';
import { nearDate, readDate } from './dates.js';
import { DISTRIBUTION_KINDS, FIELDS, type Field, FURTHER_FIELDS, lookUp, nearestKey } from './keys.js';

/** A field as it stands in the front matter. */
export interface Entry {
  /** The key as written. */
  readonly key: string;
  readonly keySpan: Span;
  readonly node: unknown;
  /** YAML offsets as a place in the source. */
  readonly place: (start: number, end: number) => Span;
}

type Fields = ReadonlyMap<Field, Entry>;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const ordinalNumber = v.pipe(
  v.string(),
  v.transform((written) => numberIn(written)),
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(99_999),
);
const names = v.union([text, v.array(text)]);
/** One string, or one entry of a list, may hold several names: 谭勇、江涛, [谭勇，江涛]. */
const people = v.pipe(
  names,
  v.transform((value) =>
    [value].flat().flatMap((each) => each.split(/[、，,；;]/).flatMap((name) => name.trim() || [])),
  ),
  v.nonEmpty(),
);
const recipients = v.union([text, v.pipe(v.array(text), v.nonEmpty())]);

/** What the editor should write where a value does not fit. */
const EXPECTED = {
  title: expectedValue.titleText,
  publisher: expectedValue.publisherText,
  template: expectedValue.templateName,
  number: expectedValue.number,
  total: expectedValue.total,
  names: expectedValue.names,
  further: expectedValue.textOrList,
  recipients: expectedValue.recipients,
} as const;

/**
 * The values of the front matter; `quiet` where its keys could not be read at all, so that none can be called missing.
 */
export function readMeta(fields: Fields, span: Span, source: SourceFile, report: OnFinding, quiet: boolean): Meta {
  const one = <T>(
    field: Exclude<keyof typeof FIELDS, 'date' | 'printed' | 'credits' | 'distribution'>,
    schema: v.GenericSchema<unknown, T>,
  ): Located<T> | undefined => {
    const entry = fields.get(field);
    return entry && readValue(entry, schema, EXPECTED[field], report);
  };
  const number = one('number', ordinalNumber);
  const total = one('total', ordinalNumber);
  const publisher = one('publisher', text);
  const template = one('template', text);
  const further = readFurther(fields, report);
  const authority = further.get('发文机关');
  const title = one('title', text) ?? (authority && { value: authority.value.join(' '), span: authority.span });
  const date = readDateField(fields.get('date'), report);
  const printed = readDateField(fields.get('printed'), report);
  if (!quiet) {
    for (const field of ['title', 'date'] as const)
      if (!fields.has(field) && !(field === 'title' && authority)) reportMissing(field, span, source, report);
  }
  return {
    span,
    title: title ?? { value: '', span },
    ...(number && { number }),
    ...(total && { total }),
    ...(publisher && { publisher }),
    date: date ?? { value: { year: 2000, month: 1, day: 1 }, span },
    ...(printed && { printed }),
    ...(template && { template }),
    credits: readPairs(fields.get('credits'), report).flatMap((pair) => readCredit(pair, report)),
    distribution: readDistribution(fields.get('distribution'), report),
    fields: further,
  };
}

/** Entries that only templates know: one text or a list of texts. */
function readFurther(fields: Fields, report: OnFinding): Map<string, Located<readonly string[]>> {
  const further = new Map<string, Located<readonly string[]>>();
  for (const name of Object.keys(FURTHER_FIELDS) as (keyof typeof FURTHER_FIELDS)[]) {
    const entry = fields.get(name);
    const read = entry && readValue(entry, names, EXPECTED.further, report);
    if (read) further.set(name, { value: typeof read.value === 'string' ? [read.value] : read.value, span: read.span });
  }
  return further;
}

/** `7`, `第7期`, `总第67期`, `第七期`; NaN for anything else. */
function numberIn(written: string): number {
  const bare = halfWidthDigits(written)
    .replace(/[\s\u3000]/g, '')
    .replace(/^总?第?|期$/g, '');
  return /^[0-9]{1,9}$/.test(bare) ? Number(bare) : (chineseValue(bare) ?? Number.NaN);
}

/** A scalar as the editor wrote it, a list as its scalars; anything else as it is, for the schema to refuse. */
function plainValue(node: unknown): unknown {
  if (isScalar(node)) return scalarText(node);
  if (isSeq(node)) return node.items.map(plainValue);
  return isAlias(node) || isMap(node) ? {} : null;
}

function scalarText({ value, source }: Scalar): string | null {
  if (value === null || value === undefined) return null;
  return composed(typeof value === 'string' ? value : (source ?? String(value)));
}

function spanOfValue(entry: Entry): Span {
  const range = (entry.node as Node | null)?.range;
  return range && range[1] > range[0] ? entry.place(range[0], range[1]) : entry.keySpan;
}

function readValue<T>(
  entry: Entry,
  schema: v.GenericSchema<unknown, T>,
  expected: () => Message,
  report: OnFinding,
): Located<T> | undefined {
  const value = plainValue(entry.node);
  const span = spanOfValue(entry);
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { value: parsed.output, span };
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  report({
    kind: empty ? frontMatterEmpty : frontMatterType,
    span,
    message: empty
      ? frontMatterEmpty.words.empty({ key: entry.key })
      : frontMatterType.words.misfit({ key: entry.key }),
    hints: [
      empty
        ? frontMatterEmpty.words.write({ expected: expected() })
        : frontMatterType.words.write({ expected: expected() }),
    ],
  });
  return undefined;
}

function readDateField(entry: Entry | undefined, report: OnFinding): Located<CalendarDate> | undefined {
  if (!entry) return undefined;
  const written = plainValue(entry.node);
  const span = spanOfValue(entry);
  const reading = typeof written === 'string' ? readDate(written) : ({ kind: 'unreadable' } as const);
  if (reading.kind === 'date') return { value: reading.date, span };
  const hint = frontMatterDate.words.write({ ...nearDate(typeof written === 'string' ? written : '') });
  const what =
    written === null || written === ''
      ? frontMatterDate.words.empty({ key: entry.key })
      : reading.kind === 'impossible'
        ? frontMatterDate.words.impossible({ year: reading.year, month: reading.month, day: reading.day })
        : typeof written === 'string'
          ? frontMatterDate.words.unreadable({ written })
          : frontMatterDate.words.noDate();
  report({ kind: frontMatterDate, span, message: what, hints: [hint] });
  return undefined;
}

function reportMissing(field: 'title' | 'date', span: Span, source: SourceFile, report: OnFinding): void {
  const key = FIELDS[field][0];
  const example = field === 'title' ? '刊名: 高等职业教育动态' : '日期: 2022-10-18';
  const line = /^[^\r\n]*/.exec(source.text.slice(span.start))![0];
  report({
    kind: frontMatterMissingKey,
    span: { start: span.start, end: span.start + line.length },
    message: frontMatterMissingKey.words.missing({ key, alias: FIELDS[field][1] }),
    hints: [frontMatterMissingKey.words.add({ example })],
  });
}

/** The pairs of a map under a field (编印, 分送), in source order. */
function readPairs(entry: Entry | undefined, report: OnFinding): Entry[] {
  if (!entry) return [];
  if (!isMap(entry.node)) {
    const example = entry.key === FIELDS.distribution[0] ? '  报: [校领导]' : '  责任编辑: [赵崇平, 周俊]';
    report({
      kind: frontMatterType,
      span: spanOfValue(entry),
      message: frontMatterType.words.needsEntries({ key: entry.key }),
      hints: [frontMatterType.words.writeEntries({ key: entry.key, example })],
    });
    return [];
  }
  const seen = new Map<string, Span>();
  return entry.node.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(scalarText(pair.key)) : '';
    const range = (pair.key as Node | null)?.range;
    const keySpan = range ? entry.place(range[0], range[1]) : entry.keySpan;
    const first = seen.get(key);
    if (first) {
      report({
        kind: frontMatterDuplicate,
        span: keySpan,
        message: frontMatterDuplicate.words.twiceInList({ key }),
        hints: [frontMatterDuplicate.words.merge()],
        related: [{ message: frontMatterDuplicate.words.first(), span: first }],
      });
      return [];
    }
    seen.set(key, keySpan);
    return [{ key, keySpan, node: pair.value, place: entry.place }];
  });
}

function readCredit(entry: Entry, report: OnFinding): Credit[] {
  const read = readValue(entry, people, EXPECTED.names, report);
  return read ? [{ role: entry.key, names: read.value, span: { start: entry.keySpan.start, end: read.span.end } }] : [];
}

function readDistribution(entry: Entry | undefined, report: OnFinding): Distribution[] {
  return readPairs(entry, report).flatMap((pair) => {
    const kind = lookUp(DISTRIBUTION_KINDS, pair.key);
    if (!kind) {
      const near = nearestKey(DISTRIBUTION_KINDS, pair.key);
      const known = Object.keys(DISTRIBUTION_KINDS).join('、');
      report({
        kind: frontMatterUnknownKey,
        span: pair.keySpan,
        message: frontMatterUnknownKey.words.unknownKind({ key: pair.key }),
        fix: near ? { safe: false, edits: [{ ...pair.keySpan, text: near }] } : undefined,
        hints: [...(near ? [didYouMean(near)] : []), frontMatterUnknownKey.words.knownKinds({ known })],
      });
      return [];
    }
    const read = readValue(pair, recipients, EXPECTED.recipients, report);
    if (!read) return [];
    const value = typeof read.value === 'string' ? read.value.replace(/。$/, '') : read.value.join('、');
    return [{ kind, text: value, span: { start: pair.keySpan.start, end: read.span.end } }];
  });
}
