import type { Diagnostic, Issue } from '../model/index.js';
import { diagnose } from './diagnostic.js';
import { layoutUnstable } from './kinds/layout.js';

/** The finding about printed page numbers that never come true. */
export function unstableFinding({ source, toc, meta }: Issue): Diagnostic {
  return diagnose(source, {
    kind: layoutUnstable,
    span: toc?.span ?? meta.span,
    message: layoutUnstable.words.unstable(),
    hints: [layoutUnstable.words.shorten()],
  });
}
