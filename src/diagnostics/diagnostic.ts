import type { Diagnostic, Fix, Message, RelatedPlace, Severity, SourceFile, Span } from '../model/index.js';

/** What a stage says about one finding; the file is added by {@link finding}. */
export interface Finding {
  /** Stable name, `group/name`. */
  readonly code: string;
  /** `error` when absent. */
  readonly severity?: Severity;
  /** UTF-16 offsets into the file's text. */
  readonly span: Span;
  /** What is wrong and why it matters. */
  readonly message: Message;
  /** What to do, one step each. */
  readonly hints?: readonly Message[];
  /** Other places that explain the finding. */
  readonly related?: readonly RelatedPlace[];
  /** What `bulletin fix` would do about it. */
  readonly fix?: Fix | undefined;
}

/** Takes findings as they are made. */
export type Report = (finding: Finding) => void;

/** A diagnostic of `file` with the defaults filled in. */
export function finding(
  file: SourceFile,
  { code, severity = 'error', span, message, hints = [], related = [], fix }: Finding,
): Diagnostic {
  return { code, severity, message, file, span, hints, related, ...(fix && { fix }) };
}

/** A text in both languages. */
export function message(zh: string, en: string): Message {
  return { zh, en };
}

/** Diagnostics in the order of their places; of two at one place the graver first. */
export function byPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || GRAVITY[a.severity] - GRAVITY[b.severity],
  );
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
