import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Finding, OnFinding } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import {
  frontMatterColon,
  frontMatterDuplicate,
  frontMatterSyntax,
  frontMatterUnknownKey,
} from '../../diagnostics/kinds/front-matter.js';
import { frontMatterMissing, frontMatterUnclosed } from '../../diagnostics/kinds/front-matter-block.js';
import type { Edit, Fix, Meta, SourceFile, Span } from '../../model/index.js';
import { applyEdits } from '../markdown/edits.js';
import { DISTRIBUTION_KINDS, type Field, isCertain, KEYS, lookUp, nearestKey } from './keys.js';
import { readTyped } from './typed.js';
import { type Entry, readMeta } from './values.js';
import { reportYaml } from './yaml.js';

/** The front matter's values and where the text after it starts. */
export interface FrontMatter {
  readonly meta: Meta;
  /** UTF-16 offset of the first character after the front matter. */
  readonly bodyStart: number;
}

/** Reads the front matter at the head of a source; every finding stands at its exact key or value. */
export function readFrontMatter(source: SourceFile, report: OnFinding): FrontMatter {
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
      kind: frontMatterSyntax,
      span: place(mended.text.search(/\S/), mended.text.trimEnd().length),
      message: frontMatterSyntax.words.noPairs(),
      hints: [frontMatterSyntax.words.example()],
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
function findBlock(text: string, report: OnFinding): Block | undefined {
  const open = /^(?:[ \t\u3000]*(?:\r\n|\r|\n))*(---|[—–－-]{2,})[ \t]*(?:\r\n|\r|\n|$)/.exec(text);
  if (!open) {
    const unopened = findUnopened(text);
    report(unopened ? withoutOpening(unopened, text) : withoutFrontMatter(text));
    return unopened;
  }
  if (open[1] !== '---') {
    const start = open[0].indexOf(open[1]!);
    report({
      kind: frontMatterMissing,
      span: { start, end: start + open[1]!.length },
      message: frontMatterMissing.words.otherDashes(),
      hints: [frontMatterMissing.words.writeHyphens()],
      fix: { safe: true, edits: [{ start, end: start + open[1]!.length, text: '---' }] },
    });
  }
  const start = open[0].indexOf(open[1]!);
  const yamlStart = open[0].length;
  const closed = closedAt(text, start, yamlStart);
  if (closed) return closed;
  report({
    kind: frontMatterUnclosed,
    span: { start, end: start + open[1]!.length },
    message: frontMatterUnclosed.words.unclosed(),
    hints: [frontMatterUnclosed.words.close()],
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
    kind: frontMatterMissing,
    span: { start, end: Math.min(start + 1, yamlEnd) },
    message: frontMatterMissing.words.unopened(),
    hints: [frontMatterMissing.words.open()],
    fix: { safe: true, edits: [{ start: start - indent, end: start, text: `---${lineEnd}` }] },
  };
}

function withoutFrontMatter(text: string): Finding {
  const typed = readTyped(text);
  if (typed)
    return {
      kind: frontMatterMissing,
      span: typed.span,
      message: frontMatterMissing.words.typed(),
      hints: [frontMatterMissing.words.writeEntries()],
      fix: typed.fix,
    };
  return {
    kind: frontMatterMissing,
    span: firstCharacter(text),
    message: frontMatterMissing.words.none(),
    hints: [frontMatterMissing.words.putAtStart()],
  };
}

/** `期号：7` and `期号:7` are what editors type most: reported, and mended for the rest of the reading. */
function colonEdits(text: string, { yamlStart, yamlEnd }: Block, report: OnFinding): Edit[] {
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
      kind: frontMatterColon,
      span: { start, end: start + 1 },
      message: wide ? frontMatterColon.words.fullWidth({ key }) : frontMatterColon.words.noSpace({ key }),
      hints: [frontMatterColon.words.write({ key })],
      fix: { safe: true, edits: [{ start, end, text: ': ' }] },
    });
    edits.push({ start, end, text: ': ' });
  }
  return edits;
}

function readFields(map: YAMLMap, place: (start: number, end: number) => Span, report: OnFinding): Map<Field, Entry> {
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
        kind: frontMatterDuplicate,
        span: keySpan,
        message: frontMatterDuplicate.words.twice({ key }),
        hints: [frontMatterDuplicate.words.deleteOne()],
        related: [{ message: frontMatterDuplicate.words.first(), span: first.keySpan }],
      });
      continue;
    }
    fields.set(field, { key, keySpan, node: pair.value, place });
  }
  return fields;
}

function reportUnknown(key: string, span: Span, written: readonly string[], report: OnFinding): void {
  const near = nearestKey(KEYS, key);
  const taken = near !== undefined && written.some((other) => lookUp(KEYS, other) === lookUp(KEYS, near));
  const fix: Fix | undefined =
    near === undefined || taken ? undefined : { safe: isCertain(KEYS, key), edits: [{ ...span, text: near }] };
  report({
    kind: frontMatterUnknownKey,
    span,
    message: frontMatterUnknownKey.words.unknown({ key }),
    fix,
    hints: [...(near ? [didYouMean(near)] : []), frontMatterUnknownKey.words.known({ keys: Object.values(KEYS) })],
  });
}

function firstCharacter(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const line = /^[^\r\n]*/.exec(text.slice(start))![0].trimEnd();
  return { start, end: start + Math.min(line.length, 40) };
}
