import type { Command } from 'commander';
import type { Message } from '../model/index.js';
import type { Language } from '../report/index.js';
import type { ExitCode } from './exit-code.js';
import type { Invocation } from './invocation.js';

/**
 * A command of the tool: a folder that declares its arguments, options, help and action beside one another, and one
 * line in `program.ts`. What it does is loaded when it runs.
 */
export interface ToolCommand<Options = unknown> {
  readonly name: string;
  readonly summary: Message;
  /** Examples and remarks below the options. */
  readonly examples: Message;
  /** Adds arguments and options, in the order of the help. */
  declare(command: Command, language: Language): void;
  run(args: readonly string[], options: Options, invocation: Invocation): Promise<ExitCode>;
}
