import type { Message, Severity } from './diagnostic.js';

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

/** Two short sources. One without front matter stands in an otherwise good issue. */
export interface Example {
  readonly bad: string;
  readonly good: string;
}
