import type { Diagnostic, Fix, Message, RelatedPlace, RuleInfo, Severity, SourceFile, Span } from '../model/index.js';

/** What a stage says about one fault; {@link diagnose} adds the file. */
export interface Finding {
  /** What is found: gives the code, and the severity where none is said. */
  readonly kind: RuleInfo;
  /** Where it is another than that of its kind. */
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
export type OnFinding = (finding: Finding) => void;

/** A finding as the finished datum: with its file, its code and the defaults filled in. */
export function diagnose(
  file: SourceFile,
  { kind, severity = kind.severity, span, message, hints = [], related = [], fix }: Finding,
): Diagnostic {
  return { code: kind.code, severity, message, file, span, hints, related, ...(fix && { fix }) };
}

/** Diagnostics in the order of their places; of two at one place the graver first. */
export function byPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || GRAVITY[a.severity] - GRAVITY[b.severity],
  );
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
