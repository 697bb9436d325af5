import type { Diagnostic, Issue, TableFlow } from '../model/index.js';
import { finding } from './diagnostic.js';

/** Findings about tables that have too many columns for the measure, each at its header row. */
export function tableFindings(narrow: readonly TableFlow[], { source }: Issue): Diagnostic[] {
  return narrow.map(({ span, align }) => {
    const line = source.text.slice(span.start, span.end).search(/[\r\n]/);
    const columns = align.length;
    return finding(source, {
      code: 'table/too-many-columns',
      span: { start: span.start, end: line < 0 ? span.end : span.start + line },
      message: {
        zh: `这张表有 ${columns} 列，一列的宽度放不下一个字，排不出来。`,
        en: `This table has ${columns} columns: a column is narrower than a character, and it cannot be set.`,
      },
      hints: [
        {
          zh: '把表拆成几张，或把行和列对调；也可以在模板里把表格的字号、padX 改小，或把版心改宽。',
          en: 'Divide the table, or make its columns rows; or give the template a smaller size and padX for tables or a wider type area.',
        },
      ],
    });
  });
}
