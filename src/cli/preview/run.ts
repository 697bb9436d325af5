import { resolve } from 'node:path';
import { compile } from '../../compile.js';
import { type OutputName, outputs } from '../../emit/index.js';
import type { FlagValues, Output } from '../../emit/output.js';
import { makeReport } from '../../report/index.js';
import type { Session } from '../../session.js';
import { inSession } from '../each-issue.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { showFindings } from '../findings.js';
import type { Invocation } from '../invocation.js';
import { locate } from '../locate.js';
import { onlyIssue } from '../only-issue.js';
import { outcomeText, refusedText } from '../outcome.js';
import { writeFiles } from '../write.js';

/** Options of `bulletin preview` after parsing. */
export interface PreviewFlags extends FlagValues {
  readonly output: string;
  /** A picture's. */
  readonly format: OutputName;
  readonly template?: string;
  readonly quiet?: boolean;
}

/** `bulletin preview`: pictures of pages; errors in the issue are shown but do not stop them. */
export function preview(name: string | undefined, options: PreviewFlags, invocation: Invocation): Promise<ExitCode> {
  return inSession(invocation, (session) =>
    previewIssue(name ?? onlyIssue(session, invocation), options, invocation, session),
  );
}

async function previewIssue(
  name: string,
  options: PreviewFlags,
  invocation: Invocation,
  session: Session,
): Promise<ExitCode> {
  const { terminal, language } = invocation;
  const { template } = options;
  const { diagnostics, compiled } = await compile(
    session,
    locate(name, session),
    template === undefined ? {} : { template },
  );
  const report = makeReport(diagnostics, compiled?.layout.pages.length ?? 0);
  showFindings(report, options, invocation);
  if (!compiled) {
    terminal.err.write(`${refusedText(name, report.summary.errors, name, false)[language]}\n`);
    return exitCode.issue;
  }
  const output: Output = outputs[options.format];
  const pictures = await output.emit(compiled, output.optionsOf(options));
  const files = pictures.map((picture) => ({
    path: resolve(terminal.cwd, options.output, picture.name),
    bytes: picture.bytes,
  }));
  writeFiles(files);
  if (!options.quiet) {
    const written = files.map((file) => ({ shown: file.path, bytes: file.bytes.length }));
    terminal.out.write(
      outcomeText({ name: compiled.issue.name, files: written, summary: report.summary, draft: false }, language),
    );
  }
  return report.summary.errors > 0 ? exitCode.issue : exitCode.fine;
}
