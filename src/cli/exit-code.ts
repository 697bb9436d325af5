/** Exit codes of the tool; the worst of several is the greatest. */
export const exitCode = {
  /** All is well; warnings are allowed. */
  fine: 0,
  /** There are errors in the issue. */
  issue: 1,
  /** The tool was called wrongly. */
  usage: 2,
  /** Something outside the issue failed: disk, permission, a missing face. */
  outside: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The worse of two exit codes. */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
