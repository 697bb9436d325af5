import { dumps } from '../../dump/index.js';
import type { Compiled, Diagnostic } from '../../model/index.js';
import { makeReport, type reporters } from '../../report/index.js';
import { eachIssue } from '../each-issue.js';
import { type ExitCode, exitCode, worse } from '../exit-code.js';
import { writeReport } from '../findings.js';
import type { Invocation } from '../invocation.js';
import { locate } from '../locate.js';
import { failures } from '../tolerance.js';

/** Options of `bulletin check` after parsing. */
export interface CheckOptions {
  readonly format: keyof typeof reporters;
  readonly template?: string;
  /** Stage to print instead of findings. */
  readonly dump?: string;
  readonly strict?: boolean;
  readonly maxWarnings?: number;
  /** The share of errors is told too. */
  readonly score?: boolean;
}

/** `bulletin check`: reports everything found in the issues, together, and writes no file. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const { terminal } = invocation;
  const { format, dump, template } = options;
  const { compile } = await import('../../compile.js');
  const diagnostics: Diagnostic[] = [];
  const printed: Compiled<unknown>[] = [];
  let pages = 0;
  let seen = 0;
  const code = await eachIssue(names, invocation, async (name, session) => {
    const compilation = await compile(session, locate(name, session), template === undefined ? {} : { template });
    if (dump && compilation.compiled) terminal.out.write(dumps[dump]!(compilation.compiled));
    for (const diagnostic of compilation.diagnostics) diagnostics.push(diagnostic);
    pages += compilation.compiled?.layout.pages.length ?? 0;
    if (compilation.compiled) printed.push(compilation.compiled);
    seen += 1;
    return exitCode.fine;
  });
  if (seen === 0) return code;
  const report = {
    ...makeReport(diagnostics, pages),
    ...(options.score && { score: (await import('../../report/score.js')).scoreOf(diagnostics, printed) }),
  };
  const verdict = worse(code, failures(report.summary, options) > 0 ? exitCode.issue : exitCode.fine);
  if (dump) return verdict;
  await writeReport(report, format, invocation);
  return verdict;
}
