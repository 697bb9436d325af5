/** The public API: compile an issue, check it, make its files. The command line is built on nothing else. */
export { type Compilation, type CompileOptions, compile } from './compile.js';
export { OutsideError, UsageError } from './diagnostics/errors.js';
export type { Emitter } from './emit/emitter.js';
export { emitters } from './emit/index.js';
export type * from './model/index.js';
export { findIssue } from './source/find.js';
