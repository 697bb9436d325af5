import type { Diagnostic, Issue, ParagraphFlow, TableFlow } from '../model/index.js';
import { diagnose } from './diagnostic.js';
import { tableTooManyColumns, tableWordBroken } from './kinds/table.js';

/** What the layout found out about tables. */
interface FoundInTables {
  /** Their columns have no room for a character. */
  readonly narrow: readonly TableFlow[];
  /** A word of it has no room in its column. */
  readonly torn: readonly ParagraphFlow[];
}

/** Findings about tables that the measure has no room for, each at its header row or the cell. */
export function tableFindings({ narrow, torn }: FoundInTables, { source }: Issue): Diagnostic[] {
  const columns = narrow.map(({ span, align }) => {
    const line = source.text.slice(span.start, span.end).search(/[\r\n]/);
    return diagnose(source, {
      kind: tableTooManyColumns,
      span: { start: span.start, end: line < 0 ? span.end : span.start + line },
      message: tableTooManyColumns.words.tooMany({ columns: align.length }),
      hints: [tableTooManyColumns.words.divide()],
    });
  });
  const words = torn.map(({ span }) =>
    diagnose(source, {
      kind: tableWordBroken,
      span,
      message: tableWordBroken.words.noRoom(),
      hints: [tableWordBroken.words.shorten()],
    }),
  );
  return [...columns, ...words];
}
