import { type Environment, processEnvironment } from '../environment.js';

/** A stream that text is written to. */
export interface Sink {
  write(text: string): unknown;
  /** Width in columns, where it is a terminal. */
  readonly columns?: number;
  readonly isTTY?: boolean;
}

/** What the command line works on; tests give their own. */
export interface Terminal extends Environment {
  /** Results: reports, summaries, help that was asked for. */
  readonly out: Sink;
  /** Findings of a build, failures. */
  readonly err: Sink;
}

/** Columns where the width is not known. */
const defaultColumns = 80;

/** The terminal of this process. Its streams are opened on first use. */
export function processTerminal(): Terminal {
  return {
    ...processEnvironment(),
    get out() {
      return quietly(process.stdout);
    },
    get err() {
      return quietly(process.stderr);
    },
  };
}

/** Colour only on a terminal; NO_COLOR and FORCE_COLOR decide where they are set. */
export function wantsColour(sink: Sink, env: Terminal['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return sink.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of a sink, 80 where it is not a terminal. */
export function columnsOf(sink: Sink): number {
  return sink.columns && sink.columns > 0 ? sink.columns : defaultColumns;
}

/** A reader such as `head` that closes the pipe early is not a failure. */
function quietly(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return stream;
}
