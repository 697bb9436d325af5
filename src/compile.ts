import { join } from 'node:path';
import { controlled } from './check/control.js';
import { checkIssue } from './check/index.js';
import { packageRoot } from './config/root.js';
import { readSettings } from './config/settings.js';
import { byPlace } from './diagnostics/diagnostic.js';
import { UsageError } from './diagnostics/errors.js';
import { glyphFindings, withoutEchoes } from './diagnostics/glyphs.js';
import { tableFindings } from './diagnostics/tables.js';
import { entriesOf } from './flow/placeholders.js';
import { type FontSet, openFonts } from './fonts/index.js';
import { setWatermark } from './layout/page/watermark.js';
import type {
  BlockRole,
  CalendarDate,
  Compiled,
  Diagnostic,
  Flow,
  Issue,
  Layout,
  Picture,
  SourceFile,
  Template,
  Watermark,
} from './model/index.js';
import { settle } from './settle.js';
import { readIssue, readNeighbours } from './source/index.js';
import { now } from './stopwatch.js';
import { loadTemplate, templateNames } from './template/index.js';

export interface CompileOptions {
  /** Template instead of the one that the issue names. */
  readonly template?: string;
  /** Marks every page with 草稿. */
  readonly draft?: boolean;
  /** Words across every page; 草稿 for a draft where none are given. */
  readonly watermark?: string;
  /** Source to compile instead of what the file says now. */
  readonly text?: string;
}

export interface Compilation {
  /** What was read. */
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where nothing could be laid out. */
  readonly compiled?: Compiled<FontSet>;
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
}

/** Template of issues that name none. */
const DEFAULT_TEMPLATE = 'dongtai';

/**
 * The whole way: source → issue → flow → layout → proof. Everything wrong with the issue comes back as diagnostics;
 * outputs are made from `compiled` by the emitters. Throws {@link UsageError} for an unknown template or a watermark that cannot be printed.
 */
export async function compile(issuePath: string, shownPath: string, options: CompileOptions): Promise<Compilation> {
  const timings: Record<string, number> = {};
  const timed = stopwatch(timings);

  const fonts = await timed('load', () => openFonts(join(packageRoot(), 'fonts')));
  const read = await timed('parse', () => readIssue(issuePath, shownPath, fonts.drawing, options.text));
  const { source, value: issue } = read;
  if (!issue) return { source, diagnostics: read.diagnostics, timings };

  const settings = readSettings(issue.folder);
  const finish = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
    withoutEchoes(controlled(byPlace(diagnostics), issue.source, issue.meta.span.end, settings));
  const surroundings = { issue, today: today(), neighbours: readNeighbours(issue, issuePath) };

  const chosen = await timed('load', () => chooseTemplate(issue, options, fonts.roles));
  const template = chosen.template;
  if (!template) {
    const nowhere = {
      pageOf: () => undefined,
      pages: 0,
      textFrom: undefined,
      prints: () => true,
      printedWidth: () => undefined,
    };
    const findings = checkIssue({ ...surroundings, ...nowhere });
    return { source, diagnostics: finish([...read.diagnostics, ...chosen.diagnostics, ...findings]), timings };
  }

  const words = options.watermark ?? (options.draft ? '草稿' : undefined);
  const watermark = words === undefined ? undefined : watermarkOf(words, template, fonts);
  const { flow: poured, layout, found, stable } = await timed('layout', () => settle(issue, template, fonts));
  const flow = { ...poured, properties: { ...poured.properties, modified: sourceDate() ?? poured.properties.created } };
  const findings = await timed('check', () =>
    checkIssue({
      ...surroundings,
      pageOf: (section) => layout.pageOf.get(`s-${section}`),
      pages: layout.pages.length,
      textFrom: textFrom(flow, layout),
      prints: (entry) => entriesOf(template).has(entry),
      printedWidth: (picture) => printedWidth(picture, flow),
    }),
  );
  const diagnostics = finish([
    ...read.diagnostics,
    ...glyphFindings(found.glyphs, issue),
    ...tableFindings(found.narrow, issue),
    ...(stable ? [] : [unstable(issue)]),
    ...findings,
  ]);
  return {
    source,
    diagnostics,
    compiled: { issue, template, flow, layout, fonts, ...(watermark && { watermark }) },
    timings,
  };
}

/** Words across every page, for all outputs alike. Throws a {@link UsageError} where they cannot be printed whole. */
function watermarkOf(words: string, { page }: Template, fonts: FontSet): Watermark {
  const set = setWatermark(words, page, fonts);
  if (!('problem' in set)) return set;
  const { missing } = set.problem;
  if (missing === undefined) {
    throw new UsageError({ zh: '--watermark 后面没有看得见的字。', en: '--watermark has no words that can be seen.' });
  }
  const name = `U+${missing.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  throw new UsageError({
    zh: `--watermark 的“${missing}”（${name}）印不出来：没有一种字体有这个字符。`,
    en: `“${missing}” (${name}) in --watermark cannot be printed: no face has it.`,
  });
}

/** The moment of building as reproducible builds state it, if they do; up to the year 9999, which both outputs can write. */
function sourceDate(): Date | undefined {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  return seconds && /^\d{1,12}$/.test(seconds) && Number(seconds) < 253402300800
    ? new Date(Number(seconds) * 1000)
    : undefined;
}

/** The day of building, as reproducible builds state it or by this machine's clock. */
function today(): CalendarDate {
  const date = sourceDate() ?? new Date();
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** The page of the first line of text. */
function textFrom({ blocks }: Flow, { pageOf }: Layout): number | undefined {
  const before: readonly (BlockRole | undefined)[] = ['masthead', 'toc-head', 'toc-entry'];
  const first = blocks.find((block) =>
    block.kind === 'paragraph' ? !before.includes(block.role) : block.kind === 'table' || block.kind === 'figure',
  );
  return first && pageOf.get(first.id);
}

/** The greatest width of a picture in print, pt. */
function printedWidth(picture: Picture, { blocks }: Flow): number | undefined {
  const widths = blocks.flatMap((block) => (block.kind === 'figure' && block.picture === picture ? [block.width] : []));
  return widths.length > 0 ? Math.max(...widths) : undefined;
}

function chooseTemplate(
  issue: Issue,
  options: CompileOptions,
  roles: readonly string[],
): { readonly template?: Template; readonly diagnostics: readonly Diagnostic[] } {
  const name = options.template ?? issue.meta.template?.value ?? DEFAULT_TEMPLATE;
  const { value, diagnostics } = loadTemplate(name, issue.folder, roles);
  if (value) return { template: value, diagnostics };
  if (diagnostics.length > 0) return { diagnostics };
  const known = templateNames(issue.folder).join('、');
  if (options.template !== undefined) {
    throw new UsageError({
      zh: `没有叫“${name}”的模板。可用的模板：${known}。`,
      en: `There is no template '${name}'. Known templates: ${known}.`,
    });
  }
  const unknown: Diagnostic = {
    code: 'template/unknown',
    severity: 'error',
    message: { zh: `没有叫“${name}”的模板。`, en: `There is no template '${name}'.` },
    file: issue.source,
    span: issue.meta.template?.span ?? issue.meta.span,
    hints: [{ zh: `可用的模板：${known}。`, en: `Known templates: ${known.replaceAll('、', ', ')}.` }],
    related: [],
  };
  return { diagnostics: [unknown] };
}

function unstable(issue: Issue): Diagnostic {
  return {
    code: 'layout/unstable',
    severity: 'error',
    message: {
      zh: '目录的页码排来排去定不下来：页码一变，目录的长短跟着变，页码又变。',
      en: 'The pages in the table of contents never settle: each change of a number moves the pages again.',
    },
    file: issue.source,
    span: issue.toc?.span ?? issue.meta.span,
    hints: [{ zh: '把目录里最长的一条标题改短一些。', en: 'Shorten the longest title in the table of contents.' }],
    related: [],
  };
}

/** Runs stages and adds up their time under their names. */
function stopwatch(timings: Record<string, number>): <T>(stage: string, run: () => T | Promise<T>) => Promise<T> {
  return async (stage, run) => {
    const start = now();
    const value = await run();
    timings[stage] = (timings[stage] ?? 0) + now() - start;
    return value;
  };
}
