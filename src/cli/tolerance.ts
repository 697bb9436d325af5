import type { Summary } from '../report/index.js';

/** How far warnings are let pass. */
export interface Tolerance {
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /** Greatest number of warnings that passes. */
  readonly maxWarnings?: number;
}

/** Number of findings that an issue fails by: its errors, and its warnings where they are not let pass. */
export function failures({ errors, warnings }: Summary, { strict, maxWarnings }: Tolerance): number {
  const refused = strict || (maxWarnings !== undefined && warnings > maxWarnings);
  return errors + (refused ? warnings : 0);
}
