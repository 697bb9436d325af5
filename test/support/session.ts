import { resolve } from 'node:path';
import { type Compilation, type CompileOptions, compile as compileIn } from '../../src/compile.js';
import { openSession } from '../../src/session.js';

/** The session of all test files of a worker, open as long as it: compiles after the first are those of an editor at work. */
export const session = openSession();

/** Compiles a file in the session of the tests. */
export function compile(path: string, shown: string, options: CompileOptions = {}): Promise<Compilation> {
  return compileIn(session, { path: resolve(path), shown }, options);
}
