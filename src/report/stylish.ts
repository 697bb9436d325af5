import { inLanguage } from '../language/index.js';
import { visible } from '../text/shown.js';
import { positionAt } from './position.js';
import { summaryText } from './summary.js';
import type { Report, ReportOptions } from './types.js';

/**
 * Shows each finding on one line, `file:line:column: severity: message [code]`, as editors' problem matchers read it;
 * the summary last.
 */
export function* stylish({ diagnostics, summary }: Report, { language }: ReportOptions): Generator<string> {
  for (const { code, severity, message, file, span } of diagnostics) {
    const { line, column } = positionAt(file, span.start);
    yield `${visible(file.path)}:${line}:${column}: ${severity}: ${inLanguage(message, language).replace(/\s+/g, ' ')} [${code}]\n`;
  }
  yield `${summaryText(summary, language)}\n`;
}
