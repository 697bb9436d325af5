import type { FontSet } from '../fonts/index.js';
import type { Compiled, Message } from '../model/index.js';

/** A file that an output makes. */
export interface Artifact {
  /** File name, made of the issue's: `issue-67.pdf`, `issue-67-press.pdf`. */
  readonly name: string;
  /** Media type. */
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** An option that an output adds to the commands that write it. */
export interface Flag {
  /** As commander reads it: `--creep <MM>`; the value is found under the name in camel case. */
  readonly flag: string;
  readonly help: Message;
  /** The only values; others are refused. */
  readonly choices?: readonly string[];
  /** Makes the value of what was typed. Throws a `UsageError` for what it cannot be. */
  readonly read?: (typed: string) => unknown;
  /** Understood, so that it can be refused with a reason, but not in the help. */
  readonly hidden?: boolean;
}

/** Values of the flags that were typed, by their names in camel case. */
export type FlagValues = Readonly<Record<string, unknown>>;

/** Makes the files of one output. It sees the flow, the tokens and the layout's coordinates; it never lays out. */
export interface Emitter<Options> {
  emit(compiled: Compiled<FontSet>, options?: Options): Promise<readonly Artifact[]>;
}

/** What an output is to those who choose among them: all that is known without loading its emitter. */
export interface OutputDescription<Options> {
  /** Media type of its files. */
  readonly mime: string;
  /** Written where no format is asked for. */
  readonly byDefault: boolean;
  readonly flags: readonly Flag[];
  /** The emitter's options. Throws a `UsageError` for flags that exclude one another. */
  optionsOf(values: FlagValues): Options;
}

/** An output format. */
export interface Output<Options = object> extends OutputDescription<Options>, Emitter<Options> {}

/** Joins what is known of an output to its emitter, which is loaded when it is first asked for files. */
export function output<Options>(
  description: OutputDescription<Options>,
  load: () => Promise<Emitter<Options>>,
): Output<Options> {
  return { ...description, emit: async (compiled, options) => (await load()).emit(compiled, options) };
}
