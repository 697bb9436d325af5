import { resolve } from 'node:path';
import { compile } from '../../compile.js';
import { UsageError } from '../../diagnostics/errors.js';
import { paintPictures } from '../../emit/png/index.js';
import type { PageLabel } from '../../model/index.js';
import { makeReport } from '../../report/index.js';
import type { Session } from '../../session.js';
import { inSession } from '../each-issue.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { showFindings } from '../findings.js';
import type { Invocation } from '../invocation.js';
import { locate } from '../locate.js';
import { outcomeText, refusedText } from '../outcome.js';
import { writeFiles } from '../write.js';

/** Options of `bulletin preview` after parsing. */
export interface PreviewFlags {
  readonly output: string;
  readonly pages?: readonly PageLabel[];
  readonly dpi: number;
  readonly format: 'png' | 'webp';
  readonly sheet?: boolean;
  readonly template?: string;
  readonly quiet?: boolean;
}

/** `bulletin preview`: pictures of pages; errors in the issue are shown but do not stop them. */
export function preview(name: string, options: PreviewFlags, invocation: Invocation): Promise<ExitCode> {
  return inSession(invocation, (session) => previewIssue(name, options, invocation, session));
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
  const last = compiled.layout.pages.length;
  const beyond = options.pages?.find((page) => page > last);
  if (beyond !== undefined) {
    throw new UsageError({
      zh: `没有第 ${beyond} 页：这一期共 ${last} 页。`,
      en: `There is no page ${beyond}: the issue has ${last}.`,
    });
  }
  const { pages, dpi, format, sheet = false } = options;
  const pictures = await paintPictures(compiled, { ...(pages && { pages }), dpi, format, sheet });
  const files = pictures.map(({ extension, suffix = '', bytes }) => ({
    path: resolve(terminal.cwd, options.output, `${compiled.issue.name}${suffix}.${extension}`),
    bytes,
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
