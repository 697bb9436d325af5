import { catalogue } from '../../check/catalogue.js';
import type { Compilation } from '../../compile.js';
import { applyFixes, type FixChoice } from '../../diagnostics/apply-fixes.js';
import type { Diagnostic, SourceFile } from '../../model/index.js';
import { makeReport, prettyDiff, prettyFindings, severityCount } from '../../report/index.js';
import type { Session } from '../../session.js';
import type { IssueFile } from '../../source/find.js';
import { eachIssue } from '../each-issue.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { unknownRule } from '../explain/run.js';
import type { Invocation } from '../invocation.js';
import { locate } from '../locate.js';
import { columnsOf, wantsColour } from '../terminal.js';
import { writeFiles } from '../write.js';
import { fixedText } from './summary.js';

/** Options of `bulletin fix` after parsing. */
export interface FixOptions {
  readonly dryRun?: boolean;
  readonly unsafe?: boolean;
  readonly only?: readonly string[];
}

/** `bulletin fix`: mends what can be mended in the sources, and shows what is left. */
export async function fix(names: readonly string[], options: FixOptions, invocation: Invocation): Promise<ExitCode> {
  const unknown = options.only?.filter((each) => !catalogue.has(each)) ?? [];
  if (unknown.length > 0) throw unknownRule(unknown[0]!);
  return eachIssue(names, invocation, (name, session) => fixIssue(name, options, invocation, session));
}

async function fixIssue(
  name: string,
  options: FixOptions,
  { terminal, language, findings, verbose }: Invocation,
  session: Session,
): Promise<ExitCode> {
  const file = locate(name, session);
  const choice: FixChoice = { unsafe: options.unsafe ?? false, ...(options.only && { only: new Set(options.only) }) };
  const { before, after, mended, last } = await mend(file, choice, session);
  const columns = columnsOf(terminal.out);
  const colour = wantsColour(terminal.out, terminal.env);
  if (options.dryRun) {
    if (after !== before.text) terminal.out.coloured(prettyDiff(before, after, { language, columns, colour }));
  } else if (after !== before.text) {
    const mark = hasMark(session.files.read(file.path)) ? '\ufeff' : '';
    writeFiles([{ path: file.path, bytes: Buffer.from(`${mark}${after}`, 'utf8') }]);
  }
  const left = makeReport(last.diagnostics, last.compiled?.layout.pages.length ?? 0);
  const shownLeft = left.diagnostics.filter(({ severity }) => severity !== 'info' || verbose);
  if (!options.dryRun)
    terminal.out.coloured(prettyFindings({ ...left, diagnostics: shownLeft }, { language: findings, columns, colour }));
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

async function mend(file: IssueFile, choice: FixChoice, session: Session): Promise<Mended> {
  const { compile } = await import('../../compile.js');
  const { files } = session;
  let last = await compile(session, file);
  const before = last.source;
  let after = before.text;
  const mended: Diagnostic[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const fixed = applyFixes({ path: file.shown, text: after }, last.diagnostics, choice);
    if (fixed.text === after) break;
    after = fixed.text;
    mended.push(...fixed.mended);
    files.cover(file.path, after);
    last = await compile(session, file);
  }
  files.cover(file.path, undefined);
  return { before, after, mended, last };
}

/** Whether a file starts with a byte-order mark, which is kept. */
function hasMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 3)).equals(Buffer.of(0xef, 0xbb, 0xbf));
}
