import { catalogue } from '../../check/catalogue.js';
import type { FixChoice } from '../../diagnostics/apply-fixes.js';
import { makeReport, prettyDiff, prettyFindings, severityCount } from '../../report/index.js';
import type { Session } from '../../session.js';
import { eachIssue } from '../each-issue.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { unknownRule } from '../explain/run.js';
import type { Invocation } from '../invocation.js';
import { locate } from '../locate.js';
import { columnsOf, wantsColour } from '../terminal.js';
import { mend } from './mend.js';
import { fixedText, undoneText } from './summary.js';
import { putBack, writeMended } from './undo.js';

/** Options of `bulletin fix` after parsing. */
export interface FixOptions {
  readonly dryRun?: boolean;
  readonly unsafe?: boolean;
  readonly only?: readonly string[];
  /** Puts sources back as they were before they were mended last. */
  readonly undo?: boolean;
}

/** `bulletin fix`: mends what can be mended in the sources, and shows what is left. */
export async function fix(names: readonly string[], options: FixOptions, invocation: Invocation): Promise<ExitCode> {
  const unknown = options.only?.filter((each) => !catalogue.has(each)) ?? [];
  if (unknown.length > 0) throw unknownRule(unknown[0]!);
  if (options.undo) return eachIssue(names, invocation, async (name, session) => undoIssue(name, invocation, session));
  return eachIssue(names, invocation, (name, session) => fixIssue(name, options, invocation, session));
}

function undoIssue(name: string, { terminal, language }: Invocation, session: Session): ExitCode {
  putBack(locate(name, session, { whole: false }).path, name);
  terminal.out.write(undoneText(name, language));
  return exitCode.fine;
}

async function fixIssue(
  name: string,
  options: FixOptions,
  { terminal, language, findings, verbose }: Invocation,
  session: Session,
): Promise<ExitCode> {
  const file = locate(name, session);
  const choice: FixChoice = { unsafe: options.unsafe ?? false, ...(options.only && { only: new Set(options.only) }) };
  const { before, bytes, after, mended, last, waiting, refused } = await mend(file, choice, session);
  const columns = columnsOf(terminal.out);
  const colour = wantsColour(terminal.out, terminal.env);
  if (options.dryRun) {
    if (after !== before.text) terminal.out.coloured(prettyDiff(before, after, { language, columns, colour }));
  } else if (after !== before.text) {
    writeMended(file.path, bytes, after);
  }
  const left = makeReport(last.diagnostics, last.compiled?.layout.pages.length ?? 0);
  const shownLeft = left.diagnostics.filter(({ severity }) => severity !== 'info' || verbose);
  if (!options.dryRun)
    for (const text of prettyFindings({ ...left, diagnostics: shownLeft }, { language: findings, columns, colour }))
      terminal.out.coloured(text);
  const further = last.diagnostics.filter(({ fix: left }) => left && !left.safe).length;
  terminal.out.write(
    fixedText(
      { name, mended, further, dryRun: options.dryRun ?? false, left: left.summary, waiting, refused },
      language,
    ),
  );
  return severityCount(last.diagnostics, 'error') > 0 ? exitCode.issue : exitCode.fine;
}
