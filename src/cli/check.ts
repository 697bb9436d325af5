import { packageVersion } from '../config/root.js';
import { dumps } from '../dump/index.js';
import type { Diagnostic } from '../model/index.js';
import { makeReport, reporters } from '../report/index.js';
import { type ExitCode, exitCode, worse } from './exit-code.js';
import { describeFailure } from './failure.js';
import { failures } from './failures.js';
import { locate } from './locate.js';
import type { Context } from './program.js';
import { columnsOf, wantsColour } from './terminal.js';

/** Options of `bulletin check` after parsing. */
export interface CheckOptions {
  readonly format: keyof typeof reporters;
  /** Stage to print instead of findings. */
  readonly dump?: string;
  readonly strict?: boolean;
  readonly maxWarnings?: number;
}

/** `bulletin check`: reports everything found in the issues, together, and writes no file. */
export async function check(names: readonly string[], options: CheckOptions, context: Context): Promise<ExitCode> {
  const { terminal, language, verbose } = context;
  const { format, dump } = options;
  const { compile } = await import('../compile.js');
  const { catalogue } = await import('../check/catalogue.js');
  const diagnostics: Diagnostic[] = [];
  let pages = 0;
  let code: ExitCode = exitCode.fine;
  let seen = 0;
  for (const name of new Set(names)) {
    try {
      const { path, shown } = locate(name, terminal.cwd);
      const compilation = await compile(path, shown, {});
      if (dump && compilation.compiled) terminal.out.write(dumps[dump]!(compilation.compiled));
      diagnostics.push(...compilation.diagnostics);
      pages += compilation.compiled?.layout.pages.length ?? 0;
      seen += 1;
    } catch (error) {
      const failure = describeFailure(error, language, verbose);
      terminal.err.write(`${failure.text}\n`);
      code = worse(code, failure.code);
    }
  }
  if (seen === 0) return code;
  const report = makeReport(diagnostics, pages);
  const verdict = worse(code, failures(report.summary, options) > 0 ? exitCode.issue : exitCode.fine);
  if (dump) return verdict;
  const colour = wantsColour(terminal.out, terminal.env);
  const tool = { version: packageVersion(), rules: catalogue };
  terminal.out.write(reporters[format](report, { language, columns: columnsOf(terminal.out), colour }, tool));
  return verdict;
}
