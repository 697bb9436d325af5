import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { type Finding, message, type Report } from '../../diagnostics/diagnostic.js';
import type { Edit, Fix, Meta, SourceFile, Span } from '../../model/index.js';
import { applyEdits } from '../markdown/edits.js';
import { DISTRIBUTION_KINDS, type Field, isCertain, KEYS, lookUp, nearestKey } from './keys.js';
import { type Entry, readMeta } from './values.js';
import { reportYaml } from './yaml.js';

/** The front matter's values and where the text after it starts. */
export interface FrontMatter {
  readonly meta: Meta;
  /** UTF-16 offset of the first character after the front matter. */
  readonly bodyStart: number;
}

const EXAMPLE = '---\n刊名: 高等职业教育动态\n期号: 7\n日期: 2022-10-18\n---';

/** Reads the front matter at the head of a source; every finding stands at its exact key or value. */
export function readFrontMatter(source: SourceFile, report: Report): FrontMatter {
  const block = findBlock(source.text, report);
  if (!block) return { meta: readMeta(new Map(), firstCharacter(source.text), source, report, true), bodyStart: 0 };
  const span = { start: block.start, end: block.bodyStart };
  const mended = applyEdits(
    source.text.slice(0, block.yamlEnd),
    block.yamlStart,
    colonEdits(source.text, block, report),
  );
  const document = parseDocument(mended.text.replace(/\r(?!\n)/g, '\n'), { uniqueKeys: false, prettyErrors: false });
  const place = (start: number, end: number): Span => {
    const first = mended.toSource(start);
    return { start: first, end: end > start ? mended.toSource(end - 1) + 1 : first };
  };
  if (document.errors.length > 0) {
    reportYaml(document.errors, place, source.text, report);
    return { meta: readMeta(new Map(), span, source, report, true), bodyStart: block.bodyStart };
  }
  const fields = isMap(document.contents) ? readFields(document.contents, place, report) : new Map<Field, Entry>();
  if (document.contents !== null && !isMap(document.contents) && mended.text.trim() !== '') {
    report({
      code: 'front-matter/syntax',
      span: place(mended.text.search(/\S/), mended.text.trimEnd().length),
      message: message(
        '文件开头两条 --- 之间应当是“名称: 内容”的形式。',
        'Between the two --- lines, each line should read “key: value”.',
      ),
      hints: [message(`例如：\n${EXAMPLE}`, `For example:\n${EXAMPLE}`)],
    });
    return { meta: readMeta(new Map(), span, source, report, true), bodyStart: block.bodyStart };
  }
  return { meta: readMeta(fields, span, source, report, false), bodyStart: block.bodyStart };
}

interface Block {
  readonly start: number;
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly bodyStart: number;
}

/** The lines between `---` and `---`; reports and gives undefined or a guess where they are not there. */
function findBlock(text: string, report: Report): Block | undefined {
  const open = /^(?:[ \t\u3000]*(?:\r\n|\r|\n))*(---|[—–－-]{2,})[ \t]*(?:\r\n|\r|\n|$)/.exec(text);
  if (!open) {
    const unopened = findUnopened(text);
    report(unopened ? withoutOpening(unopened, text) : withoutFrontMatter(text));
    return unopened;
  }
  if (open[1] !== '---') {
    const start = open[0].indexOf(open[1]!);
    report({
      code: 'front-matter/missing',
      span: { start, end: start + open[1]!.length },
      message: message('文件开头的分隔线要用三个半角减号 ---。', 'The first line must be three hyphens: ---.'),
      hints: [message('改成 ---；输入法要切到英文。', 'Write --- in English input mode.')],
      fix: { safe: true, edits: [{ start, end: start + open[1]!.length, text: '---' }] },
    });
  }
  const start = open[0].indexOf(open[1]!);
  const yamlStart = open[0].length;
  const closed = closedAt(text, start, yamlStart);
  if (closed) return closed;
  report({
    code: 'front-matter/unclosed',
    span: { start, end: start + open[1]!.length },
    message: message(
      '开头的 --- 没有对应的结束线，正文会被当作刊头信息。',
      'The front matter that starts with --- is never closed, so the text would be taken for it.',
    ),
    hints: [message('在刊名、日期等几行之后，单独写一行 ---。', 'Write a line --- after the last of its keys.')],
  });
  const guess = text
    .slice(yamlStart)
    .replaceAll('\r', '\n')
    .search(/^(?:#|＃|[ \t]*$)/m);
  const yamlEnd = guess < 0 ? text.length : yamlStart + guess;
  return { start, yamlStart, yamlEnd, bodyStart: yamlEnd };
}

/** The block from `yamlStart` to the next line `---` (or what is meant for one). */
function closedAt(text: string, start: number, yamlStart: number): Block | undefined {
  const end = /^(?:---|\.\.\.|[—–－-]{2,})[ \t\u3000]*$/m.exec(text.slice(yamlStart).replaceAll('\r', '\n'));
  if (!end) return undefined;
  const closeEnd = yamlStart + end.index + end[0].length;
  const newline = /^(?:\r\n|\r|\n)/.exec(text.slice(closeEnd, closeEnd + 2))?.[0].length ?? 0;
  return { start, yamlStart, yamlEnd: yamlStart + end.index, bodyStart: closeEnd + newline };
}

/** A front matter that lacks only its first `---`: keys from the first line on, and a line `---` before any head. */
function findUnopened(text: string): Block | undefined {
  const start = Math.max(0, text.search(/\S/));
  const first = /^([^\s:：]{1,12})[ \t]*[:：]/.exec(text.slice(start));
  const block = first && lookUp(KEYS, first[1]!) ? closedAt(text, start, start) : undefined;
  return block && !/^[#＃]/m.test(text.slice(start, block.yamlEnd)) ? block : undefined;
}

function withoutOpening({ start, yamlEnd }: Block, text: string): Finding {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  // The first key may be indented; after --- that would be wrong.
  const indent = /[ \t\u3000]*$/.exec(text.slice(0, start))![0].length;
  return {
    code: 'front-matter/missing',
    span: { start, end: Math.min(start + 1, yamlEnd) },
    message: message(
      '文件第一行少了 ---，刊名、日期等信息读不出来。',
      'The first line --- is missing, so the front matter cannot be read.',
    ),
    hints: [
      message('在这一行前面单独加一行 ---（三个半角减号）。', 'Put a line of three hyphens, ---, before this one.'),
    ],
    fix: { safe: true, edits: [{ start: start - indent, end: start, text: `---${lineEnd}` }] },
  };
}

const ADD_AT_START = message(`在文件最前面加上：\n${EXAMPLE}`, `Put this at the very start:\n${EXAMPLE}`);

function withoutFrontMatter(text: string): Finding {
  return {
    code: 'front-matter/missing',
    span: firstCharacter(text),
    message: message(
      '文件开头没有刊名、日期等信息，刊头印不出来。',
      'The file has no front matter (name of the bulletin, date), so the masthead cannot be printed.',
    ),
    hints: [ADD_AT_START],
  };
}

/** `期号：7` and `期号:7` are what editors type most: reported, and mended for the rest of the reading. */
function colonEdits(text: string, { yamlStart, yamlEnd }: Block, report: Report): Edit[] {
  const edits: Edit[] = [];
  const lines = /^([ \t\u3000-]*)([^\s:：#'"[\]{},]{1,12})([ \t]*)(：[ \t]*|:(?=[^\s]))/gm;
  lines.lastIndex = yamlStart;
  const yaml = text.slice(0, yamlEnd);
  for (let match = lines.exec(yaml); match; match = lines.exec(yaml)) {
    const key = match[2]!;
    if (!lookUp(KEYS, key) && !lookUp(DISTRIBUTION_KINDS, key) && match[4]!.startsWith(':')) continue;
    const start = match.index + match[0].length - match[4]!.length;
    const end = start + match[4]!.length;
    const wide = match[4]!.startsWith('：');
    report({
      code: 'front-matter/colon',
      span: { start, end: start + 1 },
      message: wide
        ? message(
            `“${key}”后面是全角冒号“：”，这一行读不出来。`,
            `“${key}” is followed by a full-width colon, so the line cannot be read.`,
          )
        : message(
            `“${key}:”后面少了一个空格，这一行读不出来。`,
            `A space is missing after “${key}:”, so the line cannot be read.`,
          ),
      hints: [message(`写成“${key}: ”——半角冒号加一个空格。`, `Write “${key}: ”, a half-width colon and a space.`)],
      fix: { safe: true, edits: [{ start, end, text: ': ' }] },
    });
    edits.push({ start, end, text: ': ' });
  }
  return edits;
}

function readFields(map: YAMLMap, place: (start: number, end: number) => Span, report: Report): Map<Field, Entry> {
  const fields = new Map<Field, Entry>();
  const written = map.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const range = (pair.key as { range?: [number, number, number] } | null)?.range;
    const keySpan = range ? place(range[0], range[1]) : place(0, 0);
    const field = lookUp(KEYS, key);
    if (!field) {
      reportUnknown(key, keySpan, written, report);
      continue;
    }
    const first = fields.get(field);
    if (first) {
      report({
        code: 'front-matter/duplicate',
        span: keySpan,
        message: message(`“${key}”写了两次，不知道该用哪一个。`, `“${key}” is given twice; which one is meant?`),
        hints: [message('删去一个。', 'Delete one.')],
        related: [{ message: message('第一次在这里', 'the first one'), span: first.keySpan }],
      });
      continue;
    }
    fields.set(field, { key, keySpan, node: pair.value, place });
  }
  return fields;
}

function reportUnknown(key: string, span: Span, written: readonly string[], report: Report): void {
  const near = nearestKey(KEYS, key);
  const taken = near !== undefined && written.some((other) => lookUp(KEYS, other) === lookUp(KEYS, near));
  const fix: Fix | undefined =
    near === undefined || taken ? undefined : { safe: isCertain(KEYS, key), edits: [{ ...span, text: near }] };
  const known = Object.values(KEYS).map((names) => names[0]);
  report({
    code: 'front-matter/unknown-key',
    span,
    message: message(`没有“${key}”这一项，这一行不会印出来。`, `There is no key “${key}”: the line is not printed.`),
    fix,
    hints: [
      ...(near ? [message(`是不是“${near}”？`, `Did you mean “${near}”?`)] : []),
      message(
        `可用的有：${known.join('、')}。`,
        `Known keys: ${Object.values(KEYS)
          .map((names) => `${names[0]} (${names[1]})`)
          .join(', ')}.`,
      ),
    ],
  });
}

function firstCharacter(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const line = /^[^\r\n]*/.exec(text.slice(start))![0].trimEnd();
  return { start, end: start + Math.min(line.length, 40) };
}
