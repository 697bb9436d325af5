import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PREPARED } from '../config/prepared.js';
import { packageRoot } from '../config/root.js';
import { openSession, type Session } from '../session.js';
import { type ExitCode, exitCode, worse } from './exit-code.js';
import { describeFailure } from './failure.js';
import type { Invocation } from './invocation.js';
import { onlyIssue } from './only-issue.js';

/** Does a command's work in a session of its own, which is closed whatever comes. */
export async function inSession<T>({ terminal }: Invocation, work: (session: Session) => Promise<T>): Promise<T> {
  const session = openSession(terminal);
  try {
    return await work(session);
  } finally {
    remember(session.learnt());
    session.close();
  }
}

/** Keeps what was found out about the faces' files beside the program. */
function remember(learnt: ReadonlyMap<string, object> | undefined): void {
  if (!learnt) return;
  try {
    writeFileSync(join(packageRoot(), PREPARED.seen), JSON.stringify([...learnt]));
  } catch {
    // A package that may not be written is looked at again by the next run.
  }
}

/**
 * Does a command's work for every name in turn, or for the only issue there is, in one session: a failure with one is
 * told and does not keep the others, and the worst exit code wins.
 */
export async function eachIssue(
  names: readonly string[],
  invocation: Invocation,
  work: (name: string, session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { terminal, language, verbose } = invocation;
  return inSession(invocation, async (session) => {
    let code: ExitCode = exitCode.fine;
    const wanted = names.length > 0 ? names : [onlyIssue(session, invocation)];
    for (const name of new Set(wanted)) {
      try {
        code = worse(code, await work(name, session));
      } catch (error) {
        const failure = describeFailure(error, language, verbose);
        terminal.err.write(`${failure.text}\n`);
        code = worse(code, failure.code);
      }
      // Work that never waits would leave no moment to hear of a signal that was put off.
      await new Promise(setImmediate);
    }
    return code;
  });
}
