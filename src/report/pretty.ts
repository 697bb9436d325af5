import { Chalk, type ChalkInstance } from 'chalk';
import { words } from '../diagnostics/severity.words.js';
import { inLanguage } from '../language/index.js';
import type { Diagnostic, Message, Severity, SourceFile, Span } from '../model/index.js';
import { visible } from '../text/shown.js';
import { excerpt } from './excerpt.js';
import { positionAt } from './position.js';
import { fixableText, scoreText, summaryText } from './summary.js';
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

/** Shows a report to people: each finding with its source line, a mark, hints and related places; the summary last. */
export function pretty(report: Report, options: ReportOptions): string {
  const findings = prettyFindings(report, options);
  const fixable = fixableText(report.diagnostics, options.language);
  const score = scoreText(report.score, options.language);
  return `${findings}${findings === '' ? '' : '\n'}${summaryText(report.summary, options.language)}\n${score && `${score}\n`}${fixable && `${fixable}\n`}`;
}

/** The findings of {@link pretty} without the summary; empty where there are none. */
export function prettyFindings(report: Report, options: ReportOptions): string {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  return report.diagnostics.map((diagnostic) => finding(diagnostic, options, chalk)).join('\n');
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
    ...related.flatMap((other) => [
      `${' '.repeat(gutter)} ${chalk.cyan(place(file, other.span))} ${inLanguage(other.message, language)}`,
      ...source(file, other.span, painter, chalk.cyan),
    ]),
    '',
  ].join('\n');
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
