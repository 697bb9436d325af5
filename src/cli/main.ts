import { CommanderError } from 'commander';
import { UsageError } from '../diagnostics/errors.js';
import { ownLanguage } from '../language/index.js';
import { translateError } from './commander-words.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { describeFailure } from './failure.js';
import { chooseLanguage } from './language.js';
import { makeProgram } from './program.js';
import { processTerminal, safeTerminal, type Terminal } from './terminal.js';

/** Runs the command line (`args` without node and script) and gives its exit code; never throws. */
export async function main(args: readonly string[], given?: Terminal): Promise<ExitCode> {
  const terminal = safeTerminal(given ?? processTerminal((error) => streamFailed(error, args)));
  const findings = chooseLanguage(args, terminal.env);
  const language = ownLanguage(findings);
  const verbose = args.includes('--verbose');
  let code: ExitCode = exitCode.fine;
  try {
    const program = makeProgram({ terminal, language, findings, verbose }, (result) => {
      code = result;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.fine;
    // Called without a command: commander has shown the help.
    if (error instanceof CommanderError && error.code === 'commander.help') return exitCode.usage;
    const failure = describeFailure(
      error instanceof CommanderError ? new UsageError(translateError(error)) : error,
      language,
      verbose,
    );
    const hint = failure.code === exitCode.usage ? usageHint[language] : '';
    terminal.err.write(`${failure.text}${hint}\n`);
    return failure.code;
  }
}

/** What is written goes nowhere: that is told where it still can be, and the run has failed. */
function streamFailed(error: Error, args: readonly string[]): void {
  if (process.exitCode === exitCode.outside) return;
  process.exitCode = exitCode.outside;
  const language = ownLanguage(chooseLanguage(args, {}));
  process.stderr.write(`${describeFailure(error, language, false).text}\n`);
}

const usageHint = { zh: '\n用法请看：bulletin --help', en: '\nFor usage: bulletin --help' };
