import { relative, resolve } from 'node:path';
import { type Compilation, compile } from '../../compile.js';
import { UsageError } from '../../diagnostics/errors.js';
import { type OutputName, outputs } from '../../emit/index.js';
import type { FlagValues, Output } from '../../emit/output.js';
import type { Diagnostic } from '../../model/index.js';
import { fixableText, makeReport, type reporters } from '../../report/index.js';
import type { Session } from '../../session.js';
import { now } from '../../stopwatch.js';
import { eachIssue } from '../each-issue.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { showFindings, writeReport } from '../findings.js';
import type { Invocation } from '../invocation.js';
import { locate } from '../locate.js';
import { elapsedText, outcomeText, refusedText, timingText, tooManyWarnings } from '../outcome.js';
import { outputOptions } from '../output-flags.js';
import { failures } from '../tolerance.js';
import { type OutputFile, writeFiles } from '../write.js';

/** Options of `bulletin build` after parsing. */
export interface BuildOptions extends FlagValues {
  readonly output: string;
  readonly format: readonly OutputName[];
  readonly template?: string;
  readonly draft?: boolean;
  readonly watermark?: string;
  readonly quiet?: boolean;
  /** How findings are shown; machine formats go to standard output, alone. */
  readonly report: keyof typeof reporters;
  readonly strict?: boolean;
  readonly maxWarnings?: number;
}

/** `bulletin build`: every issue in turn; all findings are reported and the worst exit code wins. */
export async function build(
  names: readonly string[],
  options: BuildOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const { terminal, language } = invocation;
  // Wrong usage is told before anything is compiled.
  const wanted = outputOptions(options.format, options);
  const state: BuildState = { wanted, writtenBy: new Map(), diagnostics: [], pages: 0 };
  const code = await eachIssue(names, invocation, (name, session) =>
    buildIssue(name, options, invocation, state, session),
  );
  if (options.report !== 'pretty') {
    await writeReport(makeReport(state.diagnostics, state.pages), options.report, invocation);
  } else if (!options.quiet && state.writtenBy.size > 0) {
    terminal.out.write(elapsedText(process.uptime() * 1000, language));
  }
  return code;
}

/** What the issues of one run came to so far. */
interface BuildState {
  /** Outputs to write, with their options. */
  readonly wanted: ReadonlyMap<OutputName, object>;
  /** Name of the issue that each file was written for. */
  readonly writtenBy: Map<string, string>;
  readonly diagnostics: Diagnostic[];
  pages: number;
}

async function buildIssue(
  name: string,
  options: BuildOptions,
  invocation: Invocation,
  state: BuildState,
  session: Session,
): Promise<ExitCode> {
  const { terminal, language, verbose } = invocation;
  const draft = options.draft ?? false;
  const { template, watermark } = options;
  const compilation = await compile(session, locate(name, session), {
    draft,
    ...(template !== undefined && { template }),
    ...(watermark !== undefined && { watermark }),
  });
  const report = makeReport(compilation.diagnostics, compilation.compiled?.layout.pages.length ?? 0);
  for (const diagnostic of report.diagnostics) state.diagnostics.push(diagnostic);
  state.pages += report.summary.pages;
  const silent = options.report !== 'pretty';
  if (!silent) showFindings(report, options, invocation);
  const errors = failures(report.summary, options);
  const { compiled } = compilation;
  if (!compiled || (errors > 0 && !draft)) {
    const refused =
      report.summary.errors > 0
        ? refusedText(name, report.summary.errors, name, compiled !== undefined)
        : tooManyWarnings(name, report.summary.warnings);
    const fixable = fixableText(report.diagnostics, language).replace(/名称|NAME/, name);
    terminal.err.write(`${refused[language]}\n${fixable && `${fixable}\n`}`);
    return exitCode.issue;
  }
  const timings = { ...compilation.timings };
  const files = await emit(compiled, state.wanted, resolve(terminal.cwd, options.output), timings);
  claim(files, name, state.writtenBy, terminal.cwd);
  writeFiles(files);
  if (!options.quiet && !silent) {
    const written = files.map((file) => ({ shown: shownPath(file.path, terminal.cwd), bytes: file.bytes.length }));
    terminal.out.write(
      outcomeText({ name: compiled.issue.name, files: written, summary: report.summary, draft }, language),
    );
    if (verbose) terminal.out.write(timingText(timings, language));
  }
  return errors > 0 ? exitCode.issue : exitCode.fine;
}

/** Makes all files of an issue before the first is written, so that a failing output leaves no half set. */
async function emit(
  compiled: NonNullable<Compilation['compiled']>,
  wanted: ReadonlyMap<OutputName, object>,
  folder: string,
  timings: Record<string, number>,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const [name, options] of wanted) {
    const start = now();
    const output: Output = outputs[name];
    for (const { name: file, bytes } of await output.emit(compiled, options))
      files.push({ path: resolve(folder, file), bytes });
    timings[name] = now() - start;
  }
  return files;
}

/** Two issues of one name in different folders must not overwrite each other's files. */
function claim(files: readonly OutputFile[], name: string, writtenBy: Map<string, string>, cwd: string): void {
  for (const { path } of files) {
    const other = writtenBy.get(path);
    if (other !== undefined) {
      const shown = shownPath(path, cwd);
      throw new UsageError({
        zh: `${other} 和 ${name} 都要写出 ${shown}。请分开编译，用 -o 写到不同的文件夹；${name} 没有写出。`,
        en: `${other} and ${name} would both be written to ${shown}. Build them apart, with -o for different folders; ${name} was not written.`,
      });
    }
    writtenBy.set(path, name);
  }
}

function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return (short.startsWith('..') ? path : short).replaceAll('\\', '/');
}
