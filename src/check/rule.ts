import type { Report } from '../diagnose.js';
import type { Issue, Message, Severity } from '../model/index.js';

/** What the checks may ask. */
export interface CheckContext {
  readonly issue: Issue;
  /** The page that a section (by {@link Section.id}) starts on, from 1; undefined where nothing was laid out. */
  readonly pageOf: (sectionId: string) => number | undefined;
  /** Number of pages, 0 where nothing was laid out. */
  readonly pages: number;
}

/** A finding of a rule; code and severity are the rule's own unless it says otherwise. */
export type RuleFinding = Omit<Parameters<Report>[0], 'code'>;

/** One check of an issue. A new one is one of these and one line in the registry. */
export interface Rule {
  /** Stable name, `group/name`. */
  readonly code: string;
  readonly severity: Severity;
  /** What it proves. */
  readonly summary: Message;
  readonly check: (context: CheckContext, report: (finding: RuleFinding) => void) => void;
}
