import type { AnyLanguage } from '../language/index.js';
import type { Diagnostic, RuleInfo } from '../model/index.js';
import type { Score } from './score.js';

/** How many findings there are, and of how many pages. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  /** Pages laid out, over all issues; 0 where nothing could be laid out. */
  readonly pages: number;
}

/** What a reporter shows. */
export interface Report {
  /** In file order, then in order of place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** Where it was asked for. */
  readonly score?: Score;
}

export interface ReportOptions {
  readonly language: AnyLanguage;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Colours by ANSI sequences. */
  readonly colour: boolean;
}

/** What a report says of the tool itself. */
export interface Tool {
  readonly version: string;
  /** Every kind of finding by its code. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
}

/**
 * Makes a report's text in parts, each ending in a line end: findings may be hundreds of thousands, and their whole
 * text need not be held.
 */
export type Reporter = (report: Report, options: ReportOptions, tool: Tool) => Iterable<string>;
