import type { Edit, SourceFile, Span } from './span.js';

/** A text for the editor in the two languages of the tool, and what any other language says it by. */
export interface Message {
  readonly zh: string;
  readonly en: string;
  /** Absent where the text was not made of a phrase: other languages then show one of the two. */
  readonly phrase?: SaidPhrase;
}

/** A phrase with the values put in it. */
export interface SaidPhrase {
  /** The code of the finding and the phrase's own name, as in `toc/page.wrong`. */
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** What is put in a phrase: a message is said in the language of the phrase. */
export type Value = string | number | Message;

/** `error` stops the output, `warning` lets it pass, `info` tells what the tool did by itself. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about the issue, its template or its pictures. Plain data: how it is shown is `report`'s matter. */
export interface Diagnostic {
  /** Stable name, `group/name`, as in `toc/page`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and why it matters. */
  readonly message: Message;
  /** The file that `span` refers to. */
  readonly file: SourceFile;
  /** The place, UTF-16 offsets into `file.text`. */
  readonly span: Span;
  /** What to do, one step each. */
  readonly hints: readonly Message[];
  /** Other places that explain the finding. */
  readonly related: readonly RelatedPlace[];
  /** What `bulletin fix` would do about it; absent where only the editor can tell. */
  readonly fix?: Fix;
  /** How many findings it stands for, where these are not told one by one. */
  readonly count?: number;
}

/** A mend of one finding, in the finding's file. */
export interface Fix {
  /** Nothing but what the finding says changes; an unsafe one may change the meaning and is only made on request. */
  readonly safe: boolean;
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
}

/** A second place that belongs to a finding, in the same file as its span. */
export interface RelatedPlace {
  readonly message: Message;
  readonly span: Span;
}

/** What every user-facing stage returns: a value even for broken input, and everything found on the way. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
