import { Chalk, type ChalkInstance } from 'chalk';
import { words } from '../diagnostics/severity.words.js';
import { inLanguage } from '../language/index.js';
import type { Diagnostic, Message, Severity, SourceFile, Span } from '../model/index.js';
import { visible } from '../text/shown.js';
import { excerpt } from './excerpt.js';
import { positionAt } from './position.js';
import { fixableText, plural, scoreText, summaryText } from './summary.js';
import type { Report, ReportOptions } from './types.js';

/** The words for severities. */
export const severityNames: Readonly<Record<Severity, Message>> = {
  error: words.error(),
  warning: words.warning(),
  info: words.info(),
};

const minimumColumns = 40;

interface Painter {
  readonly options: ReportOptions;
  readonly chalk: ChalkInstance;
  /** Columns for line numbers. */
  readonly gutter: number;
}

/** Findings of one code in a source that are shown to people: more are only counted. */
const SHOWN = 50;
/** The same for related places of one finding. */
const SHOWN_RELATED = 10;

/** Shows a report to people: each finding with its source line, a mark, hints and related places; the summary last. */
export function pretty(report: Report, options: ReportOptions): readonly string[] {
  const fixable = fixableText(report.diagnostics, options.language);
  const score = scoreText(report.score, options.language);
  return [
    ...prettyFindings(report, options),
    `${summaryText(report.summary, options.language)}\n${score && `${score}\n`}${fixable && `${fixable}\n`}`,
  ];
}

/**
 * The findings of {@link pretty} without the summary: of each code the first ones, and how many more there are. A
 * thousand findings of one kind say no more than fifty, and nobody scrolls back over them.
 */
export function prettyFindings({ diagnostics }: Report, options: ReportOptions): readonly string[] {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const counts = new Map<string, number>();
  const more = new Map<string, number>();
  const shown = diagnostics.filter(({ code, file, count: standsFor = 1 }) => {
    const key = `${code} ${file.path}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > SHOWN) more.set(code, (more.get(code) ?? 0) + standsFor);
    return count <= SHOWN;
  });
  return [
    ...shown.map((diagnostic) => `${finding(diagnostic, options, chalk)}\n`),
    ...(more.size > 0 ? [`${moreText(more, options.language)}\n\n`] : []),
  ];
}

function moreText(more: ReadonlyMap<string, number>, language: ReportOptions['language']): string {
  const counts = [...more].map(([code, count]) => `${code} ${count}`);
  return language === 'zh'
    ? `每种问题只列每份稿件的前 ${SHOWN} 处，没有列出的：${counts.join('、')}。逐条列出，一处一行：bulletin check 名称 --format stylish。`
    : `Of each kind the first ${SHOWN} in a source are shown; not shown: ${counts.join(', ')}. One by one, one a line: \`bulletin check NAME --format stylish\`.`;
}

function finding(diagnostic: Diagnostic, options: ReportOptions, chalk: ChalkInstance): string {
  const { code, severity, message, file, span, hints, related } = diagnostic;
  const { language } = options;
  const gutter = Math.max(
    ...[span, ...related.map((other) => other.span)].map(({ start }) => String(positionAt(file, start).line).length),
  );
  const painter: Painter = { options, chalk, gutter };
  const paint = severityPaint(severity, chalk);
  const colon = language === 'zh' ? '：' : ': ';
  return [
    `${paint.bold(inLanguage(severityNames[severity], language))} ${chalk.dim(code)}${colon}${chalk.bold(inLanguage(message, language))}`,
    `${' '.repeat(gutter)} ${chalk.cyan(place(file, span))}`,
    ...source(file, span, painter, paint),
    ...hints.map(
      (hint) =>
        `${' '.repeat(gutter)} ${chalk.cyan('→')} ${inLanguage(hint, language).replaceAll('\n', `\n${' '.repeat(gutter + 3)}`)}`,
    ),
    ...related
      .slice(0, SHOWN_RELATED)
      .flatMap((other) => [
        `${' '.repeat(gutter)} ${chalk.cyan(place(file, other.span))} ${inLanguage(other.message, language)}`,
        ...source(file, other.span, painter, chalk.cyan),
      ]),
    ...(related.length > SHOWN_RELATED ? [`${' '.repeat(gutter)} ${furtherText(related.length, language)}`] : []),
    '',
  ].join('\n');
}

function furtherText(count: number, language: ReportOptions['language']): string {
  const further = count - SHOWN_RELATED;
  return language === 'zh' ? `……另有 ${further} 处` : `… and ${plural(further, 'further place')}`;
}

function place(file: SourceFile, span: Span): string {
  const { line, column } = positionAt(file, span.start);
  return `${visible(file.path)}:${line}:${column}`;
}

function source(
  file: SourceFile,
  span: Span,
  { options, chalk, gutter }: Painter,
  paint: ChalkInstance,
): readonly string[] {
  // A finding about the file as a whole has nothing to point at.
  if (file.text === '') return [];
  const columns = Math.max(options.columns, minimumColumns) - gutter - 3;
  const { line, text, marks } = excerpt(file, span, columns);
  const bar = chalk.dim('│');
  return [`${chalk.dim(String(line).padStart(gutter))} ${bar} ${text}`, `${' '.repeat(gutter)} ${bar} ${paint(marks)}`];
}

function severityPaint(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  switch (severity) {
    case 'error':
      return chalk.red;
    case 'warning':
      return chalk.yellow;
    case 'info':
      return chalk.blue;
  }
}
