import { packageVersion } from '../config/root.js';
import type { Diagnostic } from '../model/index.js';
import { forPrograms, prettyFindings, type Report, reporters } from '../report/index.js';
import type { Invocation } from './invocation.js';
import { columnsOf, wantsColour } from './terminal.js';

/** What is gathered before it is written, UTF-16 units. */
const AT_ONCE = 65_536;

/** Writes a whole report to standard output, piece by piece: all its text at once can be larger than all else. */
export async function writeReport(
  report: Report,
  format: keyof typeof reporters,
  { terminal, findings }: Invocation,
): Promise<void> {
  const { catalogue } = await import('../check/catalogue.js');
  const { out } = terminal;
  const write = forPrograms.has(format) ? out.data : out.coloured;
  const options = { language: findings, columns: columnsOf(out), colour: wantsColour(out, terminal.env) };
  let text = '';
  for (const part of reporters[format](report, options, { version: packageVersion(), rules: catalogue })) {
    text += part;
    if (text.length < AT_ONCE) continue;
    write(text);
    text = '';
    await out.room();
  }
  if (text !== '') write(text);
}

/** Prints findings: errors always, warnings unless quiet, infos when verbose. */
export function showFindings(
  report: Report,
  options: { readonly quiet?: boolean },
  { terminal, findings, verbose }: Invocation,
): void {
  const wanted = ({ severity }: Diagnostic) =>
    severity === 'error' || (!options.quiet && (severity === 'warning' || verbose));
  const diagnostics = report.diagnostics.filter(wanted);
  if (diagnostics.length === 0) return;
  const colour = wantsColour(terminal.err, terminal.env);
  const shown = prettyFindings(
    { ...report, diagnostics },
    { language: findings, columns: columnsOf(terminal.err), colour },
  );
  for (const text of shown) terminal.err.coloured(text);
}
