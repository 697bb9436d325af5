/**
 * The public API: open a session, find and compile an issue in it, make its files with the emitters, close the session.
 */
export { type Compilation, type CompileOptions, compile } from './compile.js';
export { OutsideError, UsageError } from './diagnostics/errors.js';
export { outputs } from './emit/index.js';
export type { Artifact, Output } from './emit/output.js';
export type { Environment } from './environment.js';
export type * from './model/index.js';
export { openSession, type Session } from './session.js';
export type { IssueFile } from './source/index.js';
