import { readFileSync } from 'node:fs';
import { catalogue } from '../check/catalogue.js';
import type { Compilation } from '../compile.js';
import { applyFixes, type FixChoice } from '../diagnostics/apply-fixes.js';
import type { Diagnostic, SourceFile } from '../model/index.js';
import { makeReport, prettyDiff, prettyFindings, severityCount } from '../report/index.js';
import { type ExitCode, exitCode, worse } from './exit-code.js';
import { unknownRule } from './explain.js';
import { describeFailure } from './failure.js';
import { fixedText } from './fix-summary.js';
import { locate } from './locate.js';
import type { Context } from './program.js';
import { columnsOf, wantsColour } from './terminal.js';
import { writeFiles } from './write.js';

/** Options of `bulletin fix` after parsing. */
export interface FixOptions {
  readonly dryRun?: boolean;
  readonly unsafe?: boolean;
  readonly only?: readonly string[];
}

/** `bulletin fix`: mends what can be mended in the sources, and shows what is left. */
export async function fix(names: readonly string[], options: FixOptions, context: Context): Promise<ExitCode> {
  const unknown = options.only?.filter((each) => !catalogue.has(each)) ?? [];
  if (unknown.length > 0) throw unknownRule(unknown[0]!);
  let code: ExitCode = exitCode.fine;
  for (const name of new Set(names)) {
    try {
      code = worse(code, await fixIssue(name, options, context));
    } catch (error) {
      const failure = describeFailure(error, context.language, context.verbose);
      context.terminal.err.write(`${failure.text}\n`);
      code = worse(code, failure.code);
    }
  }
  return code;
}

async function fixIssue(
  name: string,
  options: FixOptions,
  { terminal, language, verbose }: Context,
): Promise<ExitCode> {
  const { path, shown } = locate(name, terminal.cwd);
  const choice: FixChoice = { unsafe: options.unsafe ?? false, ...(options.only && { only: new Set(options.only) }) };
  const { before, after, mended, last } = await mend(path, shown, choice);
  const columns = columnsOf(terminal.out);
  const colour = wantsColour(terminal.out, terminal.env);
  if (options.dryRun) {
    if (after !== before.text) terminal.out.write(prettyDiff(before, after, { language, columns, colour }));
  } else if (after !== before.text) {
    writeFiles([{ path, bytes: Buffer.from(`${hasMark(path) ? '\ufeff' : ''}${after}`, 'utf8') }]);
  }
  const left = makeReport(last.diagnostics, last.compiled?.layout.pages.length ?? 0);
  const shownLeft = left.diagnostics.filter(({ severity }) => severity !== 'info' || verbose);
  if (!options.dryRun)
    terminal.out.write(prettyFindings({ ...left, diagnostics: shownLeft }, { language, columns, colour }));
  const further = last.diagnostics.filter(({ fix: left }) => left && !left.safe).length;
  terminal.out.write(
    fixedText({ name, mended, further, dryRun: options.dryRun ?? false, left: left.summary }, language),
  );
  return severityCount(last.diagnostics, 'error') > 0 ? exitCode.issue : exitCode.fine;
}

interface Mended {
  readonly before: SourceFile;
  readonly after: string;
  readonly mended: readonly Diagnostic[];
  /** What the mended source comes to. */
  readonly last: Compilation;
}

/** A page moves when text changes, and a mend can uncover another finding: go on until nothing is left to mend. */
const ROUNDS = 8;

async function mend(path: string, shown: string, choice: FixChoice): Promise<Mended> {
  const { compile } = await import('../compile.js');
  let last = await compile(path, shown, {});
  const before = last.source;
  let after = before.text;
  const mended: Diagnostic[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const fixed = applyFixes({ path: shown, text: after }, last.diagnostics, choice);
    if (fixed.text === after) break;
    after = fixed.text;
    mended.push(...fixed.mended);
    last = await compile(path, shown, { text: after });
  }
  return { before, after, mended, last };
}

/** Whether a file starts with a byte-order mark, which is kept. */
function hasMark(path: string): boolean {
  return readFileSync(path)
    .subarray(0, 3)
    .equals(Buffer.of(0xef, 0xbb, 0xbf));
}
