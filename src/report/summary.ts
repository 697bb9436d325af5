import type { AnyLanguage } from '../language/index.js';
import type { Diagnostic, Severity, SourceFile } from '../model/index.js';
import { FIT, type Score } from './score.js';
import type { Report, Summary } from './types.js';

/** Makes a report: findings in file order (files as they first appear), then by place; counts of all of them. */
export function makeReport(diagnostics: readonly Diagnostic[], pages: number): Report {
  const order = new Map<SourceFile, number>();
  for (const { file } of diagnostics) if (!order.has(file)) order.set(file, order.size);
  const sorted = [...diagnostics].sort(
    (a, b) => order.get(a.file)! - order.get(b.file)! || a.span.start - b.span.start,
  );
  return { diagnostics: sorted, summary: summarise(diagnostics, pages) };
}

/** Counts findings by severity. */
function summarise(diagnostics: readonly Diagnostic[], pages: number): Summary {
  return { errors: severityCount(diagnostics, 'error'), warnings: severityCount(diagnostics, 'warning'), pages };
}

/** The summary as one sentence: `2 个错误，1 个警告，共 23 页。` */
export function summaryText(summary: Summary, language: AnyLanguage): string {
  const { errors, warnings, pages } = summary;
  if (language === 'zh') {
    const found = errors + warnings === 0 ? ['没有错误和警告'] : [`${errors} 个错误`, `${warnings} 个警告`];
    return `${[...found, ...(pages > 0 ? [`共 ${pages} 页`] : [])].join('，')}。`;
  }
  const found =
    errors + warnings === 0 ? ['no errors or warnings'] : [plural(errors, 'error'), plural(warnings, 'warning')];
  const text = [...found, ...(pages > 0 ? [plural(pages, 'page')] : [])].join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The share of errors as one sentence; empty where it was not asked for. */
export function scoreText(score: Score | undefined, language: AnyLanguage): string {
  if (!score) return '';
  const { faults, characters, rate } = score;
  if (characters === 0) {
    return language === 'zh' ? '排不出版面，算不出差错率。' : 'Without pages there is no rate of errors.';
  }
  const fit = rate <= FIT;
  return language === 'zh'
    ? `差错率 ${rate}/10000：查出的差错计 ${faults} 个，版面字数 ${characters}（CY/T 266—2023，不超过 ${FIT}/10000 为合格，${fit ? '合格' : '不合格'}；没有查出的不在内）。`
    : `${rate} errors in 10,000 characters: findings count ${faults}, ${characters} characters on the pages (CY/T 266-2023: up to ${FIT} is fit; this is ${fit ? 'fit' : 'not fit'}; what was not found is not in it).`;
}

/** How many of the findings `bulletin fix` mends by itself, as a sentence; empty for none. */
export function fixableText(diagnostics: readonly Diagnostic[], language: AnyLanguage): string {
  const count = diagnostics.filter(({ severity, fix }) => severity !== 'info' && fix?.safe).length;
  if (count === 0) return '';
  return language === 'zh'
    ? `其中 ${count} 处可以自动改正：bulletin fix 名称（先加 --dry-run 看看）。`
    : `${count} of them can be mended by \`bulletin fix NAME\` (look first with --dry-run).`;
}

/** `1 page`, `2 pages`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many findings have a severity. */
export function severityCount(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.reduce(
    (sum, diagnostic) => sum + (diagnostic.severity === severity ? (diagnostic.count ?? 1) : 0),
    0,
  );
}
