import type { Report } from '../diagnose.js';
import type { CalendarDate, Issue, Message, Neighbour, Picture, Severity } from '../model/index.js';

/** What the checks may ask. */
export interface CheckContext {
  readonly issue: Issue;
  /** The page that a section (by {@link Section.id}) starts on, from 1; undefined where nothing was laid out. */
  readonly pageOf: (sectionId: string) => number | undefined;
  /** Number of pages, 0 where nothing was laid out. */
  readonly pages: number;
  /** Greatest width that a picture is printed at, pt; undefined where nothing was laid out. */
  readonly printedWidth: (picture: Picture) => number | undefined;
  /** The day of building. */
  readonly today: CalendarDate;
  /** Issues of the same bulletin that lie beside this one. */
  readonly neighbours: readonly Neighbour[];
}

/** A finding of a rule; code and severity are the rule's own unless it says otherwise. */
export type RuleFinding = Omit<Parameters<Report>[0], 'code'>;

/** One kind of finding as it is explained to the editor: what `bulletin rules`, `bulletin explain` and docs/rules.md show. */
export interface RuleInfo {
  /** Stable name, `group/name`. */
  readonly code: string;
  readonly severity: Severity;
  /** What holds where there is no finding, in one line. */
  readonly summary: Message;
  /** Why it matters and what to do, in some sentences. */
  readonly explanation: Message;
  /** Sources that have the finding and ones that do not, the smallest that show it. Tests run every one. */
  readonly examples: readonly Example[];
  /** Text would be lost or could not be printed: cannot be turned off or made milder. */
  readonly essential?: boolean;
}

/** Two short sources. One without front matter stands in an otherwise good issue (see {@link exampleSource}). */
export interface Example {
  readonly bad: string;
  readonly good: string;
}

/** One check of an issue. A new one is one of these and one line in the registry. */
export interface Rule extends RuleInfo {
  readonly check: (context: CheckContext, report: (finding: RuleFinding) => void) => void;
}
