import type { Diagnostic, Issue, TableFlow } from '../model/index.js';
import { diagnose } from './diagnostic.js';
import { tableTooManyColumns } from './kinds/table.js';

/** Findings about tables that have too many columns for the measure, each at its header row. */
export function tableFindings(narrow: readonly TableFlow[], { source }: Issue): Diagnostic[] {
  return narrow.map(({ span, align }) => {
    const line = source.text.slice(span.start, span.end).search(/[\r\n]/);
    return diagnose(source, {
      kind: tableTooManyColumns,
      span: { start: span.start, end: line < 0 ? span.end : span.start + line },
      message: tableTooManyColumns.words.tooMany({ columns: align.length }),
      hints: [tableTooManyColumns.words.divide()],
    });
  });
}
