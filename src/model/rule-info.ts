import type { Message, Severity } from './diagnostic.js';

/** One kind of finding, made by a rule or while an issue is read or laid out. */
export interface RuleInfo {
  /** Stable name, `family/name`. */
  readonly code: string;
  /** Of its findings, where they do not say otherwise. */
  readonly severity: Severity;
  /** Text would be lost or could not be printed, or a setting would not hold: cannot be turned off or made milder. */
  readonly essential?: boolean;
  readonly words: RuleWords;
}

/** What is said of one kind of finding. */
export interface RuleWords {
  /** The code of the findings that the words belong to. */
  readonly code: string;
  /** What it means. */
  readonly about: () => About;
}

/**
 * One kind of finding as it is explained to the editor: what `bulletin rules`, `bulletin explain` and docs/rules.md
 * show.
 */
export interface About {
  /** What holds where there is no finding, in one line. */
  readonly summary: Message;
  /** Why it matters and what to do, in some sentences. */
  readonly explanation: Message;
  /** Sources that have the finding and ones that do not, the smallest that show it. Tests run every one. */
  readonly examples: readonly Example[];
  /** Why no short source shows it, where there are no examples. */
  readonly withoutExample?: Message;
}

/** Two short texts and what lies beside them. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /**
   * The file that both are, whole. Absent: they are the text of an issue, which gets front matter and a section where
   * it has none.
   */
  readonly file?: string;
  /** What `bad` is saved in, where that is the finding; UTF-8 else. */
  readonly encoding?: 'utf-16le';
  /** Further files of both, by name. */
  readonly files?: Readonly<Record<string, string>>;
}
