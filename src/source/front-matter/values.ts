import * as v from 'valibot';
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { message, type Report } from '../../diagnostics/diagnostic.js';
import type { CalendarDate, Credit, Distribution, Located, Meta, SourceFile, Span } from '../../model/index.js';
import { composed } from '../../text/compose.js';
import { chineseValue, halfWidthDigits } from '../../text/numerals.js';
import { readDate } from './dates.js';
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
/** One string may hold several names: 谭勇、江涛. */
const people = v.pipe(
  names,
  v.transform((value) =>
    (typeof value === 'string' ? value.split(/[、，,；;]/).map((name) => name.trim()) : value).filter(
      (name) => name !== '',
    ),
  ),
  v.nonEmpty(),
);
const recipients = v.union([text, v.pipe(v.array(text), v.nonEmpty())]);

/** What the editor should write where a value does not fit. */
const EXPECTED = {
  title: message('一行文字，如 刊名: 高等职业教育动态', 'a line of text'),
  publisher: message('一行文字，如 主办: 某某研究所', 'a line of text'),
  template: message('模板的名称，如 模板: dongtai', 'the name of a template'),
  number: message('一个数字，如 期号: 7', 'a number, such as 7'),
  total: message('一个数字，如 总期号: 67', 'a number, such as 67'),
  names: message('姓名或名单，如 责任编辑: [赵崇平, 周俊]', 'a name or a list of names, such as [Zhao, Zhou]'),
  further: message('一行文字或名单，如 附件: [报名表, 回执]', 'a line of text or a list, such as [form, receipt]'),
  recipients: message('文字或名单，如 发: [各部门, 各院系负责人]', 'a text or a list, such as [all departments]'),
} as const;

/** The values of the front matter; `quiet` where its keys could not be read at all, so that none can be called missing. */
export function readMeta(fields: Fields, span: Span, source: SourceFile, report: Report, quiet: boolean): Meta {
  const one = <T>(
    field: Exclude<keyof typeof FIELDS, 'date' | 'printed' | 'credits' | 'distribution'>,
    schema: v.GenericSchema<unknown, T>,
  ): Located<T> | undefined => {
    const entry = fields.get(field);
    return entry && readValue(entry, schema, EXPECTED[field].zh, EXPECTED[field].en, report);
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
function readFurther(fields: Fields, report: Report): Map<string, Located<readonly string[]>> {
  const further = new Map<string, Located<readonly string[]>>();
  for (const name of Object.keys(FURTHER_FIELDS) as (keyof typeof FURTHER_FIELDS)[]) {
    const entry = fields.get(name);
    const read = entry && readValue(entry, names, EXPECTED.further.zh, EXPECTED.further.en, report);
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
  zh: string,
  en: string,
  report: Report,
): Located<T> | undefined {
  const value = plainValue(entry.node);
  const span = spanOfValue(entry);
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { value: parsed.output, span };
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  report({
    code: empty ? 'front-matter/empty' : 'front-matter/type',
    span,
    message: empty
      ? message(`“${entry.key}”后面没有写内容。`, `“${entry.key}” has no value.`)
      : message(`“${entry.key}”后面的内容看不懂。`, `The value of “${entry.key}” does not fit.`),
    hints: [
      message(
        empty ? `补上${zh}，或删去这一行。` : `改成${zh}。`,
        `Write ${en}${empty ? ', or delete the line' : ''}.`,
      ),
    ],
  });
  return undefined;
}

function readDateField(entry: Entry | undefined, report: Report): Located<CalendarDate> | undefined {
  if (!entry) return undefined;
  const written = plainValue(entry.node);
  const span = spanOfValue(entry);
  const reading = typeof written === 'string' ? readDate(written) : ({ kind: 'unreadable' } as const);
  if (reading.kind === 'date') return { value: reading.date, span };
  const hint = message('写成 2022-10-18 或 2022年10月18日。', 'Write 2022-10-18 or 2022年10月18日.');
  const shown = typeof written === 'string' ? `“${written}”` : '';
  const what =
    written === null || written === ''
      ? message(`“${entry.key}”后面没有写日期。`, `“${entry.key}” has no date.`)
      : reading.kind === 'impossible'
        ? message(
            `历上没有这一天：${reading.year}年${reading.month}月${reading.day}日。`,
            `The calendar has no such day: ${reading.year}-${reading.month}-${reading.day}.`,
          )
        : message(
            `日期${shown}看不懂：要有年、月、日。`,
            `The date ${shown} cannot be read: it needs year, month and day.`,
          );
  report({ code: 'front-matter/date', span, message: what, hints: [hint] });
  return undefined;
}

function reportMissing(field: 'title' | 'date', span: Span, source: SourceFile, report: Report): void {
  const key = FIELDS[field][0];
  const example = field === 'title' ? '刊名: 高等职业教育动态' : '日期: 2022-10-18';
  const line = /^[^\r\n]*/.exec(source.text.slice(span.start))![0];
  report({
    code: 'front-matter/missing-key',
    span: { start: span.start, end: span.start + line.length },
    message: message(
      `刊头信息缺少“${key}”，刊头印不出来。`,
      `The front matter lacks ${key} (${FIELDS[field][1]}), which the masthead needs.`,
    ),
    hints: [
      message(`在两条 --- 之间加一行，例如“${example}”。`, `Add a line between the two ---, for example “${example}”.`),
    ],
  });
}

/** The pairs of a map under a field (编印, 分送), in source order. */
function readPairs(entry: Entry | undefined, report: Report): Entry[] {
  if (!entry) return [];
  if (!isMap(entry.node)) {
    const example = entry.key === FIELDS.distribution[0] ? '  报: [校领导]' : '  责任编辑: [赵崇平, 周俊]';
    report({
      code: 'front-matter/type',
      span: spanOfValue(entry),
      message: message(
        `“${entry.key}”下面应当每行一项，缩进两格。`,
        `“${entry.key}” should have one entry a line below it, indented by two spaces.`,
      ),
      hints: [message(`写成：\n${entry.key}:\n${example}`, `Write:\n${entry.key}:\n${example}`)],
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
        code: 'front-matter/duplicate',
        span: keySpan,
        message: message(`“${key}”写了两次。`, `“${key}” is given twice.`),
        hints: [message('合成一项，名单写在一个方括号里。', 'Merge them into one list.')],
        related: [{ message: message('第一次在这里', 'the first one'), span: first }],
      });
      return [];
    }
    seen.set(key, keySpan);
    return [{ key, keySpan, node: pair.value, place: entry.place }];
  });
}

function readCredit(entry: Entry, report: Report): Credit[] {
  const read = readValue(entry, people, EXPECTED.names.zh, EXPECTED.names.en, report);
  return read ? [{ role: entry.key, names: read.value, span: { start: entry.keySpan.start, end: read.span.end } }] : [];
}

function readDistribution(entry: Entry | undefined, report: Report): Distribution[] {
  return readPairs(entry, report).flatMap((pair) => {
    const kind = lookUp(DISTRIBUTION_KINDS, pair.key);
    if (!kind) {
      const near = nearestKey(DISTRIBUTION_KINDS, pair.key);
      const known = Object.keys(DISTRIBUTION_KINDS).join('、');
      report({
        code: 'front-matter/unknown-key',
        span: pair.keySpan,
        message: message(
          `“分送”里没有“${pair.key}”这一项，这一行不会印出来。`,
          `“${pair.key}” is no kind of distribution: the line is not printed.`,
        ),
        fix: near ? { safe: false, edits: [{ ...pair.keySpan, text: near }] } : undefined,
        hints: [
          ...(near ? [message(`是不是“${near}”？`, `Did you mean “${near}”?`)] : []),
          message(`可用的有：${known}。`, `Known kinds: ${known}.`),
        ],
      });
      return [];
    }
    const read = readValue(pair, recipients, EXPECTED.recipients.zh, EXPECTED.recipients.en, report);
    if (!read) return [];
    const value = typeof read.value === 'string' ? read.value.replace(/。$/, '') : read.value.join('、');
    return [{ kind, text: value, span: { start: pair.keySpan.start, end: read.span.end } }];
  });
}
