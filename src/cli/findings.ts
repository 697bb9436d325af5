import type { Diagnostic } from '../model/index.js';
import { prettyFindings, type Report } from '../report/index.js';
import type { Invocation } from './invocation.js';
import { columnsOf, wantsColour } from './terminal.js';

/** Prints findings: errors always, warnings unless quiet, infos when verbose. */
export function showFindings(
  report: Report,
  options: { readonly quiet?: boolean },
  { terminal, findings, verbose }: Invocation,
): void {
  const shown = ({ severity }: Diagnostic) =>
    severity === 'error' || (!options.quiet && (severity === 'warning' || verbose));
  const diagnostics = report.diagnostics.filter(shown);
  if (diagnostics.length === 0) return;
  const colour = wantsColour(terminal.err, terminal.env);
  terminal.err.coloured(
    `${prettyFindings({ ...report, diagnostics }, { language: findings, columns: columnsOf(terminal.err), colour })}\n`,
  );
}
