import { type AnyLanguage, inLanguage } from '../language/index.js';
import type { Diagnostic, Severity } from '../model/index.js';
import { visible } from '../text/shown.js';
import { positionAt, rangeOf } from './position.js';
import type { Report, ReportOptions } from './types.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** Annotations of each kind that the host shows for one step; it drops the rest without a word. */
const SHOWN = 10;

/**
 * Shows a report as workflow commands that a code host turns into annotations. Of more than ten of a kind the tenth
 * tells the rest.
 */
export function github({ diagnostics }: Report, { language }: ReportOptions): Iterable<string> {
  const lines = Object.keys(COMMANDS).flatMap((severity) => {
    const same = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    if (same.length <= SHOWN) return same.map((diagnostic) => annotation(diagnostic, textOf(diagnostic, language)));
    const rest = same.slice(SHOWN - 1);
    const list = rest.map(
      (each) =>
        `${visible(each.file.path)}:${positionAt(each.file, each.span.start).line} ${each.code} ${inLanguage(each.message, language)}`,
    );
    const title = language === 'zh' ? `另有 ${rest.length} 处：` : `${rest.length} more:`;
    return [
      ...same.slice(0, SHOWN - 1).map((each) => annotation(each, textOf(each, language))),
      annotation(rest[0]!, [title, ...list].join('\n')),
    ];
  });
  return lines.map((line) => `${line}\n`);
}

function textOf({ message, hints }: Diagnostic, language: AnyLanguage): string {
  return [message, ...hints].map((each) => inLanguage(each, language)).join('\n');
}

function annotation({ code, severity, file, span }: Diagnostic, text: string): string {
  const { start, end } = rangeOf(file, span);
  // Columns count only where the place is within a line.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  const properties = `file=${property(visible(file.path))},line=${start.line},endLine=${end.line}${columns},title=${property(code)}`;
  return `::${COMMANDS[severity]} ${properties}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
