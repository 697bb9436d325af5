import { main } from '../../src/cli/main.js';

/** What a run of the command line wrote and ended with. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as if outside a terminal and in an environment without a locale. */
export async function run(
  args: readonly string[],
  settings: { cwd?: string; env?: Record<string, string>; clock?: () => Date; input?: Uint8Array } = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const code = await main(args, {
    cwd: settings.cwd ?? process.cwd(),
    env: settings.env ?? {},
    clock: settings.clock ?? (() => new Date()),
    input: async () => settings.input ?? new Uint8Array(),
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
  });
  return { code, out, err };
}
