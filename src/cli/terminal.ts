import { type Environment, processEnvironment } from '../environment.js';
import { harmless } from '../text/shown.js';

/** A stream that text is written to as it is. */
export interface Stream {
  write(text: string): unknown;
  /** Width in columns, where it is a terminal. */
  readonly columns?: number;
  readonly isTTY?: boolean;
  /** More waits to be written than the stream wants to hold. */
  readonly writableNeedDrain?: boolean;
  on?(event: 'drain' | 'close', heard: () => void): unknown;
  off?(event: 'drain' | 'close', heard: () => void): unknown;
}

/**
 * A stream behind a guard: names of files, sources and templates come from outside, and neither a terminal nor a log
 * may obey them.
 */
export interface Sink extends Stream {
  /** Writes words for people: nothing in them is obeyed, characters that are not seen are shown by their number. */
  write(text: string): void;
  /** Writes words with colours, whose pieces from outside were made visible before they were coloured. */
  coloured(text: string): void;
  /** Writes what a program reads, as it is. */
  data(text: string): void;
  /** Resolves when there is room for more: who writes much waits for it, so that not all of it is held at once. */
  room(): Promise<void>;
}

/** What the command line works on; tests give their own. */
export interface Terminal extends Environment {
  /** Asks whoever sits at it; absent where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** All that stands in the standard input. */
  readonly input?: () => Promise<Uint8Array>;
  /** Results: reports, summaries, help that was asked for. */
  readonly out: Stream;
  /** Findings of a build, failures. */
  readonly err: Stream;
}

/** A terminal that commands write to. */
export interface SafeTerminal extends Environment {
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  readonly input: () => Promise<Uint8Array>;
  readonly out: Sink;
  readonly err: Sink;
}

/** A terminal whose streams are guarded; they are opened on first use. */
export function safeTerminal(terminal: Terminal): SafeTerminal {
  return {
    get cwd() {
      return terminal.cwd;
    },
    env: terminal.env,
    clock: terminal.clock,
    get ask() {
      return terminal.ask;
    },
    input: terminal.input ?? standardInput,
    get out() {
      return guarded(terminal.out);
    },
    get err() {
      return guarded(terminal.err);
    },
  };
}

function guarded(stream: Stream): Sink {
  return {
    write: (text) => void stream.write(harmless(text, { coloured: false })),
    coloured: (text) => void stream.write(harmless(text, { coloured: true })),
    data: (text) => void stream.write(text),
    room: () => room(stream),
    ...(stream.columns !== undefined && { columns: stream.columns }),
    ...(stream.isTTY !== undefined && { isTTY: stream.isTTY }),
  };
}

/** A stream that its reader has closed has room: nothing waits in it. */
async function room(stream: Stream): Promise<void> {
  if (!stream.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off?.('drain', done);
      stream.off?.('close', done);
      resolve();
    };
    stream.on?.('drain', done);
    stream.on?.('close', done);
  });
}

/** Columns where the width is not known. */
const defaultColumns = 80;

async function standardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await reader.question(question);
  } finally {
    reader.close();
  }
}

/**
 * The terminal of this process. Its streams are opened on first use; `failed` hears of one that cannot be written (a
 * full disk behind a redirection).
 */
export function processTerminal(failed: (error: Error) => void): Terminal {
  const environment = processEnvironment();
  return {
    get cwd() {
      return environment.cwd;
    },
    env: environment.env,
    clock: environment.clock,
    get ask() {
      return process.stdin.isTTY && process.stdout.isTTY ? ask : undefined;
    },
    get out() {
      return heard(process.stdout, failed);
    },
    get err() {
      return heard(process.stderr, failed);
    },
  };
}

/** Colour only on a terminal; NO_COLOR and FORCE_COLOR decide where they are set. */
export function wantsColour(sink: Stream, env: Terminal['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return sink.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of a sink, 80 where it is not a terminal. */
export function columnsOf(sink: Stream): number {
  return sink.columns && sink.columns > 0 ? sink.columns : defaultColumns;
}

/** A reader such as `head` that closes the pipe early is not a failure. */
function heard(stream: NodeJS.WriteStream, failed: (error: Error) => void): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') failed(error);
    });
  }
  return stream;
}
